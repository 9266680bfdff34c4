import type { ExerciseUse } from './checkSlides.ts';
import type { ExerciseKinds } from './exerciseOptions.ts';
import type { ExerciseText } from './parseExercise.ts';
import type { Report } from './report.ts';
import type { Exercise } from './workshop.ts';

/** The turns of an exercise, with who writes in each; none where its kind tells fewer than two. */
export function turnsOf({ values, options }: ExerciseText, kinds: ExerciseKinds): Pick<Exercise, 'turns'> {
  const kind = kinds.get(values.kind ?? '');
  const told = kind && options !== undefined ? kind.turns(options) : [];
  if (told.length < 2) return {};
  const own = values.owner === 'table' ? 'table' : 'seat';
  const left = (values.minutes ?? 0) - told.reduce((sum, { minutes = 0 }) => sum + minutes, 0);
  return {
    turns: told.map(({ owner, minutes = Math.max(1, left), ...turn }) => ({
      ...turn,
      minutes,
      owner: owner === 'exercise' ? own : owner,
    })),
  };
}

/**
 * An exercise that opens in turns is people's own or the tables', not first the one and then the other; and it has
 * names, for what one turn shows of another comes before the end, from however few.
 */
export function checkTurns(
  uses: readonly Pick<ExerciseUse, 'exercise'>[],
  kinds: ExerciseKinds,
  reportFor: (file: string) => Report,
): void {
  for (const { exercise } of uses) {
    const { owner, anonymous } = exercise.values;
    if ((owner !== 'both' && anonymous !== true) || !turnsOf(exercise, kinds).turns) continue;
    const [key, message] =
      anonymous === true
        ? ['anonymous', 'This exercise opens in turns, which none without names does: leave "anonymous" out.']
        : ['owner', 'This exercise opens in turns: write "owner: seat" or "owner: table", not "both".'];
    reportFor(exercise.file)(exercise.lineOf([key]), message);
  }
}
