import type { ExerciseUse } from './checkSlides.ts';
import type { ExerciseKinds } from './exerciseOptions.ts';
import type { ExerciseText } from './parseExercise.ts';
import type { Report } from './report.ts';
import { suggest } from './suggest.ts';
import type { CarryTarget, Exercise } from './workshop.ts';

/** The later exercises that entries of this one can be taken along to. */
export function carryOf(
  { values: { carry = [] } }: ExerciseText,
  uses: readonly Pick<ExerciseUse, 'exercise'>[],
  kinds: ExerciseKinds,
): Pick<Exercise, 'carry'> {
  const targets = carry.flatMap((to): CarryTarget[] => {
    const found = uses.find(({ exercise }) => exercise.id === to)?.exercise;
    if (!found?.values.title) return [];
    const { title, owner = 'seat', kind = '' } = found.values;
    const seenOf = found.options === undefined ? [] : (kinds.get(kind)?.carriedSeenOf?.(found.options) ?? []);
    return [{ to, title, owner, ...(seenOf.length === 0 ? {} : { seenOf }) }];
  });
  return targets.length > 0 ? { carry: targets } : {};
}

/** What is taken along goes to a later exercise whose kind takes entries in; neither of the two is anonymous. */
export function checkCarry(
  uses: readonly ExerciseUse[],
  kinds: ExerciseKinds,
  reportFor: (file: string) => Report,
): void {
  for (const [index, { exercise }] of uses.entries()) {
    const later = uses.slice(index + 1).map((use) => use.exercise);
    for (const [at, to] of (exercise.values.carry ?? []).entries()) {
      const target = later.find(({ id }) => id === to);
      const report = (message: string): void =>
        reportFor(exercise.file)(exercise.lineOf(['carry', at]), message);
      if (!target) {
        const hint = suggest(
          to,
          later.map(({ id }) => id),
          'After this one come',
        );
        report(`There is no later exercise "${to}". ${hint}`);
      } else if (kinds.get(target.values.kind ?? '')?.takesCarried === false) {
        report(
          `"${to}" is of the kind "${target.values.kind}", which takes no entries in: name another one.`,
        );
      } else if ([exercise, target].some(({ values }) => values.anonymous === true)) {
        report(
          `One of the two is anonymous, so that nothing leads from one to the other: leave "${to}" out.`,
        );
      }
    }
  }
}
