import type { Workshop } from '#shared/content/workshop.ts';
import { withAgenda } from '#shared/session/agenda.ts';
import { type Actor, worksheetOwner } from '#shared/session/permissions.ts';
import { publicExercise, publicSlide } from '#shared/sync/project.ts';
import type { Part } from '#shared/sync/protocol.ts';
import type { ExerciseKind } from '#exercises/contract.ts';
import type { SessionRow, StoreReader } from '#server/storage/store.ts';

/** What everybody in the room may know of the session. */
export function sessionPart(session: SessionRow, workshop: Workshop): Part {
  const { title, languages, tables, businesses } = session.settings;
  const segments = withAgenda(workshop.segments, session.settings.agenda).map(
    ({ id, number, title: name, minutes, promise }) => ({
      id,
      number,
      title: name,
      minutes,
      promise,
    }),
  );
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
  if (session.stageRevision > since || since === 0) {
    const revision = session.stageRevision;
    parts.push({ part: 'stage', revision, stage: session.stage });
    const slide = workshop.slides.find(({ id }) => id === session.stage.slide);
    if (slide) parts.push({ part: 'slide', revision, slide: publicSlide(slide) });
    const options = (kind: string, value: unknown) => kinds.get(kind)?.publicContent(value) ?? null;
    for (const exercise of workshop.exercises) {
      parts.push({ part: 'exercise', revision, exercise: publicExercise(exercise, options) });
    }
  }
  if (reader.role === 'participant') {
    const registers = await store.registers(session.id, { owner: worksheetOwner(reader), since });
    for (const register of registers) parts.push({ part: 'register', ...register });
  }
  if (reader.role === 'facilitator') {
    for (const { id, name, table, language, revision } of await store.seats(session.id)) {
      if (revision > since) parts.push({ part: 'seat', revision, seat: { id, name, table, language } });
    }
  }
  return parts;
}
