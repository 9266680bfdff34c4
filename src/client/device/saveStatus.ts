import type { RoomState } from '#client/sync/roomClient.ts';

/**
 * What the device says of its answers; always what is true (SPEC rule 3). A line that is away for less than a second
 * is no outage yet: what waits is on its way.
 */
export type SaveStatus =
  | { readonly kind: 'connecting' | 'saved' | 'saving' | 'offline' }
  | { readonly kind: 'offlineWaiting' | 'notSaved' | 'refused'; readonly count: number };

export function saveStatus({
  connection,
  outage,
  self,
  waiting,
  refused,
  cannotSave,
}: Pick<RoomState, 'connection' | 'outage' | 'self' | 'waiting' | 'refused' | 'cannotSave'>): SaveStatus {
  if (outage !== null || connection === 'ended') {
    return waiting.length > 0 ? { kind: 'offlineWaiting', count: waiting.length } : { kind: 'offline' };
  }
  if (waiting.length > 0) {
    return cannotSave === null ? { kind: 'saving' } : { kind: 'notSaved', count: waiting.length };
  }
  if (refused.length > 0) return { kind: 'refused', count: refused.length };
  return self === null ? { kind: 'connecting' } : { kind: 'saved' };
}
