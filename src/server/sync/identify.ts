import * as z from 'zod';
import { findToken } from '#server/accounts/tokens.ts';
import type { Store } from '#server/storage/store.ts';
import { participantActor } from './audiences.ts';
import type { Handshake, Identity } from './gateway.ts';

const auth = z.discriminatedUnion('as', [
  z.object({ as: z.literal('participant'), token: z.string().max(64) }),
  z.object({ as: z.literal('projector'), token: z.string().max(64) }),
  z.object({ as: z.literal('facilitator'), session: z.string().max(64) }),
]);

interface IdentifyDeps {
  readonly store: Store;
  readonly nowMs: () => number;
  /** Whether this cookie header belongs to a signed-in facilitator. */
  readonly signedIn: (cookie: string | undefined) => Promise<boolean>;
}

/** Who is at the other end of a socket, from its token or cookie alone (SPEC rule 4). */
export async function identify(deps: IdentifyDeps, handshake: Handshake): Promise<Identity | null> {
  const { store, nowMs, signedIn } = deps;
  const parsed = auth.safeParse(handshake.auth);
  if (!parsed.success) return null;
  if (parsed.data.as === 'facilitator') {
    if (!(await signedIn(handshake.cookie))) return null;
    const session = await store.session(parsed.data.session);
    if (!session) return null;
    return { session: session.id, actor: { role: 'facilitator' }, self: { role: 'facilitator' } };
  }
  if (parsed.data.as === 'projector') {
    const row = await findToken(store, parsed.data.token, 'projector', nowMs());
    return row?.session
      ? { session: row.session, actor: { role: 'projector' }, self: { role: 'projector' } }
      : null;
  }
  const row = await findToken(store, parsed.data.token, 'seat', nowMs());
  if (!row?.session || !row.seat) return null;
  const [session, seat] = await Promise.all([store.session(row.session), store.seat(row.session, row.seat)]);
  if (!session || !seat) return null;
  const { id, name, table, language } = seat;
  return {
    session: session.id,
    actor: participantActor(seat, session),
    self: { role: 'participant', seat: { id, name, table, language } },
  };
}
