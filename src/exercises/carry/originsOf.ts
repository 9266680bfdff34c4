import { inLanguage, type Language } from '#shared/content/language.ts';
import type { Exercise } from '#shared/content/workshop.ts';
import type { Origin } from '#exercises/viewContract.ts';

/** The exercises that something may have been taken along from, under their titles, where there is no way back to them. */
export function originsOf(
  exercises: readonly Pick<Exercise, 'id' | 'title'>[],
  language: Language,
): Readonly<Record<string, Origin>> {
  return Object.fromEntries(
    exercises.map(({ id, title }) => [id, { title: inLanguage(title, language), href: null }]),
  );
}
