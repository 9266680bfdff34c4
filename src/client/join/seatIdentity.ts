import * as z from 'zod/mini';
import { idSchema, makeId } from '#shared/sync/ids.ts';
import { browserRandom } from '#client/sync/browserRandom.ts';

const fresh = (): string => makeId(browserRandom);

const seatIdentity = z.object({
  session: z.string(),
  title: z.string(),
  seat: z.string(),
  token: z.string(),
  client: z.string(),
  /** What this device's anonymous answers are found by, here and nowhere else; older seats have none. */
  secret: z._default(idSchema, fresh),
});
/** What this device needs to be the same person again after a reload. */
export type SeatIdentity = z.infer<typeof seatIdentity>;

const key = 'halfday.seat';

/** Only for browsers that keep nothing: the seat lives as long as the page. */
let unkept: SeatIdentity | null = null;

export function readSeat(): SeatIdentity | null {
  try {
    const stored = localStorage.getItem(key);
    if (stored === null) return unkept;
    const parsed = seatIdentity.safeParse(JSON.parse(stored));
    if (!parsed.success) return null;
    // A secret that was made just now is to be the same after the next reload.
    if (!stored.includes(parsed.data.secret)) keepSeat(parsed.data);
    return parsed.data;
  } catch {
    return unkept;
  }
}

export function keepSeat(seat: SeatIdentity): void {
  unkept = seat;
  try {
    localStorage.setItem(key, JSON.stringify(seat));
  } catch {
    // A private window may refuse; the seat then lives as long as the page.
  }
}

export function forgetSeat(): void {
  unkept = null;
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing was kept.
  }
}

/** Ids that the device makes itself, so that a join may be sent twice and still takes one seat. */
export function freshIdentity(): Pick<SeatIdentity, 'seat' | 'token' | 'client' | 'secret'> {
  const [seat, token, client, secret] = [fresh(), fresh(), fresh(), fresh()];
  return { seat, token, client, secret };
}
