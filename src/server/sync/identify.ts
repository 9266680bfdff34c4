import * as z from 'zod';
import type { SignedIn } from '#server/accounts/auth.ts';
import { openSession } from '#server/accounts/openSession.ts';
import { returnCode } from '#server/accounts/returnCode.ts';
import { findToken } from '#server/accounts/tokens.ts';
import type { Store } from '#server/storage/store.ts';
import { participantActor } from './audiences.ts';
import type { Identity } from './gateway.ts';
import { lineEnds } from './lineEnds.ts';
import type { Handshake } from './lines.ts';

const auth = z.discriminatedUnion('as', [
  z.object({ as: z.literal('participant'), token: z.string().max(64) }),
  z.object({ as: z.literal('projector'), token: z.string().max(64) }),
  z.object({ as: z.literal('facilitator'), session: z.string().max(64) }),
]);

interface IdentifyDeps {
  readonly store: Store;
  /** Secret of this data folder, for return codes. */
  readonly secret: string;
  readonly nowMs: () => number;
  /** The facilitator whom this cookie header belongs to. */
  readonly whoIs: (cookie: string | undefined) => Promise<SignedIn | null>;
}

/** Who is at the other end of a socket, from its token or cookie alone (SPEC rule 4); `removed` who was shown the door. */
export async function identify(
  deps: IdentifyDeps,
  handshake: Handshake,
): Promise<Identity | 'removed' | null> {
  const { store, nowMs, whoIs, secret } = deps;
  const parsed = auth.safeParse(handshake.auth);
  if (!parsed.success) return null;
  if (parsed.data.as === 'facilitator') {
    const who = await whoIs(handshake.cookie);
    const session = who && (await openSession(store, who, parsed.data.session));
    if (!who || !session) return null;
    return {
      session: session.id,
      actor: { role: 'facilitator', account: who.id, name: who.name },
      self: { role: 'facilitator', account: who.id, name: who.name },
      endsWith: [
        lineEnds.signIn(who.signIn),
        lineEnds.account(who.id),
        lineEnds.facilitator(session.id, who.id),
      ],
    };
  }
  if (parsed.data.as === 'projector') {
    const row = await findToken(store, parsed.data.token, 'projector', nowMs());
    if (!row?.session) return null;
    return {
      session: row.session,
      actor: { role: 'projector' },
      self: { role: 'projector' },
      endsWith: [lineEnds.projectors(row.session)],
    };
  }
  const row = await findToken(store, parsed.data.token, 'seat', nowMs());
  if (!row?.session || !row.seat) return null;
  const [session, seat] = await Promise.all([store.session(row.session), store.seat(row.session, row.seat)]);
  if (!session || !seat) return null;
  if (seat.removedMs !== null) return 'removed';
  const { id, name, table, language } = seat;
  return {
    session: session.id,
    actor: participantActor(seat, session),
    self: {
      role: 'participant',
      seat: { id, name, table, language, returnCode: seat.returnKey && returnCode(secret, id) },
    },
    placedRevision: seat.revision,
    endsWith: [lineEnds.seat(session.id, id)],
  };
}
