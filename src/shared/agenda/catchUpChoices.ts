import type { Agenda } from './agenda.ts';
import { type AgendaRules, protectedMinutes } from './protectedMinutes.ts';
import { type DayClock, type DaySource, readClock } from './readClock.ts';

export const catchUpWays = ['reserve', 'shrink', 'skip', 'end'] as const;
export type CatchUpWay = (typeof catchUpWays)[number];

/** One way to catch up, and what it would bring. */
export interface CatchUpChoice {
  readonly way: CatchUpWay;
  /** The agenda that it makes. */
  readonly agenda: Agenda;
  /** The day's clock under that agenda, at the same moment. */
  readonly clock: DayClock;
}

/** A cut that shortens the day by less than this is not worth a minute of a segment, in milliseconds. */
const worthwhileMs = 30_000;

/**
 * Ways to catch up with the planned end, each with the day's clock that it brings, and each with no more than it needs
 * (FACILITATION, "The clock"): the reserve; flexible segments that are still to come, and what is left of the current
 * one, cut in proportion to what they can give up, never under their minimum; what is optional skipped in its stated
 * order; the end moved. Only those that change something; none for a room that is not behind. What is fixed, the break
 * and the action plan are never touched. All in whole minutes.
 */
export function catchUpChoices(source: DaySource): readonly CatchUpChoice[] {
  const now = readClock(source);
  if (now.driftMinutes <= 0 || now.phase === 'over') return [];
  const made: { readonly [Way in CatchUpWay]: Agenda | null } = {
    reserve: withReserve(source, now),
    shrink: shrunk(source),
    skip: withSkipped(source, now),
    end: { ...source.agenda, endMoved: source.agenda.endMoved + now.driftMinutes },
  };
  return catchUpWays.flatMap((way) => {
    const agenda = made[way];
    return agenda ? [{ way, agenda, clock: readClock({ ...source, agenda }) }] : [];
  });
}

function withReserve({ agenda }: DaySource, { driftMinutes }: DayClock): Agenda | null {
  const used = Math.min(driftMinutes, agenda.reserve - agenda.reserveUsed);
  return used > 0 ? { ...agenda, reserveUsed: agenda.reserveUsed + used } : null;
}

/**
 * Minutes are taken away one by one, each from the segment that has given least of what it can (Webster's method of
 * apportionment): a larger sum never takes less from any of them.
 */
function shrunk(source: DaySource): Agenda | null {
  const rules: AgendaRules = source;
  const endOf = (agenda: Agenda): number => readClock({ ...source, agenda }).projectedEndMs;
  const beforeMs = endOf(source.agenda);
  const givers = source.agenda.entries.flatMap(({ segment, minutes, minimum, timing }) => {
    if (timing !== 'flexible') return [];
    const least = Math.max(minimum, protectedMinutes(segment, rules) ?? 0);
    const shortest = withMinutes(source.agenda, new Map([[segment, least]]));
    // What has been shown of a segment cannot be shortened any more: only its rest gives.
    const givesMs = minutes > least ? beforeMs - endOf(shortest) : 0;
    return givesMs >= worthwhileMs ? [{ segment, minutes, least, givesMs }] : [];
  });
  const given = new Map<string, number>();
  let agenda: Agenda | null = null;
  for (;;) {
    const shareOf = ({ segment, givesMs }: (typeof givers)[number]): number =>
      givesMs / (2 * (given.get(segment) ?? 0) + 1);
    const open = givers.filter(({ segment, minutes, least }) => minutes - (given.get(segment) ?? 0) > least);
    const [next] = open.sort((a, b) => shareOf(b) - shareOf(a));
    if (!next) return agenda;
    given.set(next.segment, (given.get(next.segment) ?? 0) + 1);
    agenda = withMinutes(
      source.agenda,
      new Map(givers.map(({ segment, minutes }) => [segment, minutes - (given.get(segment) ?? 0)])),
    );
    if (readClock({ ...source, agenda }).driftMinutes <= 0) return agenda;
  }
}

function withMinutes(agenda: Agenda, minutes: ReadonlyMap<string, number>): Agenda {
  const entries = agenda.entries.map((one) => ({ ...one, minutes: minutes.get(one.segment) ?? one.minutes }));
  return { ...agenda, entries };
}

/** What lies behind the room, or takes no time, is not skipped; nor is a segment that the room is in. */
function withSkipped(source: DaySource, now: DayClock): Agenda | null {
  let found: Agenda | null = null;
  let standing = now;
  for (const id of source.agenda.skipOrder) {
    const isHere = now.phase === 'running' && id === now.segment?.id;
    if (isHere || source.agenda.skipped.includes(id)) continue;
    const before: Agenda = found ?? source.agenda;
    const agenda: Agenda = { ...before, skipped: [...before.skipped, id] };
    const clock = readClock({ ...source, agenda });
    if (standing.projectedEndMs - clock.projectedEndMs < worthwhileMs) continue;
    found = agenda;
    standing = clock;
    if (clock.driftMinutes <= 0) break;
  }
  return found;
}
