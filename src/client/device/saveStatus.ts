import type { RoomState } from '#client/sync/roomClient.ts';

/** What the device says of its answers; always what is true (SPEC rule 3). */
export type SaveStatus =
  | { readonly kind: 'connecting' | 'saved' | 'saving' | 'offline' }
  | { readonly kind: 'offlineWaiting' | 'notSaved' | 'refused'; readonly count: number };

export function saveStatus({
  connection,
  waiting,
  refused,
  cannotSave,
}: Pick<RoomState, 'connection' | 'waiting' | 'refused' | 'cannotSave'>): SaveStatus {
  if (connection === 'offline' || connection === 'ended') {
    return waiting.length > 0 ? { kind: 'offlineWaiting', count: waiting.length } : { kind: 'offline' };
  }
  if (waiting.length > 0) {
    return cannotSave === null ? { kind: 'saving' } : { kind: 'notSaved', count: waiting.length };
  }
  if (refused.length > 0) return { kind: 'refused', count: refused.length };
  return connection === 'connecting' ? { kind: 'connecting' } : { kind: 'saved' };
}
