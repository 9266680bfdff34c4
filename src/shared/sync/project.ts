import type { Exercise, PublicSlide, Slide, Workshop } from '#shared/content/workshop.ts';
import { type Actor, worksheetOwner } from '#shared/session/permissions.ts';
import type { JsonValue } from './op.ts';
import type { Part, PublicExercise } from './protocol.ts';
import { exerciseStage, type Stage } from './stage.ts';

/** A slide as everybody may see it: without notes and minutes. An allow-list, so that new fields stay private. */
export function publicSlide({
  id,
  segment,
  layout,
  exercise,
  title,
  blocks,
  source,
  steps,
}: Slide): PublicSlide {
  return {
    id,
    segment,
    layout,
    title,
    blocks,
    steps,
    ...(exercise === undefined ? {} : { exercise }),
    ...(source === undefined ? {} : { source }),
  };
}

/** The kinds' own allow-lists (src/exercises), passed in so that this file knows none of them. */
export type PublicOptions = (kind: string, options: unknown) => JsonValue;

export function publicExercise(exercise: Exercise, publicOptions: PublicOptions): PublicExercise {
  const { id, kind, segment, minutes, importance, visibility, minimum, title, question, prompt, debrief } =
    exercise;
  return {
    id,
    kind,
    segment,
    minutes,
    importance,
    visibility,
    minimum,
    title,
    question,
    prompt,
    debrief,
    options: publicOptions(kind, exercise.options),
  };
}

/** The stage without the exercises that are still to come: a participant never learns what is next (rule 8). */
function publicStage(stage: Stage): Stage {
  const opened = Object.entries(stage.exercises).filter(([, exercise]) => exercise.phase !== 'draft');
  return { ...stage, exercises: Object.fromEntries(opened) };
}

export interface ProjectContext {
  readonly stage: Stage;
  readonly workshop: Pick<Workshop, 'exercises'>;
}

/**
 * What this reader may know of a part, or null for nothing: the one place where frames are cut to their
 * audience (rule 8). The facilitator sees all; a participant the room's public side and the own worksheet;
 * the projector neither worksheets nor names.
 */
export function project(part: Part, reader: Actor, context: ProjectContext): Part | null {
  if (reader.role === 'facilitator' || reader.role === 'server') return part;
  switch (part.part) {
    case 'session':
    case 'slide':
      return part;
    case 'stage':
      return { ...part, stage: publicStage(part.stage) };
    case 'exercise':
      return exerciseStage(context.stage, part.exercise.id).phase === 'draft' ? null : part;
    case 'register':
      return reader.role === 'participant' && part.owner === worksheetOwner(reader) ? part : null;
    case 'count':
      return reader.role === 'projector' ? part : null;
    case 'seat':
    case 'progress':
      return null;
    case 'result':
      return projectResult(part, reader, context);
  }
}

function projectResult(
  part: Extract<Part, { part: 'result' }>,
  reader: Extract<Actor, { role: 'participant' | 'projector' }>,
  { stage, workshop }: ProjectContext,
): Part | null {
  const exercise = workshop.exercises.find(({ id }) => id === part.exercise);
  if (!exercise || exercise.visibility === 'never') return null;
  if (exerciseStage(stage, part.exercise).phase !== 'revealed') return null;
  const several = part.scopes.some(({ business }) => business !== null);
  const visible =
    reader.role === 'participant' && several
      ? part.scopes.filter(({ business }) => business === reader.business)
      : part.scopes;
  const scopes = visible.map((scope) => (scope.n < exercise.minimum ? { ...scope, result: null } : scope));
  return { ...part, scopes };
}
