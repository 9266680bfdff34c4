import type { ReactNode } from 'react';
import type { Language } from '#shared/content/language.ts';
import type { ProjectorProps } from '#exercises/viewContract.ts';
import { InEach, WallFrame } from '#exercises/WallFrame.tsx';
import { guessesOf, outcomesOf } from './calculations.ts';
import { outcomeIn } from './figures.ts';
import { medianGuesses } from './Figures.tsx';
import { calculatorWords } from './messages.ts';
import { Picture } from './Picture.tsx';
import styles from './Projector.module.css';
import {
  calculatorOptions,
  type CalculatorOptions,
  type CalculatorResult,
  calculatorResult,
  exampleOf,
  type OutcomeSpread,
} from './schema.ts';
import { conventionSentence, guessSentence, joined, truthSentence } from './sentence.ts';

type Scope = ProjectorProps['scopes'][number];

/** One page of the wall: the worked example with what was guessed, or what people sent of their own. */
interface Page {
  readonly scope: Scope;
  /** Which of several businesses this is, from 0. */
  readonly place: number;
  readonly result: CalculatorResult | null;
  readonly shows: 'example' | 'sent';
}

/** The wall: the worked example, the room's guesses beside it, and on a page of its own what people sent. */
export function Projector(props: ProjectorProps): ReactNode {
  const { exercise, scopes, languages, page } = props;
  const options = calculatorOptions.parse(exercise.options);
  const pages = scopes.flatMap((scope, place): readonly Page[] => {
    const result = scope.result === null ? null : calculatorResult.parse(scope.result);
    const one = { scope, place, result };
    return [
      { ...one, shows: 'example' },
      ...(result && result.sent > 0 ? [{ ...one, shows: 'sent' } as const] : []),
    ];
  });
  const at = page % Math.max(1, pages.length);
  const shown = pages[at];
  if (!shown) return null;
  const [first = 'en'] = languages;
  const position = pages.length > 1 ? calculatorWords(first)('of', { at: at + 1, all: pages.length }) : null;
  const { scope, result } = shown;
  return (
    <WallFrame
      exercise={exercise}
      languages={languages}
      count={
        scope.n === 0
          ? null
          : {
              figure: shown.shows === 'sent' && result ? result.sent : scope.n,
              beside: (language) => calculatorWords(language)('unit', { n: scope.n }),
            }
      }
      sentence={(language) => saidBeside(shown, props, options, language)}
      more={position}
    >
      <div className={styles.wall}>
        {scopes.length > 1 && <h2 className={styles.name}>{scope.name}</h2>}
        {shown.shows === 'sent' && result ? (
          <Sent result={result} options={options} languages={languages} />
        ) : (
          <Example result={result} options={options} languages={languages} />
        )}
      </div>
    </WallFrame>
  );
}

function saidBeside(
  { scope, result, shows }: Page,
  { exercise }: Pick<ProjectorProps, 'exercise'>,
  options: CalculatorOptions,
  language: Language,
): string {
  const words = calculatorWords(language);
  if (shows === 'sent' && result) return words('sentCount', { n: result.sent });
  const guessed = result
    ? guessSentence(options, result, language)
    : scope.n === 0
      ? words('none')
      : words('withheld', { minimum: exercise.minimum });
  return joined([truthSentence(options, exampleOf(options), language), guessed], language);
}

interface PartProps extends Pick<ProjectorProps, 'languages'> {
  readonly options: CalculatorOptions;
}

function Example({
  result,
  options,
  languages,
}: PartProps & { readonly result: CalculatorResult | null }): ReactNode {
  const [first = 'en'] = languages;
  const { calculation } = options;
  const names = guessesOf(calculation).map(({ name }) => name);
  return (
    <>
      <div className={styles.picture}>
        <Picture
          calculation={calculation}
          values={exampleOf(options)}
          language={first}
          size="slide"
          {...(result && {
            guesses: { of: medianGuesses(result, names), words: calculatorWords(first)('guess') },
          })}
        />
      </div>
      {calculation === 'retention-growth' && (
        <p className={styles.convention}>
          <InEach languages={languages}>
            {(language) => conventionSentence(options, exampleOf(options), language)}
          </InEach>
        </p>
      )}
    </>
  );
}

function Sent({ result, options, languages }: PartProps & { readonly result: CalculatorResult }): ReactNode {
  const [first = 'en'] = languages;
  const words = calculatorWords(first);
  return (
    <div className={styles.sent}>
      <h3 className={styles.head}>
        <InEach languages={languages}>{(language) => calculatorWords(language)('roomSent')}</InEach>
      </h3>
      <ul className={styles.outcomes}>
        {outcomesOf(options.calculation).map(({ name }) => {
          const one = result.outcomes.find((outcome) => outcome.name === name);
          if (!one || one.n === 0) return null;
          const say = (value: number | null): string => outcomeIn(name, value ?? 'never', first);
          return (
            <li key={name}>
              <p className={styles.what}>
                <InEach languages={languages}>
                  {(language) => calculatorWords(language)(`outcome_${name}`)}
                </InEach>
              </p>
              <p className={styles.figures} lang={first}>
                <strong>{say(one.median)}</strong>{' '}
                <span className={styles.quiet}>
                  {one.n > 1 && rangeIn(one, say, first)} n = {one.n}
                  {one.never > 0 && one.never < one.n && ` · ${words('never')}: ${one.never}`}
                </span>
              </p>
              <Range of={one} />
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function rangeIn(
  { low, high }: OutcomeSpread,
  say: (value: number | null) => string,
  language: Language,
): string {
  if (low === null || high === null) return '';
  const words = calculatorWords(language);
  const range = low === high ? say(low) : words('rangeFromTo', { low: say(low), high: say(high) });
  return `${words('median')} · ${range} ·`;
}

/** From the lowest to the highest, with the median as a diamond on the line. */
function Range({ of: { low, high, median } }: { readonly of: OutcomeSpread }): ReactNode {
  if (low === null || high === null || low === high) return null;
  const at = median === null ? null : ((median - low) / (high - low)) * 100;
  return (
    <svg className={styles.range} aria-hidden="true">
      <line x1="0" x2="100%" y1="50%" y2="50%" />
      <line x1="0" x2="0" y1="15%" y2="85%" />
      <line x1="100%" x2="100%" y1="15%" y2="85%" />
      {at !== null && (
        <svg x={`${at}%`} y="50%" className={styles.median}>
          <rect x="-0.32em" y="-0.32em" width="0.64em" height="0.64em" transform="rotate(45)" />
        </svg>
      )}
    </svg>
  );
}
