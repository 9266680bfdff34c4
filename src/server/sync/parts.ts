import type { Workshop } from '#shared/content/workshop.ts';
import { type Actor, anonymousOwnersOf, ownersOf } from '#shared/session/permissions.ts';
import { publicExercise, publicSlide } from '#shared/sync/project.ts';
import type { Part } from '#shared/sync/protocol.ts';
import type { ExerciseKind } from '#exercises/contract.ts';
import type { SeatRow, SessionRow, StoreReader } from '#server/storage/store.ts';
import { tablesKnowEachOther } from './audiences.ts';

/** What everybody in the room may know of the session. */
export function sessionPart(session: SessionRow, workshop: Workshop): Part {
  const { title, languages, tables, businesses, client, theme } = session.settings;
  const segments = workshop.segments.map(({ id, number, title: name, minutes, promise }) => ({
    id,
    ...(number === undefined ? {} : { number }),
    title: name,
    minutes,
    promise,
  }));
  return {
    part: 'session',
    revision: session.settingsRevision,
    session: {
      code: session.code,
      title,
      workshopTitle: workshop.title,
      languages,
      segments,
      tables,
      businesses,
      client,
      theme,
      ...(session.rehearsalOf === null ? {} : { rehearsal: true }),
    },
  };
}

interface CatchUpContext {
  readonly session: SessionRow;
  readonly workshop: Workshop;
  readonly kinds: ReadonlyMap<string, ExerciseKind>;
  readonly reader: Actor;
  /** The revision that the reader holds; 0 for none. */
  readonly since: number;
}

/**
 * Everything but results that changed after `since`, before it is cut to its audience (SPEC rule 7).
 * Worksheets are read for their owner alone: the facilitator gets results and progress instead.
 */
export async function catchUpParts(store: StoreReader, context: CatchUpContext): Promise<readonly Part[]> {
  const { session, workshop, kinds, reader, since } = context;
  const parts: Part[] = [];
  if (session.settingsRevision > since || since === 0) parts.push(sessionPart(session, workshop));
  // A change of the settings may have hidden or reworded any of them.
  if (Math.max(session.stageRevision, session.settingsRevision) > since || since === 0) {
    const revision = session.stageRevision;
    parts.push({ part: 'stage', revision, stage: session.stage });
    const slide = workshop.slides.find(({ id }) => id === session.stage.slide);
    if (slide) parts.push({ part: 'slide', revision, slide: publicSlide(slide) });
    const options = (kind: string, value: unknown) => kinds.get(kind)?.publicContent(value) ?? null;
    for (const exercise of workshop.exercises) {
      parts.push({ part: 'exercise', revision, exercise: publicExercise(exercise, options) });
    }
  }
  const owners =
    reader.role === 'participant' ? ownersOf(reader) : reader.role === 'facilitator' ? ['room'] : [];
  for (const owner of owners) {
    for (const register of await store.registers(session.id, { owner, since })) {
      parts.push({ part: 'register', ...register });
    }
  }
  // Everybody, so that a console which was away keeps nobody who has been erased.
  // They count their own revisions, so that they are told whole.
  if (reader.role === 'participant') {
    for (const register of await store.anonymousAnswers(session.id, anonymousOwnersOf(reader))) {
      parts.push({ part: 'register', ...register });
    }
  }
  if (reader.role === 'facilitator') {
    for (const seat of await store.seats(session.id)) parts.push(seatPart(seat, null));
  }
  // A table is told whole, so that a page which was away does not keep those who have left it.
  if (reader.role === 'participant' && tablesKnowEachOther(session.settings)) {
    for (const seat of await store.seats(session.id, reader.table)) {
      if (seat.removedMs === null) parts.push(seatPart(seat, null));
    }
  }
  return parts;
}

/** What may be known of a seat, before it is cut to its audience. */
export function seatPart(
  { id, name, table, language, scribe, revision, joinedMs, removedMs }: SeatRow,
  from: string | null,
): Extract<Part, { part: 'seat' }> {
  const known = {
    ...(joinedMs === null ? {} : { joinedMs }),
    ...(removedMs === null ? {} : { removed: true as const }),
  };
  return { part: 'seat', revision, seat: { id, name, table, language, scribe, ...known }, from };
}
