import type { ReactNode } from 'react';
import type { ProjectorProps } from '#exercises/viewContract.ts';
import { WallFrame } from '#exercises/WallFrame.tsx';
import { calculatorWords } from './messages.ts';
import styles from './Projector.module.css';
import { calculatorOptions, type CalculatorResult, calculatorResult } from './schema.ts';
import { ExampleWall, SentWall } from './walls.tsx';

type Scope = ProjectorProps['scopes'][number];

/** One page of the wall: the worked example with what was guessed, or what people sent of their own. */
interface Page {
  readonly scope: Scope;
  readonly result: CalculatorResult | null;
  readonly shows: 'example' | 'sent';
}

/** The wall: the worked example, the room's guesses beside it, and on a page of its own what people sent. */
export function Projector({ exercise, scopes, languages, page }: ProjectorProps): ReactNode {
  const options = calculatorOptions.parse(exercise.options);
  const pages = scopes.flatMap((scope): readonly Page[] => {
    const result = scope.result === null ? null : calculatorResult.parse(scope.result);
    const hasSent = result !== null && result.sent > 0;
    return [
      { scope, result, shows: 'example' },
      ...(hasSent ? [{ scope, result, shows: 'sent' } as const] : []),
    ];
  });
  const at = page % Math.max(1, pages.length);
  const shown = pages[at];
  if (!shown) return null;
  const { scope, result, shows } = shown;
  const [first = 'en'] = languages;
  const position =
    pages.length > 1 ? `${calculatorWords(first)('of', { at: at + 1, all: pages.length })} ›` : '';
  const parts = { options, languages, position };
  return (
    <WallFrame exercise={exercise} languages={languages} count={null} sentence={null} more={null}>
      <div className={styles.wall} data-businesses={scopes.length > 1 ? 'several' : 'one'}>
        {scopes.length > 1 && <h2 className={styles.name}>{scope.name}</h2>}
        {shows === 'sent' && result ? (
          <SentWall {...parts} result={result} />
        ) : (
          <ExampleWall {...parts} result={result} n={scope.n} minimum={exercise.minimum} />
        )}
      </div>
    </WallFrame>
  );
}
