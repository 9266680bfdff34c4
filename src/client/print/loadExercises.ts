import { exercisesData, type ExercisesData } from './exercisesData.ts';
import { loadDocument, type Loaded } from './loadDocument.ts';
import type { PrintOptions } from './printOptions.ts';

/** Fetches the exercises of a session, or of a workshop before there is one. */
export function loadExercises(
  which: Pick<PrintOptions, 'session' | 'workshop'>,
  signal: AbortSignal,
): Promise<Loaded<ExercisesData>> {
  return loadDocument('exercises', exercisesData, which, signal);
}
