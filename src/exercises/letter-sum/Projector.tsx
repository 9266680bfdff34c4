import type { ReactNode } from 'react';
import { letterSum } from '#shared/letterSum.ts';
import type { Language } from '#shared/content/language.ts';
import { unshownSentence } from '#exercises/unshown/unshownSentence.ts';
import type { ProjectorProps } from '#exercises/viewContract.ts';
import { NothingYet, WallFrame } from '#exercises/WallFrame.tsx';
import { SumLine } from '#ui/figures/SumLine.tsx';
import { usePages } from '#ui/slide/usePages.ts';
import { letterSumWords } from './messages.ts';
import styles from './Projector.module.css';
import { letterSumOptions, type LetterSumResult, letterSumResult, wanted } from './schema.ts';
import { hasRoomsWords, wallSentence } from './sentence.ts';
import { spokenSum } from './WordSum.tsx';

type Scope = ProjectorProps['scopes'][number];

/** The wall: the example letter by letter, the room's own hundreds, and after them every word that was tried. */
export function Projector(props: ProjectorProps): ReactNode {
  const { scopes, page } = props;
  const at = page % Math.max(1, scopes.length);
  const scope = scopes[at];
  if (!scope) return null;
  const own = Math.floor(page / scopes.length);
  return (
    <OneWall {...props} scope={scope} page={own} place={scopes.length > 1 ? at : null} key={scope.business} />
  );
}

interface OneWallProps extends ProjectorProps {
  readonly scope: Scope;
  /** Which of several businesses this is, from 0; null where there is one. */
  readonly place: number | null;
}

function OneWall({ exercise, scopes, scope, place, languages, page }: OneWallProps): ReactNode {
  const { word: example } = letterSumOptions.parse(exercise.options);
  const [first = 'en'] = languages;
  const words = letterSumWords(first);
  const result = scope.result === null ? null : letterSumResult.parse(scope.result);
  const sum = letterSum(example);
  const isBare = result !== null && !hasRoomsWords(result, example) && scope.unshown === true;
  const isEmpty = !result || result.words.length === 0 || isBare;
  const sentence = (language: Language): string => {
    const unshown = isEmpty ? unshownSentence(scope, language, 'wall') : null;
    if (result) return unshown ?? wallSentence(result, language);
    const own = letterSumWords(language);
    return scope.n === 0 ? own('none') : own('withheld', { minimum: exercise.minimum });
  };
  return (
    <WallFrame
      exercise={exercise}
      languages={languages}
      count={
        isEmpty
          ? null
          : {
              figure: result.different,
              beside: (language) => letterSumWords(language)('unit', { different: result.different }),
            }
      }
      sentence={isEmpty ? null : sentence}
      more={null}
    >
      <div className={styles.wall}>
        <div className={styles.head}>
          {place !== null && (
            <h2 className={styles.name}>
              {scope.name} <small lang={first}>{words('of', { at: place + 1, all: scopes.length })}</small>
            </h2>
          )}
          {sum.kind === 'sum' && (
            <SumLine
              letters={sum.letters}
              total={sum.total}
              spoken={spokenSum(example, first)}
              coming="once"
            />
          )}
        </div>
        {isEmpty ? (
          <NothingYet languages={languages}>{sentence}</NothingYet>
        ) : (
          <Words result={result} language={first} page={page} />
        )}
      </div>
    </WallFrame>
  );
}

interface WordsProps {
  readonly result: LetterSumResult;
  readonly language: Language;
  readonly page: number;
}

function Words({ result, language, page }: WordsProps): ReactNode {
  const words = letterSumWords(language);
  const { box, columns, pages } = usePages({ items: result.words, page });
  const more = result.different - columns.flat().length;
  return (
    <>
      <div ref={box} className={styles.box} data-abreast={abreast(result)}>
        {columns.map((column, at) => (
          <ul key={at} className={styles.words}>
            {column.map(({ word, total, count }) => (
              <li key={word} data-hundred={total === wanted ? '' : undefined}>
                <span className={styles.word} lang="en">
                  {word}
                </span>{' '}
                <span className={styles.total}>= {total}</span>
                {count > 1 && <span className={styles.times}> {words('times', { count })}</span>}
              </li>
            ))}
          </ul>
        ))}
      </div>
      <p className={styles.more} lang={language}>
        {more > 0 && words('more', { more })}
        {more > 0 && pages > 1 && ' ›'}
      </p>
    </>
  );
}

/** From this many letters on a word does not stand in half of the words' place with its sum. */
const longWord = 12;

function abreast({ words }: LetterSumResult): 1 | 2 {
  return words.length <= 4 || words.some(({ word }) => word.length > longWord) ? 1 : 2;
}
