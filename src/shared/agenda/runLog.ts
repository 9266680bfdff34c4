import { meanOf } from '#shared/asides/energy.ts';
import type { Stage } from '#shared/sync/stage.ts';
import { spentAt, standstillMs, type StageClock } from '#shared/sync/stageClock.ts';
import type { Agenda } from './agenda.ts';
import { type DayContent, minutesOf, readClock } from './readClock.ts';
import { type LoggedStageOp, replayStage, type RunContent, type RunEvent } from './runEvents.ts';
import { runningAgenda } from './runningAgenda.ts';

const minuteMs = 60_000;

/** One segment as it was planned and as it was; minutes, and moments in epoch ms by the server's clock. */
export interface RunLogRow {
  readonly segment: string;
  /** By the session's settings. */
  readonly planned: number;
  /** By the agenda as it was changed on the day; 0 for one that was skipped. */
  readonly today: number;
  readonly state: 'toCome' | 'running' | 'done' | 'skipped' | 'leftOut';
  readonly startMs: number | null;
  readonly endMs: number | null;
  /** All the time that the room was in it; null before it began. */
  readonly spent: number | null;
  /** Spent less planned; null until it is over, or runs longer than it was planned. */
  readonly difference: number | null;
}

/** The day as it was planned beside the day as it was. */
export interface RunLog {
  readonly phase: 'before' | 'running' | 'over';
  readonly rows: readonly RunLogRow[];
  readonly total: Pick<RunLogRow, 'planned' | 'today' | 'spent' | 'difference'>;
  /** Minutes that were kept free before the end that people were told. */
  readonly reserve: number;
  readonly plannedStartMs: number;
  readonly startMs: number | null;
  /** The end that people were told, by the settings: from the start by which the day's clock counts. */
  readonly toldEndMs: number;
  /** The same with what it was moved by on the day. */
  readonly movedEndMs: number;
  /** When the last segment was over; null while there is one still to come. */
  readonly endMs: number | null;
  /** The oldest first; `early` is what came before the clock began, such as a dry run. */
  readonly events: readonly (RunEvent & { readonly early: boolean })[];
}

/** A question about energy that is closed: how many answered, and how they fall where that may be told. */
interface EnergyTold {
  readonly atMs: number;
  readonly n: number;
  readonly counts: readonly number[] | null;
}

export interface RunLogSource {
  /** The workshop as its session runs it. */
  readonly workshop: DayContent & RunContent;
  /** The agenda of the session's settings. */
  readonly planned: Agenda;
  /** As it is stored. */
  readonly stage: Stage;
  readonly ops: readonly LoggedStageOp[];
  readonly energy: readonly EnergyTold[];
  readonly plannedStartMs: number;
  /** By the server's clock, epoch ms. */
  readonly nowMs: number;
}

/**
 * Planned against actual, segment by segment, and what was done when. All of it is worked out from the stage's clock
 * and from the log, and so the same whenever and wherever it is asked for. A session whose stage was stored before there
 * were clocks is timed by its log alone. A room that has stood still for longer than {@link standstillMs} is over: at
 * its last slide when that slide's time was up, elsewhere with the last thing that was done.
 */
export function runLog(source: RunLogSource): RunLog {
  const { workshop, planned, stage, ops, energy, plannedStartMs, nowMs } = source;
  const replay = replayStage(ops, workshop, planned);
  const isTimed = stage.clock.begunMs !== null;
  const room = isTimed ? stage : { ...stage, clock: replay.stage.clock, slide: replay.stage.slide };
  const agenda = runningAgenda(stage.agenda, planned, workshop);
  const { clock } = room;
  const lastOpMs = ops.reduce((last, { atMs }) => Math.max(last, atMs), clock.sinceMs);
  const stoodStill = clock.begunMs !== null && nowMs - clock.sinceMs > standstillMs;
  const asOfMs = stoodStill ? clock.sinceMs + standstillMs : nowMs;
  const content = { content: workshop, planned, agenda, plannedStartMs, stage: room };
  const day = readClock({ ...content, nowMs: asOfMs });
  // What was done at the last slide once its time was up is still the day.
  const overMs = day.phase === 'over' ? Math.max(day.projectedEndMs, lastOpWithin(ops, asOfMs, clock)) : null;
  const endMs = clock.begunMs === null ? null : (overMs ?? (stoodStill ? lastOpMs : null));
  const phase = clock.begunMs === null ? 'before' : endMs === null ? 'running' : 'over';
  const untilMs = endMs ?? nowMs;
  const here = workshop.slides.find(({ id }) => id === room.slide)?.segment;
  const rows = agenda.entries.map((entry): RunLogRow => {
    const { segment } = entry;
    const plannedMinutes = planned.entries.find((one) => one.segment === segment)?.minutes ?? 0;
    const seen = clock.segments[segment];
    const isHere = phase !== 'before' && segment === here;
    const slides = workshop.slides.filter((slide) => slide.segment === segment);
    const stayedMs = isHere ? Math.max(0, untilMs - clock.sinceMs) : 0;
    const spentMs = slides.reduce((sum, { id }) => sum + spentAt(clock, id), stayedMs);
    const isRunning = isHere && phase === 'running';
    const isSkipped = agenda.skipped.includes(segment);
    const begun = phase !== 'before' && seen !== undefined;
    const spent = begun ? Math.round(spentMs / minuteMs) : null;
    const over = spent === null ? 0 : spent - plannedMinutes;
    return {
      segment,
      planned: plannedMinutes,
      today: Math.round((day.segmentsMs.get(segment) ?? 0) / minuteMs),
      state: begun
        ? isRunning
          ? 'running'
          : 'done'
        : isSkipped
          ? 'skipped'
          : phase === 'over'
            ? 'leftOut'
            : 'toCome',
      startMs: begun ? seen.firstMs : null,
      endMs: !begun || isRunning ? null : isHere ? untilMs : seen.lastMs,
      spent,
      difference: !begun || (isRunning && over <= 0) ? null : over,
    };
  });
  const told = minutesOf(planned) + planned.reserve;
  const spent = rows.some((row) => row.spent !== null)
    ? rows.reduce((sum, row) => sum + (row.spent ?? 0), 0)
    : null;
  return {
    phase,
    rows,
    total: {
      planned: minutesOf(planned),
      today: rows.reduce((sum, row) => sum + row.today, 0),
      spent,
      difference: spent === null || phase !== 'over' ? null : spent - minutesOf(planned),
    },
    reserve: planned.reserve,
    plannedStartMs,
    startMs: clock.begunMs,
    toldEndMs: day.startMs + told * minuteMs,
    movedEndMs: day.startMs + (told + agenda.endMoved) * minuteMs,
    endMs,
    events: eventsOf(replay.events, energy, clock),
  };
}

function lastOpWithin(ops: readonly LoggedStageOp[], untilMs: number, { sinceMs }: StageClock): number {
  return ops.reduce((last, { atMs }) => (atMs <= untilMs ? Math.max(last, atMs) : last), sinceMs);
}

function eventsOf(
  replayed: readonly RunEvent[],
  energy: readonly EnergyTold[],
  { begunMs }: StageClock,
): RunLog['events'] {
  const asked = energy.map(({ atMs, n, counts }): RunEvent => {
    const mean = counts === null ? null : meanOf(counts);
    return { atMs, happening: { kind: 'energy', n, mean }, undoneMs: null };
  });
  return [...replayed, ...asked]
    .map((event, at) => ({ event, at }))
    .sort((a, b) => a.event.atMs - b.event.atMs || a.at - b.at)
    .map(({ event }) => ({ ...event, early: begunMs !== null && event.atMs < begunMs }));
}
