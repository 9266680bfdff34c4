import type { Slide } from '#shared/content/workshop.ts';
import type { Stage } from '#shared/sync/stage.ts';
import { glanceMs, spentAt, standstillMs } from '#shared/sync/stageClock.ts';
import type { Agenda } from './agenda.ts';
import type { AgendaContent } from './runningAgenda.ts';
import { isSkipped } from './skipping.ts';

const minuteMs = 60_000;

/** A room that began further than this from its planned start runs by its own start, in milliseconds. */
const ownStartMs = 3 * 60 * minuteMs;

/** At the last slide the half day counts as over this long after the slide's time was up, in milliseconds. */
const lingeringMs = 30 * minuteMs;

/** Drift up to which a room is on time, and up to which it can still catch up easily, in minutes. */
const greenMinutes = 3;
const amberMinutes = 8;

export interface DayContent extends AgendaContent {
  readonly slides: readonly Pick<Slide, 'id' | 'segment' | 'minutes' | 'exercise'>[];
}

export interface DaySource {
  /** The workshop as its session runs it. */
  readonly content: DayContent;
  /** The agenda of the session's settings: what people were told. */
  readonly planned: Agenda;
  /** The one that the room runs by (`runningAgenda`). */
  readonly agenda: Agenda;
  readonly stage: Pick<Stage, 'slide' | 'clock'>;
  /** When the session's settings have it begin, epoch ms. */
  readonly plannedStartMs: number;
  /** By the server's clock, epoch ms. */
  readonly nowMs: number;
}

/** Time of a part of the day, in milliseconds. */
export interface Span {
  readonly plannedMs: number;
  readonly spentMs: number;
  /** What it still takes; of a step whose time is over, how far over, as a negative number. */
  readonly leftMs: number;
}

export type DriftLevel = 'green' | 'amber' | 'red';

/** How the day stands. Moments are epoch ms by the server's clock. */
export interface DayClock {
  readonly phase: 'before' | 'running' | 'over';
  /** The start by which the end is planned. */
  readonly startMs: number;
  /** The slide where the room is. */
  readonly step: Span;
  readonly segment: (Span & { readonly id: string }) | null;
  /** Planned minutes of each segment by this agenda, in milliseconds, without what is skipped. */
  readonly segmentsMs: ReadonlyMap<string, number>;
  readonly total: Span;
  readonly plannedEndMs: number;
  readonly projectedEndMs: number;
  /** Projected less planned end: negative when the room is ahead. */
  readonly driftMs: number;
  /** The same between the two moments as a clock without seconds shows them. */
  readonly driftMinutes: number;
  readonly level: DriftLevel;
}

/**
 * Reads the day's clock (FACILITATION, "The clock"): projected end = now + what remains of the current step + planned
 * rest − unused reserve; drift = projected − planned end.
 *
 * A step is a slide. The minutes of a segment's slides are scaled so that together they are the segment's minutes of
 * this agenda. The planned rest is every later slide that is not skipped and that the room has not been at for longer
 * than a glance since its clock began, and later segments that have no slide. The reserve lies between the last segment
 * and the end that people were told: the planned rest holds the part of it that is unused, and that is subtracted
 * again, so that the projected end is when the content ends; and the planned end is the told end less the unused
 * reserve, so that using it moves the planned end into it.
 *
 * The told end is counted from the planned start where the room began within three hours of it, else from when it
 * began. A room that has not begun, or stood still since an earlier day, has all of it before it: from the planned
 * start, or from now once that is past.
 */
export function readClock(source: DaySource): DayClock {
  const { agenda, planned, stage, nowMs } = source;
  const { clock } = stage;
  const hasBegun = clock.begunMs !== null && nowMs - clock.sinceMs <= standstillMs;
  const steps = stepsOf(source);
  const startMs = startOf(source, hasBegun);
  const unused = agenda.reserve - agenda.reserveUsed;
  const toldMinutes = minutesOf(planned) + planned.reserve + agenda.endMoved;
  const plannedEndMs = startMs + (toldMinutes - unused) * minuteMs;

  const stayedMs = hasBegun ? Math.max(0, nowMs - clock.sinceMs) : 0;
  const spentOn = (slide: string): number =>
    hasBegun ? spentAt(clock, slide) + (slide === stage.slide ? stayedMs : 0) : 0;
  const rest = hasBegun ? restOf(steps, source) : steps.filter(({ skipped }) => !skipped);
  const step = steps.find(({ slide }) => slide === stage.slide);
  const stepSpan = spanOf(step?.plannedMs ?? 0, step ? spentOn(stage.slide) : stayedMs);
  const leftOfStepMs = hasBegun ? Math.max(0, stepSpan.leftMs) : 0;
  const restMs = sum(rest.map(({ plannedMs }) => plannedMs));

  const overSinceMs = nowMs + stepSpan.leftMs;
  const isOver = hasBegun && rest.length === 0 && nowMs - overSinceMs > lingeringMs;
  const projectedEndMs = isOver
    ? overSinceMs
    : (hasBegun ? nowMs : Math.max(startMs, nowMs)) + leftOfStepMs + restMs;
  const driftMinutes = Math.round(projectedEndMs / minuteMs) - Math.round(plannedEndMs / minuteMs);
  const all = steps.filter(({ skipped, slide }) => !skipped || slide === stage.slide);
  const segmentsMs = new Map(agenda.entries.map(({ segment }) => [segment, 0]));
  for (const { segment, plannedMs } of all) {
    segmentsMs.set(segment, (segmentsMs.get(segment) ?? 0) + plannedMs);
  }
  const within = (segment: string): Span => {
    const own = steps.filter((one) => one.segment === segment);
    return {
      plannedMs: segmentsMs.get(segment) ?? 0,
      spentMs: sum(own.map(({ slide }) => (slide === null ? 0 : spentOn(slide)))),
      leftMs: leftOfStepMs + sum(rest.map((one) => (one.segment === segment ? one.plannedMs : 0))),
    };
  };
  return {
    phase: isOver ? 'over' : hasBegun ? 'running' : 'before',
    startMs,
    step: stepSpan,
    segment: step ? { id: step.segment, ...within(step.segment) } : null,
    segmentsMs,
    total: {
      plannedMs: sum(all.map(({ plannedMs }) => plannedMs)),
      spentMs: hasBegun ? Math.max(0, (isOver ? projectedEndMs : nowMs) - startMs) : 0,
      leftMs: leftOfStepMs + restMs,
    },
    plannedEndMs,
    projectedEndMs,
    driftMs: projectedEndMs - plannedEndMs,
    driftMinutes,
    level: driftMinutes > amberMinutes ? 'red' : driftMinutes > greenMinutes ? 'amber' : 'green',
  };
}

/** How long all segments of an agenda are together, its reserve left out, in minutes. */
export function minutesOf({ entries }: Pick<Agenda, 'entries'>): number {
  return sum(entries.map(({ minutes }) => minutes));
}

interface Step {
  /** Null for a segment without a slide. */
  readonly slide: string | null;
  readonly segment: string;
  readonly plannedMs: number;
  readonly skipped: boolean;
}

/** Every slide in the room's order with its share of its segment's minutes; a segment without slides is one step. */
function stepsOf({ content, agenda }: Pick<DaySource, 'content' | 'agenda'>): readonly Step[] {
  return agenda.entries.flatMap(({ segment, minutes }): Step[] => {
    const own = content.slides.filter((slide) => slide.segment === segment);
    const segmentMs = minutes * minuteMs;
    if (own.length === 0) {
      return [{ slide: null, segment, plannedMs: segmentMs, skipped: agenda.skipped.includes(segment) }];
    }
    const stated = sum(own.map((slide) => slide.minutes));
    return own.map((slide) => ({
      slide: slide.id,
      segment,
      plannedMs: segmentMs * (stated > 0 ? slide.minutes / stated : 1 / own.length),
      skipped: isSkipped(slide, agenda.skipped),
    }));
  });
}

/** What is still to come of a room that has begun, the current step left out. */
function restOf(steps: readonly Step[], { stage }: Pick<DaySource, 'stage'>): readonly Step[] {
  const at = steps.findIndex(({ slide }) => slide === stage.slide);
  const isSeen = ({ slide }: Step): boolean => slide !== null && spentAt(stage.clock, slide) >= glanceMs;
  return steps.filter((step, index) => {
    if (index <= at || step.skipped || isSeen(step)) return false;
    return step.slide !== null || !steps.some((later, place) => place > index && isSeen(later));
  });
}

function startOf({ stage, plannedStartMs, nowMs }: DaySource, hasBegun: boolean): number {
  const beganMs = hasBegun ? (stage.clock.begunMs ?? nowMs) : Math.max(plannedStartMs, nowMs);
  return Math.abs(beganMs - plannedStartMs) <= ownStartMs ? plannedStartMs : beganMs;
}

function spanOf(plannedMs: number, spentMs: number): Span {
  return { plannedMs, spentMs, leftMs: plannedMs - spentMs };
}

function sum(values: readonly number[]): number {
  return values.reduce((all, one) => all + one, 0);
}
