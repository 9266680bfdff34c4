import type { Exercise, PublicSlide, Slide, Workshop } from '#shared/content/workshop.ts';
import { type Actor, anonymousOwnersOf, ownersOf } from '#shared/session/permissions.ts';
import { hasUnshown } from '#shared/moderation/queue.ts';
import type { JsonValue } from './op.ts';
import type { Part, PublicExercise, ScopedResult } from './protocol.ts';
import { exerciseStage, type Stage, stageDefaults } from './stage.ts';

/** A slide as everybody may see it: without notes and minutes. An allow-list, so that new fields stay private. */
export function publicSlide({
  id,
  segment,
  layout,
  exercise,
  figure,
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
    ...(figure === undefined ? {} : { figure }),
    ...(source === undefined ? {} : { source }),
  };
}

/** The kinds' own allow-lists (src/exercises), passed in so that this file knows none of them. */
export type PublicOptions = (kind: string, options: unknown) => JsonValue;

export function publicExercise(exercise: Exercise, publicOptions: PublicOptions): PublicExercise {
  const { id, kind, segment, minutes, importance, visibility, minimum, owner } = exercise;
  const { title, question, prompt, debrief, anonymous, turns, carry } = exercise;
  return {
    id,
    kind,
    segment,
    minutes,
    importance,
    visibility,
    minimum,
    owner,
    ...(turns === undefined ? {} : { turns }),
    ...(carry === undefined ? {} : { carry }),
    ...(anonymous === undefined ? {} : { anonymous }),
    title,
    question,
    prompt,
    debrief,
    options: publicOptions(kind, exercise.options),
  };
}

function opened(exercises: Stage['exercises']): Stage['exercises'] {
  return Object.fromEntries(Object.entries(exercises).filter(([, exercise]) => exercise.phase !== 'draft'));
}

/**
 * The stage without the exercises that are still to come: a participant never learns what is next (rule 8). What
 * can be taken back, the day's clock and who drives are the facilitator's; what the wall shows in the room's stead,
 * and whether anybody may still come in, is the projector's. An allow-list, so that new fields stay private.
 */
function publicStage(stage: Stage, reader: 'participant' | 'projector'): Stage {
  const { epoch, slide, step, page, timer, display, frozen, locked, pulse } = stage;
  const common = { ...stageDefaults, epoch, slide, step, page, timer, exercises: opened(stage.exercises) };
  if (reader === 'participant') return { ...common, pulse };
  return { ...common, display, locked, frozen: frozen && { ...frozen, exercises: opened(frozen.exercises) } };
}

export interface ProjectContext {
  readonly stage: Stage;
  readonly workshop: Pick<Workshop, 'exercises'>;
}

/**
 * What this reader may know of a part, or null for nothing: the one place where frames are cut to their
 * audience (rule 8). The facilitator sees all but what a table keeps to itself; a participant the room's public side and the own worksheet;
 * the projector neither worksheets nor names.
 */
export function project(part: Part, reader: Actor, context: ProjectContext): Part | null {
  if (reader.role === 'server') return part;
  if (reader.role === 'facilitator') return part.part === 'tableMaterial' ? null : part;
  switch (part.part) {
    case 'session':
    case 'slide':
      return part;
    case 'stage':
      return { ...part, stage: publicStage(part.stage, reader.role) };
    case 'exercise':
      return exerciseStage(context.stage, part.exercise.id).phase === 'draft' ? null : part;
    case 'register':
      return reader.role === 'participant' ? projectRegister(part, reader) : null;
    case 'count':
      return reader.role === 'projector' ? part : null;
    case 'seat':
      return reader.role === 'participant' ? projectSeat(part, reader) : null;
    case 'progress':
    case 'plan':
    case 'tick':
      return null;
    case 'result':
      return projectResult(part, reader, context);
    case 'material':
      return reader.role === 'participant' ? projectMaterial(part, reader, context) : null;
    case 'tableMaterial': {
      const isBegun = exerciseStage(context.stage, part.exercise).phase !== 'draft';
      return reader.role === 'participant' && reader.table === part.table && isBegun ? part : null;
    }
  }
}

/** Own worksheets. What a reset has set aside is for its undo, and for nobody's eyes. */
function projectRegister(
  part: Extract<Part, { part: 'register' }>,
  reader: Extract<Actor, { role: 'participant' }>,
): Part | null {
  if (part.slot.startsWith('reset:')) return null;
  if (ownersOf(reader).includes(part.owner)) return part;
  // The name under which it is stored stays on the server.
  return anonymousOwnersOf(reader).includes(part.owner) ? { ...part, owner: 'anonymous' } : null;
}

/** Those who sit together know each other; whoever left the table is gone from it, nobody says where to or why. */
function projectSeat(
  part: Extract<Part, { part: 'seat' }>,
  reader: Extract<Actor, { role: 'participant' }>,
): Part | null {
  const { revision, from } = part;
  const { id, name, table, language, scribe, removed } = part.seat;
  const isHere = table === reader.table && !removed;
  if (!isHere && table !== reader.table && from !== reader.table) return null;
  const seat = isHere
    ? { id, name, table, language, scribe }
    : { id, name: '', table: '', language, scribe: false };
  return { part: 'seat', revision, seat, from: null };
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
  return { ...part, scopes: shownScopes(visible, exercise.minimum) };
}

/**
 * Results as a wall or a device may show them, for a reveal and for the facilitator's look at it beforehand: nothing from
 * fewer answers than the exercise asks for, and nothing that is for the facilitator's eyes.
 */
export function shownScopes(scopes: readonly ScopedResult[], minimum: number): readonly ScopedResult[] {
  return scopes.map(({ business, n, result, moderation }) => {
    if (n < minimum) return { business, n, result: null };
    return { business, n, result, ...(hasUnshown(moderation) ? { unshown: true } : {}) };
  });
}

/** Once an exercise has begun: the own business's material, no other's. */
function projectMaterial(
  part: Extract<Part, { part: 'material' }>,
  reader: Extract<Actor, { role: 'participant' }>,
  { stage }: ProjectContext,
): Part | null {
  if (exerciseStage(stage, part.exercise).phase === 'draft') return null;
  const several = part.scopes.some(({ business }) => business !== null);
  const wanted = several ? reader.business : null;
  return { ...part, scopes: part.scopes.filter(({ business }) => business === wanted) };
}
