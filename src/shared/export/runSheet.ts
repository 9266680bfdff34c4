import type { Localized } from '#shared/content/language.ts';
import { plannedAgenda } from '#shared/agenda/agenda.ts';
import { toldMinutes } from '#shared/agenda/toldEnd.ts';
import type { Layout, Note, RichText, Segment, Slide } from '#shared/content/workshop.ts';
import { endTime } from '#shared/session/dates.ts';
import type { PublicExercise } from '#shared/sync/protocol.ts';
import { type ChecklistFacts, type ChecklistLine, checklistModel, type InBoth } from './checklist.ts';
import type { DocumentSource } from './documentSource.ts';

/** When something is, on the clock of the session; null before there is one. */
type Clock = string | null;

/** One slide as the run sheet has it. */
export interface RunSlide {
  readonly id: string;
  readonly layout: Layout;
  readonly title: Localized<RichText>;
  /** Minutes into the day at which it is planned to begin, whole. */
  readonly elapsed: number;
  readonly from: Clock;
  readonly notes: Localized<readonly Note[]>;
  readonly exercise: PublicExercise | null;
}

/** One segment, or a break. */
export interface RunSegment extends Pick<
  Segment,
  'id' | 'number' | 'title' | 'promise' | 'minutes' | 'minimum' | 'timing'
> {
  /** Minutes of the day that have gone by when it begins. */
  readonly elapsed: number;
  readonly from: Clock;
  readonly until: Clock;
  readonly slides: readonly RunSlide[];
}

/** What is to be done before people come. */
export interface RunSetUp {
  readonly id: string;
  readonly title: InBoth;
  /** The checklist's own clock times: "10 Dec, 08:00 · 08:30"; "T−60 min" before there is a session. */
  readonly due: InBoth;
  readonly lines: readonly ChecklistLine[];
}

/** How much the day can give way: each segment down to its minimum, what is optional left out. */
export interface RunReserve {
  /** Minutes that this wins, all of it taken. */
  readonly minutes: number;
  /** When the day would then end. */
  readonly end: Clock;
}

/** The facilitator's sheet of the day. */
export interface RunSheetModel {
  readonly workshop: InBoth;
  readonly facts: ChecklistFacts | null;
  /** Minutes from the start to the end that people are told. */
  readonly minutes: number;
  readonly end: Clock;
  /** Minutes that the session keeps free between its last segment and that end, and when they begin. */
  readonly free: { readonly minutes: number; readonly from: Clock };
  readonly setUp: readonly RunSetUp[];
  readonly segments: readonly RunSegment[];
  readonly reserve: RunReserve;
}

/** The day as its facilitator walks through it: what is on when, what is said, and what may give way. */
export function runSheet(source: DocumentSource): RunSheetModel {
  const { workshop, session } = source;
  const { workshop: title, facts, parts } = checklistModel(source);
  const start = session?.settings.start ?? null;
  const minutes = toldMinutes(session && session.settings, workshop);
  const freeMinutes = session?.settings.reserve ?? 0;
  const own = segmentsOf(source);
  const shortest = own.reduce((sum, segment) => sum + leastOf(segment), 0);
  const timed = new Set(
    workshop.checklist.filter(({ minutesBefore }) => minutesBefore.length > 0).map(({ id }) => id),
  );
  let elapsed = 0;
  const segments = own.map((segment) => {
    const begun = elapsed;
    elapsed += segment.minutes;
    return runSegment(segment, { begun, start, source });
  });
  return {
    workshop: title,
    facts,
    minutes,
    end: clockAt(start, minutes),
    free: { minutes: freeMinutes, from: clockAt(start, minutes - freeMinutes) },
    setUp: parts.filter(({ id }) => timed.has(id)),
    segments,
    reserve: { minutes: minutes - freeMinutes - shortest, end: clockAt(start, shortest) },
  };
}

/** The segments with what the session's own agenda says of them. */
function segmentsOf({ workshop, session }: DocumentSource): readonly Segment[] {
  if (session === null) return workshop.segments;
  const { entries } = plannedAgenda(workshop, session.settings);
  return workshop.segments.map((segment) => {
    const entry = entries.find((one) => one.segment === segment.id);
    if (!entry) return segment;
    const { minutes, minimum, timing } = entry;
    return { ...segment, minutes, minimum, timing };
  });
}

/** The fewest minutes that a segment can do with: none where the day goes without it. */
function leastOf({ timing, minutes, minimum }: Segment): number {
  if (timing === 'optional') return 0;
  // A session may have made it shorter than its workshop thinks wise.
  return Math.min(minutes, minimum);
}

interface Placing {
  /** Minutes of the day before the segment. */
  readonly begun: number;
  readonly start: Clock;
  readonly source: DocumentSource;
}

function runSegment(segment: Segment, { begun, start, source: { workshop } }: Placing): RunSegment {
  const { id, number, title, promise, minutes, minimum, timing } = segment;
  const own = workshop.slides.filter((slide) => slide.segment === id);
  const planned = own.reduce((sum, slide) => sum + slide.minutes, 0);
  // A session that gives the segment other minutes than its slides take together stretches or squeezes them alike.
  const pace = planned === 0 ? 0 : minutes / planned;
  let shown = 0;
  const slides = own.map((slide) => {
    const elapsed = begun + Math.round(shown * pace);
    shown += slide.minutes;
    return runSlide(slide, { elapsed, start, exercises: workshop.exercises });
  });
  return {
    id,
    ...(number === undefined ? {} : { number }),
    title,
    promise,
    minutes,
    minimum: Math.min(minutes, minimum),
    timing,
    elapsed: begun,
    from: clockAt(start, begun),
    until: clockAt(start, begun + minutes),
    slides,
  };
}

interface SlidePlacing {
  readonly elapsed: number;
  readonly start: Clock;
  readonly exercises: readonly PublicExercise[];
}

function runSlide(slide: Slide, { elapsed, start, exercises }: SlidePlacing): RunSlide {
  return {
    id: slide.id,
    layout: slide.layout,
    title: slide.title,
    elapsed,
    from: clockAt(start, elapsed),
    notes: slide.notes,
    exercise: exercises.find(({ id }) => id === slide.exercise) ?? null,
  };
}

function clockAt(start: Clock, minutes: number): Clock {
  return start === null ? null : endTime(start, minutes);
}

/** "1:07": minutes of a day as hours and minutes. */
export function asDuration(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}
