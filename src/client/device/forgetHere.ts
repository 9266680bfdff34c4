import { forgetSeat, readSeat, type SeatIdentity } from '#client/join/seatIdentity.ts';
import { clearOutbox } from '#client/sync/indexedDbOutbox.ts';

/** Names what a seat has written on this device. */
export function outboxScope({ seat }: Pick<SeatIdentity, 'seat'>): string {
  return `seat:${seat}`;
}

/** This device forgets a seat that is gone: who it was, its token, and what had not been sent. */
export async function forgetHere(gone: SeatIdentity): Promise<void> {
  // Another tab may have joined anew meanwhile.
  if (readSeat()?.seat === gone.seat) forgetSeat();
  await clearOutbox(outboxScope(gone));
}
