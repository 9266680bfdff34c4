import type { Workshop } from '#shared/content/workshop.ts';
import type { Actor } from '#shared/session/permissions.ts';
import { project } from '#shared/sync/project.ts';
import type { Part } from '#shared/sync/protocol.ts';
import type { SeatRow, SessionRow } from '#server/storage/store.ts';

/** A group of sockets that all see the same, and the reader in whose name its frames are cut. */
export interface Audience {
  /** Socket.IO rooms; a socket that is in several of them hears a frame once. */
  readonly channels: readonly string[];
  readonly parts: readonly Part[];
}

export const channels = {
  console: (session: string) => `${session}:console`,
  projector: (session: string) => `${session}:projector`,
  business: (session: string, business: string) => `${session}:business:${business}`,
  seat: (session: string, seat: string) => `${session}:seat:${seat}`,
};

export function participantActor(seat: SeatRow, session: SessionRow): Extract<Actor, { role: 'participant' }> {
  const { tables, businesses } = session.settings;
  const table = tables.find(({ id }) => id === seat.table);
  return {
    role: 'participant',
    seat: seat.id,
    table: seat.table,
    business: table?.business ?? businesses[0]?.id ?? '',
  };
}

/**
 * Who hears what of these parts (SPEC rule 8). Worksheets go to their owner alone; results differ between
 * businesses; all else is the same for every device, so that it is encoded once.
 */
export function audiences(session: SessionRow, workshop: Workshop, parts: readonly Part[]): readonly Audience[] {
  const context = { stage: session.stage, workshop };
  const cut = (reader: Actor, some: readonly Part[]) =>
    some.map((part) => project(part, reader, context)).filter((part) => part !== null);
  const { id } = session;
  const shared = parts.filter(({ part }) => part !== 'register');
  const heard: Audience[] = [
    { channels: [channels.console(id)], parts: cut({ role: 'facilitator' }, shared) },
    { channels: [channels.projector(id)], parts: cut({ role: 'projector' }, shared) },
  ];
  const { businesses } = session.settings;
  const device = (business: string): Actor => ({ role: 'participant', seat: '', table: '', business });
  const split = businesses.length > 1 && shared.some(({ part }) => part === 'result');
  if (split) {
    for (const { id: business } of businesses) {
      heard.push({ channels: [channels.business(id, business)], parts: cut(device(business), shared) });
    }
  } else {
    const all = businesses.map(({ id: business }) => channels.business(id, business));
    heard.push({ channels: all, parts: cut(device(businesses[0]?.id ?? ''), shared) });
  }
  for (const part of parts) {
    if (part.part !== 'register' || !part.owner.startsWith('seat:')) continue;
    const seat = part.owner.slice('seat:'.length);
    const owner: Actor = { role: 'participant', seat, table: '', business: '' };
    heard.push({ channels: [channels.seat(id, seat)], parts: cut(owner, [part]) });
  }
  return heard.filter((audience) => audience.parts.length > 0);
}
