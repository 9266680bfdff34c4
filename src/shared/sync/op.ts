import * as z from 'zod/mini';
import { agenda } from '#shared/agenda/agenda.ts';
import { planLists } from '#shared/plan/records.ts';
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

/**
 * Whose worksheet: the writer's own, the writer's table's, the facilitator's marks on what the room wrote, or one that
 * nobody can tell whose it is.
 */
export const ownerKinds = ['seat', 'table', 'room', 'anonymous'] as const;
export type OwnerKind = (typeof ownerKinds)[number];

const field = z.string().check(z.regex(/^[a-z][A-Za-z0-9]{0,39}(\.[A-Za-z0-9_-]{1,40}){0,2}$/));
const storedOwner = z.string().check(z.minLength(1), z.maxLength(96));
const slot = z.string().check(z.minLength(1), z.maxLength(96));

/** One field of one worksheet. Which seat or table is the token's to say, never the payload's (rule 4). */
export const worksheetSet = z.strictObject({
  type: z.literal('worksheet.set'),
  ...envelope,
  exercise: exerciseIdSchema,
  owner: z.enum(ownerKinds),
  /** The table at which it was written: somebody who has moved since does not write into the new table's worksheet. */
  table: z.optional(z.string().check(z.minLength(1), z.maxLength(40))),
  field,
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
  owner: storedOwner,
  field,
  slot,
});

/**
 * Settle a value that lost to another (rule 6): `take` puts it in the place of the current one, which is kept
 * in its stead; `leave` lets the current one stand.
 */
const worksheetResolve = z.strictObject({
  type: z.literal('worksheet.resolve'),
  ...envelope,
  exercise: exerciseIdSchema,
  owner: storedOwner,
  field,
  slot,
  choice: z.enum(['take', 'leave']),
  /** Revision of the value that was on screen; what has been written on since is not what was chosen about. */
  base: z.optional(revision),
});

/** Somebody sits down at another table, with all answers. */
const seatMove = z.strictObject({
  type: z.literal('seat.move'),
  ...envelope,
  seat: idSchema,
  table: z.string().check(z.minLength(1), z.maxLength(40)),
});

/** Who writes for a table from now on; handing over is naming another. */
const seatScribe = z.strictObject({ type: z.literal('seat.scribe'), ...envelope, seat: idSchema });

/** Somebody is taken out of the session, with all that they wrote on their own; it cannot be undone (rule 11). */
const seatErase = z.strictObject({ type: z.literal('seat.erase'), ...envelope, seat: idSchema });

/** What somebody is called, as corrected by a facilitator or by that person. */
const seatRename = z.strictObject({
  type: z.literal('seat.rename'),
  ...envelope,
  seat: idSchema,
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(60)),
});

/** One person who came in twice: all of `seat` goes to `into`, its devices too, and `seat` is no more. */
const seatMerge = z.strictObject({
  type: z.literal('seat.merge'),
  ...envelope,
  seat: idSchema,
  into: idSchema,
});

/** Shown the door: the pages end, and what they wrote counts for nothing until the seat is let in again. */
const seatRemove = z.strictObject({ type: z.literal('seat.remove'), ...envelope, seat: idSchema });
const seatRestore = z.strictObject({ type: z.literal('seat.restore'), ...envelope, seat: idSchema });

/** A question that is kept for later: put there by a device in its own words, and looked after by a facilitator. */
const parkingSet = z.strictObject({
  type: z.literal('parking.set'),
  ...envelope,
  item: idSchema,
  fields: z.strictObject({
    text: z.optional(z.string().check(z.trim(), z.maxLength(300))),
    /** Who takes it on, in words. */
    owner: z.optional(z.string().check(z.trim(), z.maxLength(60))),
    /** When it is answered, in words: "after the break", "by Friday". */
    due: z.optional(z.string().check(z.trim(), z.maxLength(60))),
    state: z.optional(z.enum(['open', 'done', 'gone'])),
  }),
});

/** What the room has said without names, counted: by the server alone, which keeps no more than the counts. */
const tallySet = z.strictObject({
  type: z.literal('tally.set'),
  ...envelope,
  of: z.enum(['energy', 'unclear']),
  /** Which pulse, or which slide. */
  key: z.string().check(z.minLength(1), z.maxLength(64)),
  /** Answers from 1 to 5, or how many found the slide unclear at most at one time. */
  counts: z.array(z.int().check(z.nonnegative())).check(z.minLength(1), z.maxLength(5)),
});

/** Move the room. `epoch` is the stage's epoch that the console saw: a stale press moves nothing (rule 7). */
export const stageGo = z.strictObject({
  type: z.literal('stage.go'),
  ...envelope,
  slide: z.string().check(z.minLength(1), z.maxLength(64)),
  step: z.int().check(z.nonnegative(), z.maximum(99)),
  epoch: revision,
});

/** What the projector shows: the room's place, nothing, or the picture that it had. */
export const displays = ['live', 'blank', 'frozen'] as const;
export type Display = (typeof displays)[number];

const stageDisplay = z.strictObject({
  type: z.literal('stage.display'),
  ...envelope,
  display: z.enum(displays),
  epoch: revision,
});

/** Turn the page of a wall that holds more than fits; pages beyond its last begin again. */
const stagePage = z.strictObject({
  type: z.literal('stage.page'),
  ...envelope,
  page: z.int().check(z.nonnegative(), z.maximum(999)),
  epoch: revision,
});

/** Take back the last press that changed the stage; who drives is not among them. */
const stageUndo = z.strictObject({ type: z.literal('stage.undo'), ...envelope, epoch: revision });

/** The agenda from here on; null for the one that the session's settings say. */
const stageAgenda = z.strictObject({
  type: z.literal('stage.agenda'),
  ...envelope,
  agenda: z.nullable(agenda),
  epoch: revision,
});

/** The day's clock begins now; what was counted before, as in a dry run, is forgotten. */
const stageBegin = z.strictObject({ type: z.literal('stage.begin'), ...envelope, epoch: revision });

export const timerActs = ['start', 'add', 'pause', 'resume', 'stop'] as const;

/** A countdown for a slide without an exercise, such as the break's. */
const stageTimer = z.strictObject({
  type: z.literal('stage.timer'),
  ...envelope,
  act: z.enum(timerActs),
  /** How long it runs, or how much is added, in milliseconds; 0 for the others. */
  ms: z.int().check(z.minimum(-3_600_000), z.maximum(7_200_000)),
  epoch: revision,
});

/** While the room is locked nobody new comes in; whoever has a seat comes back to it. */
const stageLock = z.strictObject({
  type: z.literal('stage.lock'),
  ...envelope,
  to: z.enum(['locked', 'open']),
  epoch: revision,
});

/** Asks every device how much energy there is, from 1 to 5; an open question is asked once. */
const stagePulse = z.strictObject({
  type: z.literal('stage.pulse'),
  ...envelope,
  to: z.enum(['open', 'closed']),
  epoch: revision,
});

/** A table that chance has picked; each has its turn before any has a second one. */
const stagePick = z.strictObject({
  type: z.literal('stage.pick'),
  ...envelope,
  table: z.string().check(z.minLength(1), z.maxLength(40)),
  epoch: revision,
});

/** Who drives from now on: handed over to another, or taken over. */
const stageDrive = z.strictObject({
  type: z.literal('stage.drive'),
  ...envelope,
  account: z.string().check(z.minLength(1), z.maxLength(64)),
  /** As the page knows it; what is stored is the account's own. */
  name: z.string().check(z.maxLength(120)),
});

export const phaseTargets = ['open', 'closed', 'revealed'] as const;

export const exercisePhase = z.strictObject({
  type: z.literal('exercise.phase'),
  ...envelope,
  exercise: exerciseIdSchema,
  to: z.enum(phaseTargets),
  /** Who works now, where people work alone before their table does; left out, it stays as it is. */
  round: z.optional(z.enum(['seat', 'table'])),
  /** Which turn, counted from 0, where an exercise opens in turns; left out, it stays as it is. */
  turn: z.optional(z.int().check(z.nonnegative(), z.maximum(19))),
  phaseRevision: revision,
});

/** More or less time, in milliseconds. */
const exerciseTimer = z.strictObject({
  type: z.literal('exercise.timer'),
  ...envelope,
  exercise: exerciseIdSchema,
  addMs: z.int().check(z.minimum(-600_000), z.maximum(600_000)),
  phaseRevision: revision,
});

/** An exercise's time stands still, or runs on. */
const exercisePause = z.strictObject({
  type: z.literal('exercise.pause'),
  ...envelope,
  exercise: exerciseIdSchema,
  to: z.enum(['paused', 'running']),
  phaseRevision: revision,
});

/** Begin an exercise anew; what was answered is set aside, and an undo brings it back. */
const exerciseReset = z.strictObject({
  type: z.literal('exercise.reset'),
  ...envelope,
  exercise: exerciseIdSchema,
  phaseRevision: revision,
});

const planTick = z.strictObject({
  type: z.literal('plan.tick'),
  ...envelope,
  item: z.string().check(z.regex(/^[a-z0-9-]{1,40}$/)),
  done: z.boolean(),
  by: z.string().check(z.trim(), z.maxLength(60)),
});

/** Records that one op may write or erase; a longer list goes in several. */
export const mostPlanRecords = 100;

/** Never a key that an object has of itself. */
const planRecordId = z.string().check(z.regex(/^(?!__proto__$)[A-Za-z0-9_-]{1,40}$/));

/** Some fields of some records of the plan; what each may hold is said in shared/plan/fields.ts. */
const planSet = z.strictObject({
  type: z.literal('plan.set'),
  ...envelope,
  records: z
    .array(
      z.strictObject({
        list: z.enum(planLists),
        id: planRecordId,
        fields: z.record(z.string().check(z.regex(/^[a-z][A-Za-z]{0,39}$/)), z.json()).check(
          z.refine((fields) => {
            const { length } = Object.keys(fields);
            return length >= 1 && length <= 20;
          }),
        ),
        /** Revision of the record that was on screen; left out, it does not matter what stood there (rule 6). */
        base: z.optional(revision),
      }),
    )
    .check(z.minLength(1), z.maxLength(mostPlanRecords)),
});

/** Invitees go for good, with their letters; it cannot be undone (rule 11). */
const planErase = z.strictObject({
  type: z.literal('plan.erase'),
  ...envelope,
  invitees: z.array(planRecordId).check(z.minLength(1), z.maxLength(mostPlanRecords)),
});

/** How invitees are reached, what they eat and need, and their letters go, once the plan's time for them is over. */
const planForget = z.strictObject({ type: z.literal('plan.forget'), ...envelope });

const sessionChange = z.strictObject({
  type: z.literal('session.change'),
  ...envelope,
  settings: sessionSettings,
  /** Revision of the settings that were changed; left out, it does not matter which. */
  base: z.optional(revision),
});

export const opSchema = z.discriminatedUnion('type', [
  worksheetSet,
  worksheetTakeLate,
  worksheetResolve,
  seatMove,
  seatScribe,
  seatErase,
  seatRename,
  seatMerge,
  seatRemove,
  seatRestore,
  parkingSet,
  tallySet,
  stageGo,
  stageDisplay,
  stagePage,
  stageUndo,
  stageAgenda,
  stageBegin,
  stageTimer,
  stageLock,
  stagePulse,
  stagePick,
  stageDrive,
  exercisePhase,
  exerciseTimer,
  exercisePause,
  exerciseReset,
  planTick,
  planSet,
  planErase,
  planForget,
  sessionChange,
]);
export type Op = z.infer<typeof opSchema>;
export type WorksheetSet = z.infer<typeof worksheetSet>;
export type StageGo = z.infer<typeof stageGo>;
export type ExercisePhaseOp = z.infer<typeof exercisePhase>;
export type PlanTick = z.infer<typeof planTick>;
export type PlanSet = z.infer<typeof planSet>;
export type PlanErase = z.infer<typeof planErase>;
export type WorksheetResolve = z.infer<typeof worksheetResolve>;

/** Ops of somebody whom the log is not to name. */
export type AnonymousOp = WorksheetSet | WorksheetResolve;

export function isAnonymousOp(op: Op): op is AnonymousOp {
  return (op.type === 'worksheet.set' || op.type === 'worksheet.resolve') && op.owner === 'anonymous';
}

/** Ops of the console that change the stage. */
export type StageOp = Extract<Op, { type: `stage.${string}` | `exercise.${string}` }>;

export function isStageOp(op: Op): op is StageOp {
  return op.type.startsWith('stage.') || op.type.startsWith('exercise.');
}

/** How an accepted op went in. */
export const outcomes = ['applied', 'late', 'conflict'] as const;
export type Outcome = (typeof outcomes)[number];
