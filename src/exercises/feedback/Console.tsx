import type { ReactNode } from 'react';
import { hiddenField } from '#exercises/reasons/reasons.ts';
import type { ConsoleProps } from '#exercises/viewContract.ts';
import { ResultOf } from './Result.tsx';
import { feedbackOptions, readResult } from './schema.ts';

/** The result, and the lines with a hand on each, to hide it from the room. */
export function Console({ marks, mark, ...props }: ConsoleProps): ReactNode {
  const { exercise, scope, languages } = props;
  // A mark shows at once; the result with it comes a moment later.
  const all = readResult(feedbackOptions.parse(exercise.options), scope.result).map((answered) => {
    const { lines } = answered;
    return lines
      ? { ...answered, lines: lines.filter(({ key }) => marks[hiddenField(key)] !== true) }
      : answered;
  });
  return (
    <ResultOf
      exercise={exercise}
      languages={languages}
      all={all}
      onHide={({ key }) => mark(hiddenField(key), true)}
    />
  );
}
