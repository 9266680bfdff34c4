import { mayOpenSession } from '#shared/session/permissions.ts';
import type { SessionRow, Store } from '#server/storage/store.ts';
import type { SignedIn } from './auth.ts';

/** A session that this facilitator may see. One that they may not see is, to them, not there. */
export async function openSession(
  store: Pick<Store, 'session' | 'facilitators'>,
  who: Pick<SignedIn, 'id' | 'role'>,
  id: string,
): Promise<SessionRow | undefined> {
  const [session, facilitators] = await Promise.all([store.session(id), store.facilitators(id)]);
  return session && mayOpenSession(who, facilitators) ? session : undefined;
}
