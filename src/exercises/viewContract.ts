import type { ComponentType } from 'react';
import type { Language } from '#shared/content/language.ts';
import type { JsonValue } from '#shared/sync/op.ts';
import type { PublicExercise, ScopedResult } from '#shared/sync/protocol.ts';
import type { Fields } from './contract.ts';

/** What a device gives the form of an exercise: a value in, one field out. It knows no socket and no store. */
export interface DeviceProps {
  readonly exercise: PublicExercise;
  readonly fields: Fields;
  readonly language: Language;
  /** `locked` once the exercise is closed: the own answer stands there to be read. */
  readonly state: 'editable' | 'locked';
  readonly emit: (field: string, value: JsonValue) => void;
}

/** What device, console and report give the picture of a result. */
export interface ResultProps {
  readonly exercise: PublicExercise;
  /** Over everybody, or over one business. */
  readonly scope: ScopedResult;
  readonly joined: number;
  /** First the language that stands large. */
  readonly languages: readonly Language[];
  /** The reader's own answer, on a device. */
  readonly own?: Fields;
}

/** What the wall gets: one scope for everybody, or one for each business, with its name. */
export interface ProjectorProps {
  readonly exercise: PublicExercise;
  readonly scopes: readonly (ScopedResult & { readonly name: string | null })[];
  readonly joined: number;
  readonly languages: readonly Language[];
}

/** The pictures of one kind of exercise, one for each surface. */
export interface ExerciseViews {
  readonly Device: ComponentType<DeviceProps>;
  /** On the device, the console and the report: figures, picture, sentence and table. */
  readonly Result: ComponentType<ResultProps>;
  /** On the wall, in slide units. */
  readonly Projector: ComponentType<ProjectorProps>;
}
