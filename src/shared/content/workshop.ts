import type { FigureName } from './figures.ts';
import type { Language, Localized } from './language.ts';

/** A run of text in one weight. */
export interface Inline {
  readonly text: string;
  readonly mark?: 'strong' | 'emphasis';
}
export type RichText = readonly Inline[];

export type Block =
  | { readonly kind: 'paragraph'; readonly text: Localized<RichText> }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly Localized<RichText>[] };

export const layouts = ['segment', 'statement', 'points', 'cards', 'agenda', 'figure', 'exercise'] as const;
export type Layout = (typeof layouts)[number];

export const noteParts = ['say', 'ask', 'quiet', 'bridge'] as const;
export type NotePart = (typeof noteParts)[number];

/** One part of what the facilitator says: a closed set, in this order, so that the console can set it. */
export interface Note {
  readonly part: NotePart;
  readonly text: RichText;
}

/** What everybody in the room may see of a slide. */
export interface PublicSlide {
  readonly id: string;
  readonly segment: string;
  readonly layout: Layout;
  readonly exercise?: string;
  /** The drawing of a slide of the layout `figure`; its labels are the items of the slide's list. */
  readonly figure?: FigureName;
  readonly title: Localized<RichText>;
  readonly blocks: readonly Block[];
  /** The short source in the foot of the slide. */
  readonly source?: Localized<string>;
  /** How many fragments follow the first view; 0 when everything shows at once. */
  readonly steps: number;
}

export interface Slide extends PublicSlide {
  readonly minutes: number;
  readonly notes: Localized<readonly Note[]>;
}

export const timings = ['fixed', 'flexible', 'optional'] as const;

export interface Segment {
  readonly id: string;
  /** Left out by a break. */
  readonly number?: number;
  readonly title: Localized;
  /** What the room will do in it, in a few words. */
  readonly promise: Localized;
  readonly minutes: number;
  readonly minimum: number;
  readonly timing: (typeof timings)[number];
}

/** Whether the room sees a result once it is revealed, or only the facilitator ever does. */
export const visibilities = ['afterClose', 'never'] as const;

/** Whose worksheets an exercise has: each person's, each table's, or first the one and then the other. */
export const exerciseOwners = ['seat', 'table', 'both'] as const;

/** Fewer answers than this, shown together, would tell whose they are. */
export const leastAnonymous = 5;

/** A stretch of an exercise that opens by itself, such as one lens of a brainstorm, or the vote on what was written. */
export interface ExerciseTurn {
  readonly id: string;
  readonly title: Localized;
  /** What to do in it, where that is not what the exercise's own prompt says. */
  readonly prompt?: Localized;
  readonly minutes: number;
  /** Who writes in it; where notes are a table's, votes are everybody's own. */
  readonly owner: 'seat' | 'table';
  /** Its form needs what the room has made so far. */
  readonly material?: true;
}

/** A later exercise that takes entries in, under its title: the exercise itself is not told before it begins. */
export interface CarryTarget {
  readonly to: string;
  readonly title: Localized;
  readonly owner: (typeof exerciseOwners)[number];
  /** Whose entries the room sees there without anything more being done; left out, nobody's. */
  readonly seenOf?: readonly ('seat' | 'table')[];
}

/** What every kind of exercise has in common; `options` belong to the kind and are parsed by it. */
export interface Exercise<Options = unknown> {
  readonly id: string;
  readonly kind: string;
  readonly segment: string;
  readonly minutes: number;
  readonly importance: 'core' | 'optional';
  readonly visibility: (typeof visibilities)[number];
  readonly owner: (typeof exerciseOwners)[number];
  /** Stretches that open one after another, two or more; left out, the exercise is one. */
  readonly turns?: readonly ExerciseTurn[];
  /** Later exercises into which an entry of this one can be taken along. */
  readonly carry?: readonly CarryTarget[];
  /** Nobody can tell whose answers these are; left out, they are kept with their seat or table. */
  readonly anonymous?: true;
  /** Results appear from this many answers on. */
  readonly minimum: number;
  readonly title: Localized;
  readonly question: Localized;
  /** What to do and how it will be seen, in one line. */
  readonly prompt: Localized;
  readonly debrief: Localized;
  readonly options: Options;
}

export interface ChecklistItem {
  readonly id: string;
  /** Text with {placeholders} that the session fills in. */
  readonly text: Localized;
}

export interface ChecklistSection {
  readonly id: string;
  readonly title: Localized;
  /** Days from the session's date: negative before, 0 on the day. */
  readonly days: number;
  /** Clock times on the day, as minutes before the start. */
  readonly minutesBefore: readonly number[];
  readonly items: readonly ChecklistItem[];
}

/**
 * A block of a letter or a certificate, in plain text with {placeholders}. Each sentence, or line of a list, stands or
 * falls as a whole: one whose placeholder nobody has filled is left out.
 */
export type DocumentBlock =
  | { readonly kind: 'paragraph'; readonly sentences: Localized<readonly string[]> }
  | {
      readonly kind: 'list';
      /** The label is empty where an item has none. */
      readonly items: readonly { readonly label: Localized; readonly text: Localized }[];
    };

/** The words of a letter or a certificate. */
export interface DocumentText {
  readonly title: Localized;
  readonly blocks: readonly DocumentBlock[];
}

/** A compiled workshop: everything a session needs, pinned by `revision` (a hash of the content). */
export interface Workshop {
  readonly id: string;
  readonly revision: string;
  readonly languages: readonly Language[];
  readonly title: Localized;
  readonly segments: readonly Segment[];
  readonly slides: readonly Slide[];
  readonly exercises: readonly Exercise[];
  readonly checklist: readonly ChecklistSection[];
  /** What invitees are written; left out where the workshop has none. */
  readonly letter?: DocumentText;
  /** What a certificate of attendance says; left out where the workshop has none. */
  readonly certificate?: DocumentText;
}

/** A fault in a workshop's files, where its author can find it. */
export interface ContentProblem {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

export function workshopMinutes(workshop: {
  readonly segments: readonly Pick<Segment, 'minutes'>[];
}): number {
  return workshop.segments.reduce((sum, segment) => sum + segment.minutes, 0);
}
