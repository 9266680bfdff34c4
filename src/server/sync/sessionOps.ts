import { agendaFits } from '#shared/session/agenda.ts';
import type { SessionSettings } from '#shared/session/settings.ts';
import { sessionWorkshop } from '#shared/session/sessionWorkshop.ts';
import type { Op, PlanTick } from '#shared/sync/op.ts';
import { publicExercise, publicSlide } from '#shared/sync/project.ts';
import type { Part } from '#shared/sync/protocol.ts';
import { refuse } from '#shared/sync/reasons.ts';
import type { Stage } from '#shared/sync/stage.ts';
import { stageWithin } from '#shared/sync/stageWithin.ts';
import { type Applied, type Applying, begunExercises } from './opContext.ts';
import { sessionPart } from './parts.ts';

/** An item of the workshop's checklist is done, or is not done any more; of two who say so, the later one's name stands. */
export async function tick({ item, done, by }: PlanTick, applying: Applying): Applied {
  const { writer, session, revision, context } = applying;
  const items = context.source.checklist.flatMap((section) => section.items);
  if (!items.some(({ id }) => id === item)) return refuse('bad-value');
  const now = done ? { by, atMs: context.nowMs } : null;
  if (now) await writer.putTick(session.id, { item, ...now });
  else await writer.removeTick(session.id, item);
  return { ok: true, outcome: 'applied', parts: [{ part: 'tick', revision, item, tick: now }], touched: [] };
}

/** New settings: what they hide is gone from the room at once, and what they reword is said anew. */
export async function changeSession(
  op: Extract<Op, { type: 'session.change' }>,
  applying: Applying,
): Applied {
  const { writer, session, revision, context } = applying;
  const { settings } = op;
  const { source, kinds } = context;
  // The workshop is pinned when a session is made; a session of another workshop is another session.
  if (settings.workshop !== session.settings.workshop) return refuse('bad-value');
  // Whoever changes settings says which ones; made on older ones, it would undo what another has changed since.
  if (op.base !== undefined && op.base !== session.settingsRevision) return refuse('stale');
  const { logo } = settings.client;
  if (logo !== '' && !(await writer.asset(session.id, logo))) return refuse('bad-value');
  // An agenda that an older version took stands as long as nobody touches it, and holds up no other change.
  const isTouched = JSON.stringify(settings.agenda) !== JSON.stringify(session.settings.agenda);
  if (isTouched && !agendaFits(source, settings)) return refuse('bad-value');
  const tables = new Set(settings.tables.map(({ id }) => id));
  const seats = await writer.seats(session.id);
  if (seats.some(({ table }) => !tables.has(table))) return refuse('table-taken');
  await writer.putSettings(session.id, settings, revision);
  const workshop = sessionWorkshop(source, settings);
  const changed = { ...session, settings, settingsRevision: revision };
  const parts: Part[] = [sessionPart(changed, workshop)];
  const options = (kind: string, value: unknown) => kinds.get(kind)?.publicContent(value) ?? null;
  for (const exercise of workshop.exercises) {
    parts.push({ part: 'exercise', revision, exercise: publicExercise(exercise, options) });
  }
  const within = stageWithin(session.stage, source, workshop, context.nowMs);
  const stage = plannedAnew(settings, session.settings) ? withoutDayAgenda(within) : within;
  if (stage !== session.stage) {
    await writer.putStage(session.id, stage, revision);
    parts.push({ part: 'stage', revision, stage });
  }
  const now = workshop.slides.find(({ id }) => id === stage.slide);
  if (now) parts.push({ part: 'slide', revision, slide: publicSlide(now) });
  const placed = ({ tables: some, businesses }: typeof settings): string =>
    JSON.stringify([some, businesses]);
  return {
    ok: true,
    outcome: 'applied',
    parts,
    touched: begunExercises(session),
    ...(placed(settings) === placed(session.settings) ? {} : { placedAgain: 'everybody' }),
  };
}

/** Whether the day's agenda is another one in these settings. */
function plannedAnew(settings: SessionSettings, before: SessionSettings): boolean {
  const plan = ({ agenda, reserve, skipOrder }: SessionSettings): string =>
    JSON.stringify([agenda, reserve, skipOrder]);
  return plan(settings) !== plan(before);
}

/** New settings are the new plan: what was changed on the day goes, and so does the way back to it. */
function withoutDayAgenda(stage: Stage): Stage {
  const undo = stage.undo.filter(({ agenda }) => agenda === undefined);
  if (stage.agenda === null && undo.length === stage.undo.length) return stage;
  return { ...stage, agenda: null, undo, epoch: stage.epoch + 1 };
}
