import * as z from 'zod/mini';
import { languages, type Language, type Localized } from '#shared/content/language.ts';
import type { Exercise, PublicSlide, Segment } from '#shared/content/workshop.ts';
import type { PlanFields, PlanList } from '#shared/plan/records.ts';
import type { SessionSettings } from '#shared/session/settings.ts';
import { idSchema } from './ids.ts';
import { outcomes, type JsonValue, type Op } from './op.ts';
import { refusalReasons } from './reasons.ts';
import type { Stage } from './stage.ts';

/** Raised whenever a page and a server of different ages would misunderstand each other. */
export const protocolVersion = 6;

/** Whether a greeting tells of another protocol than this program's, whatever shape the rest of it has. */
export function isOfAnotherAge(raw: unknown): boolean {
  const greeting = z.object({ type: z.enum(['hello', 'welcome']), protocol: z.int() }).safeParse(raw);
  return greeting.success && greeting.data.protocol !== protocolVersion;
}

/** The one Socket.IO event in either direction; what it is stands in the frame's `type`. */
export const frameEvent = 'frame';

const hello = z.strictObject({
  type: z.literal('hello'),
  protocol: z.int(),
  /** The last revision this page holds; 0 for none (rule 7). */
  since: z.int().check(z.nonnegative()),
  client: idSchema,
  /** What this device's anonymous answers are found by; kept in memory, as long as the line is open. */
  secret: z.optional(idSchema),
  /** A facilitator's page that shows the plan is told all of it; one that does not holds nobody's e-mail. */
  with: z.optional(z.literal('plan')),
  /**
   * The highest revision that this page has seen, and what its last welcome called the copy that the data had gone on
   * from: whether it comes from a room that these data never saw.
   */
  knows: z.optional(
    z.strictObject({
      seen: z.int().check(z.nonnegative()),
      resumed: z.nullable(z.string().check(z.maxLength(64))),
    }),
  ),
});
export type Hello = z.infer<typeof hello>;
/** Where somebody writes at this moment: shown to the own table, or to consoles alone; never stored. */
const writing = z.strictObject({
  type: z.literal('writing'),
  exercise: z.string().check(z.maxLength(40)),
  owner: z.enum(['seat', 'table']),
  /** Null when the writer has left the field. */
  field: z.nullable(z.string().check(z.maxLength(128))),
});
export type WritingFrame = z.infer<typeof writing>;
/** Whether its person is done with an exercise, by their own word: shown to consoles, never stored. */
const ready = z.strictObject({
  type: z.literal('ready'),
  exercise: z.string().check(z.maxLength(40)),
  isReady: z.boolean(),
});
export type ReadyFrame = z.infer<typeof ready>;
/** An answer to the open question about energy. The server counts it and forgets whose it was. */
const pulse = z.strictObject({
  type: z.literal('pulse'),
  pulse: idSchema,
  value: z.int().check(z.minimum(1), z.maximum(5)),
});
/** Whether this device finds the slide where the room is unclear: counted, and never stored by whom. */
const unclear = z.strictObject({
  type: z.literal('unclear'),
  slide: z.string().check(z.maxLength(64)),
  isUnclear: z.boolean(),
});
/**
 * How large the window of a projector's page is, in its CSS pixels: said to consoles, which draw what they show before the
 * room sees it as large. Narrower or wider than these is no wall.
 */
const wallSide = z.int().check(z.minimum(200), z.maximum(10_000));
const wallSize = z.object({ width: wallSide, height: wallSide });
export type WallSize = z.infer<typeof wallSize>;
const wall = z.strictObject({ type: z.literal('wall'), width: wallSide, height: wallSide });
/** What a page says in passing: worth no outbox, and said again after every welcome for as long as it holds. */
const passing = z.discriminatedUnion('type', [ready, pulse, unclear, wall]);
export type PassingFrame = z.infer<typeof passing>;
const opFrame = z.strictObject({ type: z.literal('op'), op: z.unknown() });

/** Frames from a page. An op is parsed on its own, so that a bad one is refused by its id. */
export const clientFrame = z.discriminatedUnion('type', [
  hello,
  writing,
  ready,
  pulse,
  unclear,
  wall,
  opFrame,
]);
export type ClientFrame = Hello | WritingFrame | PassingFrame | { readonly type: 'op'; readonly op: Op };

/** The id of an op that is otherwise unreadable, so that it can be refused by name. */
export const opIdOnly = z.object({ id: idSchema });

/** What a device or the projector is told of an exercise: its options are the kind's allow-list. */
export type PublicExercise = Exercise<JsonValue>;

export interface SessionFacts {
  readonly code: string;
  readonly title: string;
  readonly workshopTitle: Localized;
  readonly languages: readonly Language[];
  /** The day's outline, which everybody may know. */
  readonly segments: readonly Pick<Segment, 'id' | 'number' | 'title' | 'minutes' | 'promise'>[];
  readonly tables: SessionSettings['tables'];
  readonly businesses: SessionSettings['businesses'];
  readonly client: SessionSettings['client'];
  readonly theme: SessionSettings['theme'];
  /** A copy of a session, full of invented people; left out by a real one. */
  readonly rehearsal?: true;
}

export interface Seat {
  readonly id: string;
  readonly name: string;
  readonly table: string;
  readonly language: Language;
  /** Writes for the table. */
  readonly scribe: boolean;
  /** When this person came in, epoch ms; left out by one from before that was kept, and to devices. */
  readonly joinedMs?: number;
  /** Shown the door: told to facilitators alone. */
  readonly removed?: true;
}

/** A result over everybody (`business` null) or over one business of several. */
export interface ScopedResult {
  readonly business: string | null;
  readonly n: number;
  readonly result: JsonValue;
  /** What only the facilitator may see: held back or hidden entries, owners. Never leaves for another audience. */
  readonly moderation?: JsonValue;
  /**
   * People wrote something in their own words that is not shown, or not yet: a wall without any says so, instead of that
   * there is nothing. It says neither how much nor whose.
   */
  readonly unshown?: true;
}

/** Material for everybody (`business` null) or for one business of several. */
export interface ScopedMaterial {
  readonly business: string | null;
  readonly material: JsonValue;
}

/**
 * One thing that a reader may know, as of a revision. Each stands for itself and replaces its predecessor,
 * so that a lost frame costs nothing: the next one, or the next catch-up, carries the whole value again.
 */
export type Part =
  | { readonly part: 'session'; readonly revision: number; readonly session: SessionFacts }
  | { readonly part: 'stage'; readonly revision: number; readonly stage: Stage }
  | { readonly part: 'slide'; readonly revision: number; readonly slide: PublicSlide }
  | { readonly part: 'exercise'; readonly revision: number; readonly exercise: PublicExercise }
  | {
      readonly part: 'register';
      readonly revision: number;
      readonly exercise: string;
      readonly owner: string;
      readonly field: string;
      readonly slot: string;
      readonly client: string;
      readonly value: JsonValue;
    }
  | {
      readonly part: 'seat';
      readonly revision: number;
      readonly seat: Seat;
      /** The table that this seat has just left, which is told that it is gone and no more. */
      readonly from: string | null;
    }
  | {
      readonly part: 'result';
      readonly revision: number;
      readonly exercise: string;
      readonly joined: number;
      readonly scopes: readonly ScopedResult[];
    }
  | {
      /** What devices work with before anything is revealed, such as the notes to vote on. */
      readonly part: 'material';
      readonly revision: number;
      readonly exercise: string;
      readonly scopes: readonly ScopedMaterial[];
    }
  | {
      /** What the devices at one table are told of each other's worksheets, and nobody else is. */
      readonly part: 'tableMaterial';
      readonly revision: number;
      readonly exercise: string;
      readonly table: string;
      /** Null where there is nothing any more. */
      readonly material: JsonValue;
    }
  | {
      /** How many have answered, for the wall; it says nothing of what they answered. */
      readonly part: 'count';
      readonly revision: number;
      readonly exercise: string;
      readonly ready: number;
      readonly joined: number;
      /** Whether people are counted, or the tables that somebody sits at. */
      readonly of: 'seat' | 'table';
    }
  | {
      /** For the facilitator only: whose worksheets are answered, and which answers came too late. */
      readonly part: 'progress';
      readonly revision: number;
      readonly exercise: string;
      readonly answered: readonly string[];
      readonly late: readonly LateAnswer[];
      /** How many values lost to another and wait for their table to choose (rule 6). */
      readonly conflicts: number;
    }
  | {
      /** For facilitators only: one record of the plan, whole; null once it has been erased. */
      readonly part: 'plan';
      readonly revision: number;
      readonly list: PlanList;
      readonly id: string;
      readonly fields: PlanFields | null;
    }
  | {
      /** For facilitators only: who has done an item of the workshop's checklist; null where it is not done. */
      readonly part: 'tick';
      readonly revision: number;
      readonly item: string;
      readonly tick: { readonly by: string; readonly atMs: number } | null;
    };

export interface LateAnswer {
  readonly owner: string;
  readonly field: string;
  readonly slot: string;
  readonly value: JsonValue;
}

/** Somebody who writes at this moment, and where. */
export interface Writer {
  readonly seat: string;
  readonly exercise: string;
  readonly owner: 'seat' | 'table';
  readonly field: string;
}

/** A facilitator of the session who has a console open. */
const teamMember = z.object({ account: z.string(), name: z.string() });
export type TeamMember = z.infer<typeof teamMember>;

export const farewells = ['unauthorized', 'protocol', 'too-many-pages', 'removed'] as const;
export type Farewell = (typeof farewells)[number];

/** Why a server can save nothing at the moment, for a reason outside of it. */
export const savingProblems = ['full', 'read-only', 'held', 'gone', 'failing'] as const;
export type SavingProblem = (typeof savingProblems)[number];

const self = z.discriminatedUnion('role', [
  z.object({ role: z.literal('facilitator'), account: z.string(), name: z.string() }),
  z.object({ role: z.literal('projector') }),
  z.object({
    role: z.literal('participant'),
    seat: z.object({
      id: z.string(),
      name: z.string(),
      table: z.string(),
      language: z.enum(languages),
      /** What resumes this seat on any device or address; null for a seat from before there were any. */
      returnCode: z.nullable(z.string()),
    }),
  }),
]);
/** Who the page is, as the server read it from its token. */
export type Self = z.infer<typeof self>;

/** A part's own content is the server's, of the same protocol version: a page checks that it is a part. */
const partNames: ReadonlySet<string> = new Set<Part['part']>([
  'session',
  'stage',
  'slide',
  'exercise',
  'register',
  'seat',
  'result',
  'material',
  'tableMaterial',
  'count',
  'progress',
  'plan',
  'tick',
]);
const part = z.custom<Part>(
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    'part' in value &&
    typeof value.part === 'string' &&
    partNames.has(value.part) &&
    'revision' in value &&
    typeof value.revision === 'number',
);

/** Frames from the server, parsed by the page. */
export const serverFrame = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('welcome'),
    protocol: z.int(),
    revision: z.int(),
    /** True when `parts` is everything and what the page held before is to be dropped. */
    full: z.boolean(),
    nowMs: z.number(),
    self,
    parts: z.readonly(z.array(part)),
    /**
     * The copy that the data have gone on from, if any, and the revision after which what this page holds was never in
     * them; null where it holds nothing of the kind.
     */
    resumed: z.optional(z.object({ id: z.nullable(z.string()), beyond: z.nullable(z.int()) })),
  }),
  z.object({ type: z.literal('parts'), nowMs: z.number(), parts: z.readonly(z.array(part)) }),
  /** To a page that asked for the plan: all of it as of a revision, in as many frames as it takes. */
  z.object({
    type: z.literal('plan'),
    revision: z.int(),
    parts: z.readonly(z.array(part)),
    isLast: z.boolean(),
  }),
  z.object({ type: z.literal('ack'), op: idSchema, revision: z.int(), outcome: z.enum(outcomes) }),
  z.object({ type: z.literal('refuse'), op: idSchema, reason: z.enum(refusalReasons) }),
  z.object({
    type: z.literal('wait'),
    op: idSchema,
    retryInMs: z.number(),
    /** The server could not save, through no fault of the page's; left out where the page is only too quick. */
    why: z.optional(z.literal('fault')),
  }),
  /** To consoles: whether the server can save, and why not. */
  z.object({ type: z.literal('saving'), problem: z.nullable(z.enum(savingProblems)) }),
  z.object({
    type: z.literal('presence'),
    /** Seats with a page open. */
    online: z.readonly(z.array(z.string())),
    team: z.readonly(z.array(teamMember)),
    /** Projectors with a page open, in the order in which they came; a server from before this says nothing of them. */
    walls: z.optional(z.readonly(z.array(wallSize))),
  }),
  /** To consoles: who says that they are done, and with which exercise. */
  z.object({
    type: z.literal('ready'),
    seats: z.readonly(z.array(z.object({ seat: z.string(), exercise: z.string() }))),
  }),
  /** To consoles: what the room says without names, as counts. */
  z.object({
    type: z.literal('tally'),
    /** How many have answered the open question, and how many 1 to 5 once five have; null while none is open. */
    energy: z.nullable(
      z.object({ pulse: z.string(), n: z.int(), counts: z.nullable(z.readonly(z.array(z.int()))) }),
    ),
    /** By slide, how many find it unclear now. */
    unclear: z.record(z.string(), z.int()),
  }),
  /** The host says goodbye: it ends on purpose, or begins anew. */
  z.object({ type: z.literal('going') }),
  z.object({
    type: z.literal('writers'),
    writers: z.readonly(
      z.array(
        z.object({
          seat: z.string(),
          exercise: z.string(),
          owner: z.enum(['seat', 'table']),
          field: z.string(),
        }),
      ),
    ),
  }),
  z.object({ type: z.literal('bye'), why: z.enum(farewells) }),
]);
export type ServerFrame = z.infer<typeof serverFrame>;
export type ReadySeats = Extract<ServerFrame, { type: 'ready' }>['seats'];
export type TallyFrame = Extract<ServerFrame, { type: 'tally' }>;
