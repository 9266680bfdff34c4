import type { DocumentSource } from '#shared/export/documentSource.ts';
import { readChosen } from './exerciseChoice.ts';

/** The same with the exercises alone that the address names; with all where it names none. */
export function onlyChosen(source: DocumentSource, search: string): DocumentSource {
  const { exercises } = source.workshop;
  const chosen = readChosen(
    search,
    exercises.map(({ id }) => id),
  );
  return {
    ...source,
    workshop: { ...source.workshop, exercises: exercises.filter(({ id }) => chosen.has(id)) },
  };
}
