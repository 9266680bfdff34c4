import type { Store } from '#server/storage/store.ts';
import type { HttpContext } from './context.ts';

/** A week: long enough for a colleague on leave, short enough to be forgotten about. */
export const invitationLifetimeMs = 7 * 24 * 60 * 60 * 1000;

/** At the address where others reach this server, wherever the one who invites sits. */
export function invitationLink(
  { participantUrls, ownUrl }: Pick<HttpContext, 'participantUrls' | 'ownUrl'>,
  token: string,
): string {
  return `${participantUrls()[0] ?? ownUrl()}/invite#${token}`;
}

export interface OpenInvitation {
  /** Names it; opens nothing. */
  readonly id: string;
  readonly session: { readonly id: string; readonly title: string } | null;
  readonly createdMs: number;
  readonly expiresMs: number;
}

/** The invitations that somebody can still take, the newest first. */
export async function openInvitations(
  store: Pick<Store, 'tokens' | 'session'>,
  nowMs: number,
): Promise<readonly OpenInvitation[]> {
  const open = (await store.tokens('invitation')).filter(({ expiresMs }) => (expiresMs ?? 0) > nowMs);
  return Promise.all(
    open.map(async ({ hash, session: id, createdMs, expiresMs }) => {
      const session = id === null ? undefined : await store.session(id);
      return {
        id: hash,
        session: session ? { id: session.id, title: session.settings.title } : null,
        createdMs,
        expiresMs: expiresMs ?? 0,
      };
    }),
  );
}
