import type { ExerciseUse } from './checkSlides.ts';
import type { ExerciseKinds } from './exerciseOptions.ts';
import type { YamlPath } from './readYaml.ts';
import type { Report } from './report.ts';
import { suggest } from './suggest.ts';

/** An exercise that needs the worksheets of another names one that comes before it; neither is anonymous. */
export function checkRelations(
  uses: readonly ExerciseUse[],
  kinds: ExerciseKinds,
  reportFor: (file: string) => Report,
): void {
  const ids = uses.map(({ exercise }) => exercise.id);
  for (const [index, { exercise }] of uses.entries()) {
    const parser = kinds.get(exercise.values.kind ?? '');
    if (!parser || exercise.options === undefined) continue;
    for (const id of parser.relatesTo(exercise.options)) {
      const place = ids.indexOf(id);
      const isAnonymous = [exercise, uses[place]?.exercise].some((one) => one?.values.anonymous === true);
      if (place >= 0 && place < index && !isAnonymous) continue;
      const path = pathOfText(exercise.values.options, id) ?? [];
      const report = reportFor(exercise.file);
      const line = exercise.lineOf(['options', ...path]);
      if (place < 0) {
        const hint = suggest(id, ids.slice(0, index), 'Before this one come');
        report(line, `There is no exercise "${id}". ${hint}`);
      } else if (place < index) {
        report(
          line,
          `One of the two is anonymous, so that nobody's answers lead from "${id}" here: leave it out.`,
        );
      } else {
        report(line, `The exercise "${id}" does not come before this one: name an earlier one.`);
      }
    }
  }
}

/** Where a text stands in what an author wrote. */
function pathOfText(written: unknown, text: string): YamlPath | undefined {
  if (written === text) return [];
  if (typeof written !== 'object' || written === null) return undefined;
  const isList = Array.isArray(written);
  for (const [key, value] of Object.entries(written)) {
    const inner = pathOfText(value, text);
    if (inner) return [isList ? Number(key) : key, ...inner];
  }
  return undefined;
}
