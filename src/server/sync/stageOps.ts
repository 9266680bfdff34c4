import { plannedAgenda } from '#shared/agenda/agenda.ts';
import { agendaHolds } from '#shared/agenda/protectedMinutes.ts';
import { carriedIdOf } from '#shared/sync/carried.ts';
import type { StageOp } from '#shared/sync/op.ts';
import { publicExercise, publicSlide } from '#shared/sync/project.ts';
import type { Part } from '#shared/sync/protocol.ts';
import { refuse } from '#shared/sync/reasons.ts';
import { applyStageOp } from '#shared/sync/applyStageOp.ts';
import { exerciseStage, type Stage, takesAnswers } from '#shared/sync/stage.ts';
import { bringBack, pendingLate, setAside } from '#shared/sync/worksheet.ts';
import { seal } from './anonymousOps.ts';
import type { Applied, Applying, Change } from './opContext.ts';
import { put } from './putRegisters.ts';
import { takeTheWheel } from './takeTheWheel.ts';
import { takeIn } from './worksheetOps.ts';

/** The room's place, an exercise's phase, or the last of them taken back. */
export async function moveStage(asked: StageOp, applying: Applying): Applied {
  const { writer, session, revision, context } = applying;
  const op = asked.type === 'stage.drive' ? await takeTheWheel(asked, session.id, writer) : asked;
  if (op === null) return refuse('bad-value');
  const { workshop, nowMs, kinds } = context;
  const isTable = op.type !== 'stage.pick' || session.settings.tables.some(({ id }) => id === op.table);
  if (!isTable) return refuse('unknown-table');
  if (op.type === 'stage.agenda' && op.agenda !== null) {
    const planned = plannedAgenda(workshop, session.settings);
    if (!agendaHolds(op.agenda, { content: workshop, planned })) return refuse('bad-value');
  }
  const applied = applyStageOp(session.stage, op, { workshop, nowMs });
  if (!applied.ok) return applied;
  const moved = { ...applied, stage: withDriver(applied.stage, context) };
  await writer.putStage(session.id, moved.stage, revision);
  const parts: Part[] = [{ part: 'stage', revision, stage: moved.stage }];
  const slide = workshop.slides.find(({ id }) => id === moved.stage.slide);
  if (slide && moved.stage.slide !== session.stage.slide) {
    parts.push({ part: 'slide', revision, slide: publicSlide(slide) });
  }
  const id = changedExercise(op, session.stage);
  if (id === null) return { ok: true, outcome: 'applied', parts, touched: [] };
  const exercise = workshop.exercises.find((one) => one.id === id);
  if (exercise) {
    const options = (kind: string, value: unknown) => kinds.get(kind)?.publicContent(value) ?? null;
    parts.push({ part: 'exercise', revision, exercise: publicExercise(exercise, options) });
  }
  const written = await answersAlong(op, id, applying);
  const change = { ok: true, outcome: 'applied', parts: [...parts, ...written], touched: [id] } as const;
  const isOver = exercise?.anonymous === true && !takesAnswers(exerciseStage(moved.stage, id).phase);
  if (!isOver) return change;
  return { ...change, sealed: await seal(id, { writer, session, issued: applying.context.issued }) };
}

/** Whoever presses first drives, until somebody takes over. */
function withDriver(stage: Stage, { actor, nowMs }: Applying['context']): Stage {
  if (stage.driver !== null || actor.role !== 'facilitator') return stage;
  const { account, name } = actor;
  return { ...stage, driver: { account, name, sinceMs: nowMs } };
}

function changedExercise(op: StageOp, before: Stage): string | null {
  if ('exercise' in op) return op.exercise;
  return op.type === 'stage.undo' ? (before.undo[before.undo.length - 1]?.exercise?.id ?? null) : null;
}

/** What a change of the stage does to the answers: late ones come in, a reset sets aside, its undo brings back. */
async function answersAlong(op: StageOp, exercise: string, applying: Applying): Promise<Change['parts']> {
  const { writer, session, revision } = applying;
  const undone = op.type === 'stage.undo' ? session.stage.undo[session.stage.undo.length - 1]?.reset : null;
  const reopens = op.type === 'exercise.phase' && op.to === 'open';
  if (op.type !== 'exercise.reset' && !reopens && typeof undone !== 'string') return [];
  const registers = await writer.registers(session.id, { exercise });
  if (op.type === 'exercise.reset') {
    // What was taken along from elsewhere is no answer to this exercise, and stays.
    const answers = registers.filter(({ owner, field }) => owner !== 'room' && carriedIdOf(field) === null);
    return (await put(applying, setAside(answers, { revision, op: op.id }))).parts;
  }
  if (typeof undone === 'string') {
    return (await put(applying, bringBack(registers, { reset: undone, revision, op: op.id }))).parts;
  }
  // Reopening says that answers count again: those that came too late are among them.
  return (await takeIn(registers, pendingLate(registers), op.id, applying)).parts;
}
