import * as z from 'zod/mini';
import { type AccountForm, type PasswordForm, type SignInForm } from '#shared/session/account.ts';
import { accountRoles, sessionRoles } from '#shared/session/permissions.ts';
import { type ApiResult, askServer } from '#client/api.ts';

const done = z.null();

const next = z.object({ next: z.enum(['make-owner', 'new-password', 'home']) });
/** What follows from the printed link: a form for the owner, a word about the password, or nothing. */
export type AfterLink = z.infer<typeof next>;

export function openLink(token: string): Promise<ApiResult<AfterLink>> {
  return askServer({ path: '/api/sign-in/link', schema: next, body: { token } });
}

export function makeOwner(token: string, account: AccountForm): Promise<ApiResult<null>> {
  return askServer({ path: '/api/sign-in/owner', schema: done, body: { token, account } });
}

export function signIn(form: SignInForm): Promise<ApiResult<null>> {
  return askServer({ path: '/api/sign-in', schema: done, body: form });
}

export function signOut(): Promise<ApiResult<null>> {
  return askServer({ path: '/api/sign-out', schema: done, body: {} });
}

export function choosePassword(form: PasswordForm): Promise<ApiResult<null>> {
  return askServer({ path: '/api/me/password', schema: done, body: form });
}

const me = z.object({ id: z.string(), name: z.string(), role: z.enum(accountRoles) });
export type Me = z.infer<typeof me>;

export function loadMe(): Promise<ApiResult<Me>> {
  return askServer({ path: '/api/me', schema: me });
}

const invitation = z.object({ session: z.nullable(z.string()), signedInAs: z.nullable(z.string()) });
export type Invitation = z.infer<typeof invitation>;

export function readInvitation(token: string): Promise<ApiResult<Invitation>> {
  return askServer({ path: '/api/invitations/read', schema: invitation, body: { token } });
}

export function acceptInvitation(token: string, account: AccountForm): Promise<ApiResult<null>> {
  return askServer({ path: '/api/invitations/accept', schema: done, body: { token, account } });
}

export function joinByInvitation(token: string): Promise<ApiResult<{ session: string }>> {
  return askServer({
    path: '/api/invitations/join',
    schema: z.object({ session: z.string() }),
    body: { token },
  });
}

const people = z.object({
  accounts: z.array(
    z.object({ id: z.string(), name: z.string(), email: z.string(), role: z.enum(accountRoles) }),
  ),
  invitations: z.array(
    z.object({
      id: z.string(),
      session: z.nullable(z.object({ id: z.string(), title: z.string() })),
      expiresMs: z.number(),
    }),
  ),
  sessions: z.array(z.object({ id: z.string(), title: z.string() })),
});
export type People = z.infer<typeof people>;

export function loadPeople(): Promise<ApiResult<People>> {
  return askServer({ path: '/api/people', schema: people });
}

const link = z.object({ link: z.string() });
/** An invitation as it is sent to somebody: shown once, stored nowhere. */
export type InvitationLink = z.infer<typeof link>;

export function invite(session: string | null): Promise<ApiResult<InvitationLink>> {
  return askServer({ path: '/api/people/invitations', schema: link, body: { session } });
}

export function revokeInvitation(id: string): Promise<ApiResult<null>> {
  const path = `/api/people/invitations/${encodeURIComponent(id)}/revoke`;
  return askServer({ path, schema: done, body: {} });
}

export function removeAccount(id: string): Promise<ApiResult<null>> {
  return askServer({ path: `/api/people/${encodeURIComponent(id)}/remove`, schema: done, body: {} });
}

const facilitators = z.object({
  facilitators: z.array(
    z.object({ id: z.string(), name: z.string(), role: z.enum(sessionRoles), removable: z.boolean() }),
  ),
  others: z.array(z.object({ id: z.string(), name: z.string() })),
});
export type Facilitators = z.infer<typeof facilitators>;

const ofSession = (session: string) => `/api/sessions/${encodeURIComponent(session)}`;

export function loadFacilitators(session: string): Promise<ApiResult<Facilitators>> {
  return askServer({ path: `${ofSession(session)}/facilitators`, schema: facilitators });
}

export function addFacilitator(session: string, account: string): Promise<ApiResult<null>> {
  return askServer({ path: `${ofSession(session)}/facilitators`, schema: done, body: { account } });
}

export function takeOffFacilitator(session: string, account: string): Promise<ApiResult<null>> {
  return askServer({ path: `${ofSession(session)}/facilitators/remove`, schema: done, body: { account } });
}

export function inviteToSession(session: string): Promise<ApiResult<InvitationLink>> {
  return askServer({ path: `${ofSession(session)}/invitations`, schema: link, body: {} });
}

export function revokeProjectorLinks(session: string): Promise<ApiResult<null>> {
  return askServer({ path: `${ofSession(session)}/projector-links/revoke`, schema: done, body: {} });
}
