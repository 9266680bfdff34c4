import type { Seat } from '#shared/sync/protocol.ts';
import type { Round } from '#shared/sync/stage.ts';
import type { RoomState } from '#client/sync/roomClient.ts';

/** What somebody is at with the exercise that is on. */
export type Work = 'answered' | 'ready' | 'typing';

/** Somebody in the room, as the list says it. */
export interface Person {
  readonly seat: Seat;
  readonly presence: 'here' | 'away' | 'removed';
  /** All that holds, the furthest first; empty of an anonymous exercise, and where there is none. */
  readonly work: readonly Work[];
  /** When they came, in epoch ms, where the room had begun by then. */
  readonly lateMs: number | null;
  /** Here, and without an answer to what is on. */
  readonly isMissing: boolean;
}

interface PeopleSource {
  /** In the order in which they are to stand. */
  readonly seats: readonly Seat[];
  readonly online: readonly string[];
  readonly writers: RoomState['writers'];
  readonly readySeats: RoomState['readySeats'];
  /** Owners of answered worksheets, `seat:<id>` and `table:<id>`. */
  readonly answered: readonly string[];
  /** The exercise that is on; null before it opens, and where there is none. */
  readonly exercise: { readonly id: string; readonly anonymous?: boolean | undefined } | null;
  readonly round: Round;
  /** When the room began, epoch ms; null before. */
  readonly begunMs: number | null;
}

/** Who is in the room, and what each is at; of an anonymous exercise nobody is shown to be at anything (rule 8). */
export function listPeople(source: PeopleSource): readonly Person[] {
  const { seats, online, exercise, round, begunMs } = source;
  const here = new Set(online);
  const named = exercise !== null && exercise.anonymous !== true;
  const at = (all: readonly { readonly seat: string; readonly exercise: string }[]): ReadonlySet<string> =>
    new Set(named ? all.filter((one) => one.exercise === exercise.id).map(({ seat }) => seat) : []);
  const [ready, typing] = [at(source.readySeats), at(source.writers)];
  const answered = new Set(named ? source.answered : []);
  const isTheirs = named && round === 'seat';
  return seats.map((seat): Person => {
    const { id, joinedMs, removed } = seat;
    const presence = removed ? 'removed' : here.has(id) ? 'here' : 'away';
    const isAnswered = isTheirs && answered.has(`seat:${id}`);
    const isLate = begunMs !== null && joinedMs !== undefined && joinedMs > begunMs;
    const holds: readonly [Work, boolean][] = [
      ['answered', isAnswered],
      ['ready', presence === 'here' && ready.has(id)],
      ['typing', presence === 'here' && typing.has(id)],
    ];
    return {
      seat,
      presence,
      work: removed ? [] : holds.flatMap(([work, isSo]) => (isSo ? [work] : [])),
      lateMs: isLate ? joinedMs : null,
      isMissing: isTheirs && presence === 'here' && !isAnswered,
    };
  });
}

export const peopleFilters = ['all', 'missing', 'away', 'late', 'removed'] as const;
export type PeopleFilter = (typeof peopleFilters)[number];

/** Whether somebody is among those whom a filter shows. Who was shown the door is among `removed` and `all` alone. */
export function isAmong({ presence, lateMs, isMissing }: Person, filter: PeopleFilter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'missing':
      return isMissing;
    case 'away':
      return presence === 'away';
    case 'late':
      return lateMs !== null && presence !== 'removed';
    case 'removed':
      return presence === 'removed';
  }
}
