import * as z from 'zod/mini';
import { sessionSettings } from '#shared/session/settings.ts';
import { exerciseIdSchema, idSchema } from './ids.ts';

/** Values that a register may hold: JSON, whose shape the exercise's kind checks. */
export type JsonValue = z.core.util.JSONType;

const revision = z.int().check(z.nonnegative());
const envelope = {
  /** Made by the client; the op's identity for ever (rule 2). */
  id: idSchema,
  /** The page that made it, so that its own later edits are never taken for somebody else's (rule 6). */
  client: idSchema,
};

/** One field of one worksheet. The owner is the token's, never the payload's (rule 4). */
export const worksheetSet = z.strictObject({
  type: z.literal('worksheet.set'),
  ...envelope,
  exercise: exerciseIdSchema,
  field: z.string().check(z.regex(/^[a-z][A-Za-z0-9]{0,39}(\.[A-Za-z0-9_-]{1,40}){0,2}$/)),
  value: z.json(),
  /** Revision of the field's value that was on screen when this one was made; 0 for none. */
  base: revision,
  /** Revision of the exercise's phase as the device knew it (rule 5). */
  phaseRevision: revision,
});

/** Take a late answer in: it becomes the worksheet's value. */
const worksheetTakeLate = z.strictObject({
  type: z.literal('worksheet.takeLate'),
  ...envelope,
  exercise: exerciseIdSchema,
  owner: z.string().check(z.minLength(1), z.maxLength(64)),
  field: z.string().check(z.minLength(1), z.maxLength(128)),
});

/** Move the room. `epoch` is the stage's epoch that the console saw: a stale press moves nothing (rule 7). */
export const stageGo = z.strictObject({
  type: z.literal('stage.go'),
  ...envelope,
  slide: z.string().check(z.minLength(1), z.maxLength(64)),
  step: z.int().check(z.nonnegative(), z.maximum(99)),
  epoch: revision,
});

export const phaseTargets = ['open', 'closed', 'revealed'] as const;

export const exercisePhase = z.strictObject({
  type: z.literal('exercise.phase'),
  ...envelope,
  exercise: exerciseIdSchema,
  to: z.enum(phaseTargets),
  phaseRevision: revision,
});

const planTick = z.strictObject({
  type: z.literal('plan.tick'),
  ...envelope,
  item: z.string().check(z.regex(/^[a-z0-9-]{1,40}$/)),
  done: z.boolean(),
  by: z.string().check(z.trim(), z.maxLength(60)),
});

const sessionChange = z.strictObject({
  type: z.literal('session.change'),
  ...envelope,
  settings: sessionSettings,
});

export const opSchema = z.discriminatedUnion('type', [
  worksheetSet,
  worksheetTakeLate,
  stageGo,
  exercisePhase,
  planTick,
  sessionChange,
]);
export type Op = z.infer<typeof opSchema>;
export type WorksheetSet = z.infer<typeof worksheetSet>;
export type StageGo = z.infer<typeof stageGo>;
export type ExercisePhaseOp = z.infer<typeof exercisePhase>;
export type StageOp = StageGo | ExercisePhaseOp;

/** How an accepted op went in. */
export const outcomes = ['applied', 'late', 'conflict'] as const;
export type Outcome = (typeof outcomes)[number];
