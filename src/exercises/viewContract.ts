import type { ComponentType } from 'react';
import type { Language } from '#shared/content/language.ts';
import type { Along } from '#shared/sync/carried.ts';
import type { JsonValue } from '#shared/sync/op.ts';
import type { PublicExercise, ScopedResult } from '#shared/sync/protocol.ts';
import type { Fields } from './contract.ts';

/**
 * What a device gives the form of an exercise: values in, one field out. It knows no socket and no store. Every
 * control, or the group around it, carries `data-field` with the name of its field: the frame tells the table by
 * it who writes where, and puts what lost to another beside it.
 */
export interface DeviceProps {
  readonly exercise: PublicExercise;
  /** The person's own worksheet, or the table's, which its members write together. */
  readonly owner: 'seat' | 'table';
  readonly fields: Fields;
  /** By field: the revision of the stored value; `useDraft` keeps the one on which a text was begun. */
  readonly revisions: Readonly<Record<string, number>>;
  readonly language: Language;
  /** `locked` once the exercise is closed: the own answer stands there to be read. */
  readonly state: 'editable' | 'locked';
  /** `base` is the revision that the writer had before them; left out, the newest that the page knows. */
  readonly emit: (field: string, value: JsonValue, base?: number) => void;
  /** At a table's worksheet: `scribe` for who writes for the table, and for everybody where nobody does yet. */
  readonly role?: 'scribe' | 'member';
  /** Names of those at the table who are in a field right now. */
  readonly writers: Readonly<Record<string, readonly string[]>>;
  /** Makes the id of a new record. */
  readonly makeId: () => string;
  /** At the table's turn: what its members wrote on their own, without names, to begin from. */
  readonly own?: Fields;
  /** The own worksheets of exercises that this one relates to, by id. */
  readonly related: Readonly<Record<string, Fields>>;
  /** The turn that is on, by id; left out where the exercise has none. */
  readonly turn?: string | null;
  /** What the room has made so far that this form works with; left out until it is there. */
  readonly material?: JsonValue;
  /** What the own table is told of what is written there; left out where there is nothing. */
  readonly tableMaterial?: JsonValue;
  /** Takes entries along to later exercises; left out where nothing can be. */
  readonly carry?: Carry;
  /** Where entries that were taken along came from, by exercise. */
  readonly origins?: Readonly<Record<string, Origin>>;
}

/** A later exercise that entries can be taken along to. */
export interface CarryTo {
  readonly to: string;
  readonly title: string;
  /** `room` where whatever is taken there is seen by all at once; left out where its writer still says so there. */
  readonly seenBy?: 'room';
}

/** Takes entries of this exercise along to later ones, and back out of them. */
export interface Carry {
  readonly targets: readonly CarryTo[];
  readonly isCarried: (to: string, record: string) => boolean;
  /** Takes the words along, and what is known of the entry besides. */
  readonly take: (to: string, record: string, text: string, along?: Along) => void;
  readonly putBack: (to: string, record: string) => void;
  /** On the console: where entries of these words stand in a later exercise that people took along themselves. */
  readonly takenByOthers?: (to: string, words: readonly string[]) => readonly TakenByOthers[];
}

/** Something in a later exercise that came along with people, and is theirs. */
export interface TakenByOthers {
  /** As the room sees it there. */
  readonly text: string;
  /** Takes it off the wall there; its writers keep it. */
  readonly hide: () => void;
}

/** The exercise that something was taken along from, and the way back to it. */
export interface Origin {
  readonly title: string;
  readonly href: string | null;
}

/** What device, console and report give the picture of a result. */
export interface ResultProps {
  readonly exercise: PublicExercise;
  /** Over everybody, or over one business. */
  readonly scope: ScopedResult;
  readonly joined: number;
  /** First the language that stands large. */
  readonly languages: readonly Language[];
  /** What tables are called, by id, in the first language. */
  readonly tables: Readonly<Record<string, string>>;
  /** The reader's own answer, on a device. */
  readonly own?: Fields;
  /** On a device: takes the reader's own entries along. */
  readonly carry?: Carry;
  /** Where entries that were taken along came from, by exercise. */
  readonly origins?: Readonly<Record<string, Origin>>;
}

/** The facilitator's own view: the result as it grows, and what can be done with it. */
export interface ConsoleProps extends ResultProps {
  /** The facilitator's marks: groups, hidden entries. */
  readonly marks: Fields;
  readonly mark: (field: string, value: JsonValue) => void;
  /** The turn that is on, by id; left out where the exercise has none. */
  readonly turn?: string | null;
  /** Sends what the room wrote to later exercises, for everybody or the business that is looked at. */
  readonly carry?: Carry;
  readonly origins?: Readonly<Record<string, Origin>>;
}

/** What the wall gets: one scope for everybody, or one for each business, with its name. */
export interface ProjectorProps {
  readonly exercise: PublicExercise;
  readonly scopes: readonly (ScopedResult & { readonly name: string | null })[];
  readonly joined: number;
  readonly languages: readonly Language[];
  readonly tables: Readonly<Record<string, string>>;
  /** Which page of what does not fit at once, counted up without end: a wall of three pages shows `page % 3`. */
  readonly page: number;
}

/** One exercise on paper: a form to fill in by hand, or a filled worksheet. Sizes are the print page's, in mm and pt. */
export interface PaperProps {
  readonly exercise: PublicExercise;
  readonly languages: readonly Language[];
  /** Null for a blank form. */
  readonly fields: Fields | null;
}

/** One field's value in words: "Why: check-in is slow". */
export interface SaidProps {
  readonly exercise: PublicExercise;
  readonly field: string;
  readonly value: JsonValue;
  readonly language: Language;
}

/** The pictures of one kind of exercise, one for each surface. */
export interface ExerciseViews {
  readonly Device: ComponentType<DeviceProps>;
  /** On the device and the report: figures, picture, sentence and table. */
  readonly Result: ComponentType<ResultProps>;
  /** On the console: the result for the facilitator's eyes, with what can be done to it. */
  readonly Console: ComponentType<ConsoleProps>;
  /** On the wall, in slide units. */
  readonly Projector: ComponentType<ProjectorProps>;
  readonly Paper: ComponentType<PaperProps>;
  readonly Said: ComponentType<SaidProps>;
}
