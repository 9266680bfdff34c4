import type { Workshop } from '#shared/content/workshop.ts';
import { type Actor, anonymousOwnersOf } from '#shared/session/permissions.ts';
import { isPlanNews } from '#shared/sync/planView.ts';
import { project } from '#shared/sync/project.ts';
import type { Part } from '#shared/sync/protocol.ts';
import type { SeatRow, SessionRow } from '#server/storage/store.ts';

/** People at one table; beyond it a table is a hall, in which nobody needs a list of everybody. */
const mostAtATable = 30;

/** Whether devices are told who sits at their table, which costs every one of them a frame for each who comes. */
export function tablesKnowEachOther({ people, tables }: SessionRow['settings']): boolean {
  return people / tables.length <= mostAtATable;
}

/** A group of sockets that all see the same, and the reader in whose name its frames are cut. */
export interface Audience {
  /** Socket.IO rooms; a socket that is in several of them hears a frame once. */
  readonly channels: readonly string[];
  readonly parts: readonly Part[];
}

export const channels = {
  /** Those of every session: they hear of what ails the server itself. */
  consoles: 'consoles',
  console: (session: string) => `${session}:console`,
  /** Facilitators' pages that show the plan. */
  plan: (session: string) => `${session}:plan`,
  projector: (session: string) => `${session}:projector`,
  devices: (session: string) => `${session}:devices`,
  business: (session: string, business: string) => `${session}:business:${business}`,
  table: (session: string, table: string) => `${session}:table:${table}`,
  seat: (session: string, seat: string) => `${session}:seat:${seat}`,
  /** The pages whose secret opens this worksheet. */
  anonymous: (session: string, owner: string) => `${session}:${owner}`,
};

export function participantActor(
  seat: Pick<SeatRow, 'id' | 'table'>,
  session: Pick<SessionRow, 'settings'>,
): Extract<Actor, { role: 'participant' }> {
  const { tables, businesses } = session.settings;
  const table = tables.find(({ id }) => id === seat.table);
  const [only, ...others] = businesses;
  // A seat whose table is gone belongs to none of several businesses, and sees no results of any.
  const business = table?.business ?? (others.length === 0 ? only?.id : undefined) ?? '';
  return { role: 'participant', seat: seat.id, table: seat.table, business };
}

/** What a page listens to, from who it is. */
export function channelsOf(session: string, actor: Actor): string[] {
  if (actor.role === 'facilitator') return [channels.console(session)];
  if (actor.role === 'projector') return [channels.projector(session)];
  if (actor.role === 'participant') {
    return [
      channels.devices(session),
      channels.business(session, actor.business),
      channels.table(session, actor.table),
      channels.seat(session, actor.seat),
      ...anonymousOwnersOf(actor).map((owner) => channels.anonymous(session, owner)),
    ];
  }
  return [];
}

/**
 * Who hears what of these parts (SPEC rule 8). Worksheets go to their owner alone, names and what a table keeps
 * to itself to that table;
 * results differ between businesses; all else is the same for every device, so that it is encoded once.
 */
export function audiences(
  session: SessionRow,
  workshop: Workshop,
  parts: readonly Part[],
): readonly Audience[] {
  const context = { stage: session.stage, workshop };
  const cut = (reader: Actor, some: readonly Part[]) =>
    some.map((part) => project(part, reader, context)).filter((part) => part !== null);
  const { id } = session;
  const shared = parts.filter(
    (part) =>
      part.part !== 'register' && part.part !== 'seat' && part.part !== 'tableMaterial' && !isPlanNews(part),
  );
  const planned = parts.filter(isPlanNews);
  const forConsole = parts.filter(
    (part) => !isPlanNews(part) && (part.part !== 'register' || part.owner === 'room'),
  );
  const heard: Audience[] = [
    {
      channels: [channels.console(id)],
      parts: cut({ role: 'facilitator', account: '', name: '' }, forConsole),
    },
    { channels: [channels.plan(id)], parts: cut({ role: 'facilitator', account: '', name: '' }, planned) },
    { channels: [channels.projector(id)], parts: cut({ role: 'projector' }, shared) },
  ];
  const { businesses } = session.settings;
  const device = (business: string): Actor => ({ role: 'participant', seat: '', table: '', business });
  const differs = ({ part }: Part): boolean => part === 'result' || part === 'material';
  const results = shared.filter(differs);
  const alike = shared.filter((part) => !differs(part));
  heard.push({ channels: [channels.devices(id)], parts: cut(device(''), alike) });
  for (const { id: business } of businesses) {
    heard.push({ channels: [channels.business(id, business)], parts: cut(device(business), results) });
  }
  const at = (table: string): Actor => ({ role: 'participant', seat: '', table, business: '' });
  for (const part of parts) {
    if (part.part === 'seat' && tablesKnowEachOther(session.settings)) {
      for (const table of new Set([part.seat.table, part.from ?? part.seat.table])) {
        heard.push({ channels: [channels.table(id, table)], parts: cut(at(table), [part]) });
      }
    }
    if (part.part === 'tableMaterial') {
      heard.push({ channels: [channels.table(id, part.table)], parts: cut(at(part.table), [part]) });
    }
    if (part.part !== 'register') continue;
    const [kind, owner = ''] = part.owner.split(':');
    if (kind === 'seat') {
      const reader: Actor = { role: 'participant', seat: owner, table: '', business: '' };
      heard.push({ channels: [channels.seat(id, owner)], parts: cut(reader, [part]) });
    }
    if (kind === 'table') {
      heard.push({ channels: [channels.table(id, owner)], parts: cut(at(owner), [part]) });
    }
    if (kind === 'anonymous') {
      const opened = { [part.exercise]: [part.owner] };
      const reader: Actor = { role: 'participant', seat: '', table: '', business: '', anonymous: opened };
      heard.push({ channels: [channels.anonymous(id, part.owner)], parts: cut(reader, [part]) });
    }
  }
  return heard.filter((audience) => audience.parts.length > 0);
}
