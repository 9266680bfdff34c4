import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Language } from '#shared/content/language.ts';
import { languageOfWords } from '#exercises/languageOfWords.ts';
import type { ProjectorProps } from '#exercises/viewContract.ts';
import { useRoomFor } from '#exercises/quadrant/useRoomFor.tsx';
import { InEach, NothingYet, WallFrame } from '#exercises/WallFrame.tsx';
import { RichTextView } from '#ui/RichTextView.tsx';
import { usePages } from '#ui/slide/usePages.ts';
import { letterOf } from './classLabel.ts';
import { isDisputed } from './foldCards.ts';
import { sortWords } from './messages.ts';
import styles from './Projector.module.css';
import { sortOptions, type SortResult, sortResult } from './schema.ts';
import { splitWords, wallSentence } from './sentence.ts';
import { ShareBars } from './ShareBars.tsx';

/** Two businesses stand side by side; of more, each has the wall for itself and the pages go from one to the next. */
const mostAbreast = 2;

type Scope = ProjectorProps['scopes'][number];

/** The wall: how the cards divide among the classes, and which stand where, those in dispute first. */
export function Projector(props: ProjectorProps): ReactNode {
  const { scopes, page } = props;
  const [only] = scopes;
  if (!only) return null;
  if (scopes.length === 1) return <OneWall {...props} scope={only} />;
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

function OneWall({ exercise, scopes, scope, place, languages, page }: OneWallProps): ReactNode {
  const result = readResult(scope);
  const first = languages[0] ?? 'en';
  const isEmpty = !result || result.entries.length === 0;
  if (place === undefined && isEmpty) {
    return (
      <WallFrame exercise={exercise} languages={languages} count={null} sentence={null} more={null}>
        <NothingYet languages={languages}>
          {(language) => sentenceOf(exercise, scope, result, language)}
        </NothingYet>
      </WallFrame>
    );
  }
  return (
    <WallFrame exercise={exercise} languages={languages} count={null} sentence={null} more={null}>
      <div className={styles.business}>
        <header>
          {place !== undefined && (
            <h2 className={styles.name}>
              {scope.name}{' '}
              <small lang={first}>{sortWords(first)('of', { at: place + 1, all: scopes.length })}</small>
            </h2>
          )}
          <p className={styles.said}>
            <InEach languages={languages}>
              {(language) => sentenceOf(exercise, scope, result, language)}
            </InEach>
          </p>
        </header>
        {result && !isEmpty && (
          <div className={styles.both}>
            <Bars exercise={exercise} result={result} languages={languages} />
            <Cards result={result} languages={languages} page={page} />
          </div>
        )}
      </div>
    </WallFrame>
  );
}

interface BarsProps extends Pick<ProjectorProps, 'exercise' | 'languages'> {
  readonly result: SortResult;
}

/** The bars with as many languages of their titles as there is room for. */
function Bars({ exercise, result, languages }: BarsProps): ReactNode {
  const { classes } = sortOptions.parse(exercise.options);
  const { box, level } = useRoomFor(JSON.stringify([classes, result.shares, languages]), languages.length);
  return (
    <div ref={box} className={styles.bars}>
      <ShareBars
        classes={classes}
        shares={result.shares}
        languages={languages}
        size="slide"
        titles={languages.length - level}
      />
    </div>
  );
}

/** Two businesses: first their bars beside one another, then, page by page, what stands where at each. */
function Abreast(props: ProjectorProps): ReactNode {
  const { exercise, scopes, languages, page } = props;
  const [first = 'en'] = languages;
  const [cardPages, setCardPages] = useState<Readonly<Record<string, number>>>({});
  const pages = 1 + Math.max(0, ...Object.values(cardPages));
  const shown = page % pages;
  return (
    <WallFrame exercise={exercise} languages={languages} count={null} sentence={null} more={null}>
      <div className={styles.pair}>
        {scopes.map((scope) => {
          const result = readResult(scope);
          const business = scope.business ?? '';
          return (
            <div key={business} className={styles.business}>
              <h2 className={styles.name}>{scope.name}</h2>
              {result && result.entries.length > 0 ? (
                <div className={styles.layers}>
                  <div className={styles.layer} data-shown={shown === 0}>
                    <Bars exercise={exercise} result={result} languages={languages} />
                  </div>
                  {/* Laid out though they do not show, so that their pages are counted. */}
                  <div className={styles.layer} data-shown={shown > 0}>
                    <Cards
                      result={result}
                      languages={languages}
                      page={Math.max(0, shown - 1)}
                      counted={(count) =>
                        setCardPages((old) => (old[business] === count ? old : { ...old, [business]: count }))
                      }
                    />
                  </div>
                </div>
              ) : (
                <p className={styles.said} lang={first}>
                  {sentenceOf(exercise, scope, result, first)}
                </p>
              )}
            </div>
          );
        })}
      </div>
    </WallFrame>
  );
}

function readResult({ result }: Scope): SortResult | null {
  return result === null ? null : sortResult.parse(result);
}

function sentenceOf(
  exercise: ProjectorProps['exercise'],
  { n }: Scope,
  result: SortResult | null,
  language: Language,
): string {
  if (result) return wallSentence(result, language);
  const words = sortWords(language);
  return n === 0 ? words('none') : words('withheld', { minimum: exercise.minimum });
}

/** One line of what stands where: a card, or who belongs to a class. */
interface Line {
  readonly key: string;
  /** Null for a card in dispute or in no class. */
  readonly letter: string | null;
  readonly text: string;
  readonly also: string | null;
  readonly note: string;
  readonly count: number;
  readonly kind: 'disputed' | 'card' | 'criterion';
}

/** Cards in dispute, then class by class those that most named, then those in no class, then who belongs where. */
function linesOf({ entries, criteria }: SortResult, language: Language): readonly Line[] {
  const words = sortWords(language);
  const placeOf = (split: readonly number[]): number => {
    const place = split.findIndex((count) => count > 0);
    return place === -1 ? split.length : place;
  };
  const disputed = entries
    .filter(isDisputed)
    .map((entry): Line => ({ ...entry, letter: null, note: splitWords(entry, language), kind: 'disputed' }));
  const agreed = entries
    .filter((entry) => !isDisputed(entry))
    // The order of the entries stays within a class.
    .map((entry) => ({ entry, place: placeOf(entry.split) }))
    .sort((a, b) => a.place - b.place)
    .map(({ entry, place }): Line => ({
      ...entry,
      letter: place < entry.split.length ? letterOf(place) : null,
      note: place < entry.split.length ? '' : words('unsorted'),
      kind: 'card',
    }));
  const who = criteria.map(({ key, text, count, place }): Line => ({
    key: `${place} ${key}`,
    letter: letterOf(place),
    text,
    also: null,
    note: words('criterion', { letter: letterOf(place) }),
    count,
    kind: 'criterion',
  }));
  return [...disputed, ...agreed, ...who];
}

interface CardsProps extends Pick<ProjectorProps, 'languages' | 'page'> {
  readonly result: SortResult;
  /** Told how many pages there are. */
  readonly counted?: (pages: number) => void;
}

function Cards({ result, languages, page, counted }: CardsProps): ReactNode {
  const [first = 'en'] = languages;
  const words = sortWords(first);
  const all = linesOf(result, first);
  const { box, columns, pages } = usePages({ items: all, page });
  const shown = new Set(columns.flat().map(({ key }) => key));
  const rest = all.filter(({ key }) => !shown.has(key));
  // A line of who belongs where is no card and not counted as one; it is named once no card is left, so that one line does.
  const left = rest.filter(({ kind }) => kind !== 'criterion').length + result.left;
  const elsewhere = left > 0 ? words('more', { more: left }) : rest.length > 0 ? words('moreCriteria') : '';
  const tell = useRef(counted);
  useEffect(() => {
    tell.current = counted;
  });
  useEffect(() => tell.current?.(pages), [pages]);
  return (
    <div className={styles.cards}>
      <div ref={box} className={styles.box}>
        {columns.map((lines, at) => (
          <ol key={at} className={styles.lines}>
            {lines.map(({ key, letter, text, also, note, count, kind }) => (
              <li key={key} className={styles.line} data-kind={kind}>
                <strong className={styles.badge}>{letter ?? (kind === 'disputed' ? '◆' : '–')}</strong>
                <span className={styles.text}>
                  <Words words={text} languages={languages} />
                  {also !== null && (
                    <span className={styles.note}>
                      {' '}
                      <Words words={also} languages={languages} />
                    </span>
                  )}
                  {note !== '' && (
                    <span
                      className={styles.note}
                      data-under={kind === 'disputed' ? '' : undefined}
                      lang={first}
                    >
                      {' '}
                      {note}
                    </span>
                  )}
                </span>
                {count > 1 && <strong className={styles.times}>{words('times', { count })}</strong>}
              </li>
            ))}
          </ol>
        ))}
      </div>
      <p className={styles.more} lang={first}>
        {elsewhere}
        {elsewhere !== '' && pages > 1 && ' ›'}
      </p>
    </div>
  );
}

function Words({ words, languages }: { readonly words: string } & Pick<CardsProps, 'languages'>): ReactNode {
  return <RichTextView text={[{ text: words }]} language={languageOfWords(words, languages)} />;
}
