import type { ExerciseUse, FirstSegment } from './checkSlides.ts';
import type { ExerciseText } from './parseExercise.ts';
import type { Report } from './report.ts';

/**
 * The slides of a segment fit into its minutes, those of optional exercises aside, which run when there is time
 * to spare; told at the slide that goes beyond them. A slide's minutes hold those of its exercise.
 */
export function checkSlideMinutes(
  { segment, text }: FirstSegment,
  exercises: readonly ExerciseText[],
  report: Report,
): void {
  const optional = exercises.filter(({ values }) => values.importance === 'optional').map(({ id }) => id);
  let sum = 0;
  for (const { head, lineOf } of text.slides) {
    if (head.exercise !== undefined && optional.includes(head.exercise)) continue;
    const before = sum;
    sum += head.minutes ?? 0;
    if (before > segment.minutes || sum <= segment.minutes) continue;
    const total = `Up to this slide they take ${sum} minutes, and the segment has ${segment.minutes}`;
    report(lineOf(['minutes']), `${total}: take some away, or give the segment more in workshop.yaml.`);
  }
}

/** An exercise fits into its slide, and the core ones of a segment into the segment. */
export function checkExerciseMinutes(
  uses: readonly ExerciseUse[],
  reportFor: (file: string) => Report,
): void {
  const coreMinutes = new Map<string, number>();
  for (const { exercise, slide, segment } of uses) {
    const { minutes, importance } = exercise.values;
    if (minutes === undefined) continue;
    const report = reportFor(exercise.file);
    const line = exercise.lineOf(['minutes']);
    if (slide.head.minutes !== undefined && minutes > slide.head.minutes) {
      const fault = `This exercise takes ${minutes} minutes, and its slide has ${slide.head.minutes}`;
      report(line, `${fault}: take some away, or give the slide more.`);
    }
    if (importance !== 'core') continue;
    const before = coreMinutes.get(segment.id) ?? 0;
    coreMinutes.set(segment.id, before + minutes);
    if (before > segment.minutes || before + minutes <= segment.minutes) continue;
    const fault = `Up to this one, the core exercises take ${before + minutes} minutes, and the segment has ${segment.minutes}`;
    report(line, `${fault}: take some away, or make one optional.`);
  }
}
