import type { ReactNode } from 'react';
import { hiddenField } from '#exercises/reasons/reasons.ts';
import type { ConsoleProps } from '#exercises/viewContract.ts';
import { ResultOf } from './Result.tsx';
import { feedbackModeration, feedbackOptions, readResult } from './schema.ts';

/** The result, and the lines with a hand on each: hidden from the room, or shown again. */
export function Console({ marks, mark, ...props }: ConsoleProps): ReactNode {
  const { exercise, scope, languages } = props;
  const moderation = feedbackModeration.safeParse(scope.moderation);
  const all = readResult(feedbackOptions.parse(exercise.options), scope.result).map((answered) => {
    const { item, lines } = answered;
    const own = moderation.success ? moderation.data.items.find(({ id }) => id === item.id) : undefined;
    return lines && own ? { ...answered, lines: [...lines, ...own.hidden] } : answered;
  });
  return (
    <ResultOf
      exercise={exercise}
      languages={languages}
      all={all}
      moderation={{
        // A mark shows at once; the result with it comes a moment later.
        isHidden: ({ key }) => marks[hiddenField(key)] === true,
        setHidden: ({ key }, to) => mark(hiddenField(key), to === 'hidden' ? true : null),
      }}
    />
  );
}
