import { mayOpenSession } from '#shared/session/permissions.ts';
import type { StageOp } from '#shared/sync/op.ts';
import type { StoreReader } from '#server/storage/store.ts';

type Drive = Extract<StageOp, { type: 'stage.drive' }>;

/**
 * The wheel handed over or taken over, with the name of the account itself; null when that account may not open the
 * session, whatever the page says (SPEC rule 4).
 */
export async function takeTheWheel(
  op: Drive,
  session: string,
  store: Pick<StoreReader, 'account' | 'facilitators'>,
): Promise<Drive | null> {
  const account = await store.account(op.account);
  if (!account || !mayOpenSession(account, await store.facilitators(session))) return null;
  return { ...op, name: account.name };
}
