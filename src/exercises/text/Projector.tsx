import type { ReactNode } from 'react';
import type { Language } from '#shared/content/language.ts';
import { languageOfWords } from '#exercises/languageOfWords.ts';
import { unshownSentence } from '#exercises/unshown/unshownSentence.ts';
import type { ProjectorProps } from '#exercises/viewContract.ts';
import { NothingYet, WallFrame } from '#exercises/WallFrame.tsx';
import { RichTextView } from '#ui/RichTextView.tsx';
import { usePages } from '#ui/slide/usePages.ts';
import { type CardPart, cardParts } from './cardParts.ts';
import { textWords } from './messages.ts';
import styles from './Projector.module.css';
import { textOptions, type TextResult, textResult } from './schema.ts';
import { resultSentence, shortSentence } from './sentence.ts';

/** Two businesses stand side by side; of more, each has the wall for itself and the pages go from one to the next. */
const mostAbreast = 2;

type Scope = ProjectorProps['scopes'][number];

/** The wall: what people let the room see, as they wrote it, and how many keep theirs. */
export function Projector(props: ProjectorProps): ReactNode {
  const { scopes, page } = props;
  const [only] = scopes;
  if (!only) return null;
  // Measured anew when the first text comes up, where words stood.
  if (scopes.length === 1) return <OneWall {...props} scope={only} key={isBare(only) ? 'bare' : 'texts'} />;
  if (scopes.length <= mostAbreast) return <Abreast {...props} />;
  const at = page % scopes.length;
  const scope = scopes[at] ?? only;
  return <OneWall {...props} scope={scope} page={Math.floor(page / scopes.length)} place={at} key={at} />;
}

interface OneWallProps extends ProjectorProps {
  readonly scope: Scope;
  /** Which of several businesses this is, from 0. */
  readonly place?: number;
}

function OneWall({ exercise, scopes, scope, place, joined, languages, page }: OneWallProps): ReactNode {
  const result = scope.result === null ? null : textResult.parse(scope.result);
  const { sharing } = textOptions.parse(exercise.options);
  const cards = useCards(result, page);
  const first = languages[0] ?? 'en';
  const isAlone = scopes.length === 1;
  if (isAlone && (!result || result.n === 0)) {
    return (
      <WallFrame exercise={exercise} languages={languages} count={null} sentence={null} more={null}>
        <NothingYet languages={languages}>{(language) => whyNothing(exercise, scope, language)}</NothingYet>
      </WallFrame>
    );
  }
  return (
    <WallFrame
      exercise={exercise}
      languages={languages}
      count={isAlone && languages.length === 1 ? { figure: scope.n, beside: () => `/ ${joined}` } : null}
      sentence={(language) =>
        result ? resultSentence(result, sharing, language) : whyNothing(exercise, scope, language)
      }
      more={moreOf(cards.more, result, first)}
    >
      <div className={styles.business}>
        {place !== undefined && (
          <h2 className={styles.name}>
            {scope.name}{' '}
            <small lang={first}>{textWords(first)('of', { at: place + 1, all: scopes.length })}</small>
          </h2>
        )}
        {isBare(scope) ? (
          <div className={styles.bare}>
            <NothingYet languages={languages}>
              {(language) => unshownSentence(scope, language, 'wall') ?? ''}
            </NothingYet>
          </div>
        ) : (
          <Cards {...cards} languages={languages} />
        )}
      </div>
    </WallFrame>
  );
}

/** Texts were shared, and none of them is shown. */
function isBare({ result, unshown }: Scope): boolean {
  return unshown === true && result !== null && textResult.parse(result).texts.length === 0;
}

function whyNothing({ minimum }: ProjectorProps['exercise'], { n }: Scope, language: Language): string {
  return n === 0 ? textWords(language)('none') : textWords(language)('withheld', { minimum });
}

/** Said where something stands on other pages or has no room in the result. */
function moreOf(more: number, result: TextResult | null, language: Language): string | null {
  const all = more + (result?.left ?? 0);
  return all === 0 ? null : textWords(language)('more', { more: all });
}

function Abreast(props: ProjectorProps): ReactNode {
  const { exercise, scopes, languages } = props;
  return (
    <WallFrame exercise={exercise} languages={languages} count={null} sentence={null} more={null}>
      <div className={styles.pair}>
        {scopes.map((scope) => (
          <Business key={scope.business} {...props} scope={scope} />
        ))}
      </div>
    </WallFrame>
  );
}

function Business({ exercise, scope, languages, page }: OneWallProps): ReactNode {
  const result = scope.result === null ? null : textResult.parse(scope.result);
  const { sharing } = textOptions.parse(exercise.options);
  const cards = useCards(result, page);
  const [first = 'en'] = languages;
  const more = moreOf(cards.more, result, first);
  return (
    <div className={styles.business}>
      <div className={styles.head}>
        <h2 className={styles.name}>{scope.name}</h2>
        <p lang={first}>
          {result ? shortSentence(result, sharing, first) : whyNothing(exercise, scope, first)}
          {more !== null && <strong className={styles.more}> {more} ›</strong>}
        </p>
      </div>
      <Cards {...cards} languages={languages} />
    </div>
  );
}

interface Card extends CardPart {
  readonly id: string;
  /** Of the text that it is a part of. */
  readonly key: string;
  readonly star: boolean;
  readonly count: number;
}

/** The texts as cards, long ones on several; those that the page holds, and how many texts it has nothing of. */
function useCards(result: TextResult | null, page: number) {
  const texts = result?.texts ?? [];
  const cards: readonly Card[] = texts.flatMap(({ key, text, star, count }) =>
    cardParts(text).map((part, at) => ({ ...part, id: `${key}-${at}`, key, star, count })),
  );
  const { box, columns } = usePages({ items: cards, page });
  const seen = new Set(columns.flat().map(({ key }) => key));
  return { box, columns, more: texts.length - seen.size, most: cards.length };
}

interface CardsProps extends ReturnType<typeof useCards> {
  readonly languages: readonly Language[];
}

function Cards({ box, columns, most, languages }: CardsProps): ReactNode {
  return (
    <div ref={box} className={styles.cards} data-cards={most === 1 ? 'one' : undefined}>
      {columns.map((column, at) => (
        <ul key={at} className={styles.column}>
          {column.map(({ id, words, begun, goesOn, star, count }) => (
            <li key={id} className={styles.card} data-star={star ? '' : undefined}>
              {star && !begun && <span className={styles.star}>★ </span>}
              {begun && '… '}
              <RichTextView text={[{ text: words }]} language={languageOfWords(words, languages)} />
              {goesOn && ' …'}
              {count > 1 && !goesOn && (
                <strong className={styles.times}>
                  {' '}
                  {textWords(languages[0] ?? 'en')('times', { count })}
                </strong>
              )}
            </li>
          ))}
        </ul>
      ))}
    </div>
  );
}
