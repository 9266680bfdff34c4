import { roomCodeLength, roomCodeLengths } from '#shared/sync/guessing.ts';
import { makeRoomCode } from '#shared/sync/ids.ts';
import { returnKey } from '#server/accounts/returnCode.ts';
import { randomBytes } from '#server/accounts/tokens.ts';
import type { HttpContext } from './context.ts';

/** A code that opens nothing yet, neither a room nor a seat; longer once there are many rooms to guess. */
export async function freshRoomCode({
  store,
  secret,
}: Pick<HttpContext, 'store' | 'secret'>): Promise<string> {
  const short = (await store.sessions()).filter(({ code }) => code.length === roomCodeLengths.short);
  const length = roomCodeLength(short.length);
  for (;;) {
    const code = makeRoomCode(randomBytes, length);
    const [room, seat] = await Promise.all([
      store.sessionByCode(code),
      store.seatByReturnKey(returnKey(secret, code)),
    ]);
    if (!room && !seat) return code;
  }
}
