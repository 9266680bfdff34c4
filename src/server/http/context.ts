import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Workshop } from '#shared/content/workshop.ts';
import type { ExerciseKind } from '#exercises/contract.ts';
import { findToken } from '#server/accounts/tokens.ts';
import type { Store } from '#server/storage/store.ts';
import type { Room } from '#server/sync/room.ts';

/** What the routes need of the rest of the server. */
export interface HttpContext {
  readonly store: Store;
  readonly room: Room;
  readonly kinds: ReadonlyMap<string, ExerciseKind>;
  readonly nowMs: () => number;
  /** Secret of this data folder, for join tokens. */
  readonly secret: string;
  /** The folder of the built page. */
  readonly page: string;
  /** Compiled workshops without problems; resolves when the compiler is done. */
  readonly workshops: () => Promise<readonly Workshop[]>;
  readonly participantUrls: () => readonly string[];
  readonly ownUrl: () => string;
  /** Where this server reaches itself, for its own Chrome. */
  readonly loopbackUrl: () => string;
  readonly https: boolean;
  readonly chrome: () => string | null;
}

export const facilitatorCookie = (https: boolean): string => (https ? '__Host-halfday' : 'halfday');

/** Thirty days: a facilitator who runs a session a month stays signed in on the laptop that is theirs. */
export const facilitatorLifetimeMs = 30 * 24 * 60 * 60 * 1000;

export async function isFacilitator(
  { store, nowMs, https }: Pick<HttpContext, 'store' | 'nowMs' | 'https'>,
  cookies: Readonly<Record<string, string | undefined>>,
): Promise<boolean> {
  const token = cookies[facilitatorCookie(https)];
  return token !== undefined && (await findToken(store, token, 'facilitator', nowMs())) !== undefined;
}

/** A hook that lets only a signed-in facilitator through. */
export function facilitatorOnly(context: HttpContext) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    if (await isFacilitator(context, request.cookies)) return;
    await reply.code(401).send({ reason: 'signed-out' });
  };
}
