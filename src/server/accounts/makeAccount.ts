import type { AccountForm } from '#shared/session/account.ts';
import type { AccountRole } from '#shared/session/permissions.ts';
import type { Store } from '#server/storage/store.ts';
import { hashToken, newId } from './tokens.ts';

interface NewAccount {
  readonly form: AccountForm;
  readonly passwordHash: string;
  readonly role: AccountRole;
  /** The link that allows it: used up with the account, in one commit, and by nothing that fails. */
  readonly token: string;
  /** The session that the link invites to. */
  readonly session: string | null;
  readonly nowMs: number;
}

type Made =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly reason: 'owner-exists' | 'email-taken' | 'link-used' };

/** Makes an account by a one-time link; of two browsers that open the same link, one gets it. */
export function makeAccount(
  store: Store,
  { form, passwordHash, role, token, session, nowMs }: NewAccount,
): Promise<Made> {
  return store.transact(async (writer) => {
    const accounts = await writer.accounts();
    if (role === 'owner' && accounts.some((one) => one.role === 'owner'))
      return { ok: false, reason: 'owner-exists' };
    if (accounts.some(({ email }) => email === form.email)) return { ok: false, reason: 'email-taken' };
    if (!(await writer.takeToken(hashToken(token)))) return { ok: false, reason: 'link-used' };
    const id = newId();
    const { name, email } = form;
    await writer.insertAccount({ id, name, email, role, createdMs: nowMs }, passwordHash);
    if (session !== null) await writer.putFacilitator(session, { account: id, role: 'invited' });
    return { ok: true, id };
  });
}
