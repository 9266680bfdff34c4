import { Fragment, type ReactNode } from 'react';
import { inLanguage, type Language } from '#shared/content/language.ts';
import type { RowPages } from '#exercises/useRowPages.tsx';
import type { ProjectorProps } from '#exercises/viewContract.ts';
import { InEach } from '#exercises/WallFrame.tsx';
import { RichTextView } from '#ui/RichTextView.tsx';
import { choiceWords } from './messages.ts';
import styles from './QuestionWall.module.css';
import type { AnsweredQuestion, ChoiceResult } from './schema.ts';
import { percentWords, resultSentence } from './sentence.ts';
import type { WallRow } from './wallRows.ts';

/** A result that there is something to show of. */
export interface Told {
  /** The business; null for everybody. */
  readonly name: string | null;
  readonly n: number;
  readonly result: ChoiceResult;
  readonly all: readonly AnsweredQuestion[];
}

interface QuestionWallProps extends Pick<ProjectorProps, 'exercise' | 'joined' | 'languages'> {
  readonly told: Told;
  readonly rows: readonly WallRow[];
  readonly pages: RowPages;
  /** Which page of the rows. */
  readonly shown: number;
  /** "page 2 of 3", or nothing where there is one page. */
  readonly position: string;
}

/** One question with how many chose what; in a quiz, which is right by sign and word, how many got it, and why. */
export function QuestionWall(props: QuestionWallProps): ReactNode {
  const { exercise, languages, told, rows, pages, shown, position } = props;
  const [first = 'en'] = languages;
  const { box, pages: packed } = pages;
  const page = packed[shown] ?? [];
  const on = new Set(page);
  const group = rows[page[0] ?? 0]?.group ?? 0;
  return (
    <figure className={styles.wall} data-part="rows" aria-label={exercise.title[first]}>
      <Head {...props} group={group} />
      <div ref={box} className={styles.rows}>
        {rows.map(
          (row, index) =>
            on.has(index) && (
              <div key={index} data-row={index} className={styles.row} data-kind={row.part}>
                <Row row={row} told={told} exercise={exercise} languages={languages} />
              </div>
            ),
        )}
      </div>
      <figcaption className={styles.foot} lang={first}>
        {position}
      </figcaption>
    </figure>
  );
}

/** How many stand behind it, in a quiz how many of them got it, and which question this is. */
function Head({ told, joined, languages, group }: QuestionWallProps & { readonly group: number }): ReactNode {
  const [first = 'en'] = languages;
  const { name, n, all } = told;
  const got = all[group]?.tally.got ?? null;
  return (
    <p className={styles.head}>
      <span>
        {name !== null && <strong>{name} </strong>}
        <strong className={styles.count}>{got ?? n}</strong>
        {got === null ? name === null && ` / ${joined}` : ` / ${n}`}{' '}
        <InEach languages={languages}>
          {(language) => choiceWords(language)(got === null ? 'unit' : 'gotUnit', { n })}
        </InEach>
      </span>
      {all.length > 1 && all[group] && (
        <span lang={first}>{choiceWords(first)('place', { place: group + 1, total: all.length })}</span>
      )}
    </p>
  );
}

interface RowProps extends Pick<ProjectorProps, 'exercise' | 'languages'> {
  readonly row: WallRow;
  readonly told: Told;
}

function Row({ row, told, exercise, languages }: RowProps): ReactNode {
  const { all, n, result } = told;
  const answered = all[row.group];
  if (row.part === 'sentence') {
    return <InBoth languages={languages}>{(language) => resultSentence(all, result, language)}</InBoth>;
  }
  if (row.part === 'debrief') {
    return <InBoth languages={languages}>{(language) => inLanguage(exercise.debrief, language)}</InBoth>;
  }
  if (!answered) return null;
  if (row.part === 'choice') return <ChoiceRow {...row} answered={answered} n={n} languages={languages} />;
  const text = row.part === 'question' ? answered.question.text : answered.tally.explanation;
  return text && <InBoth languages={languages}>{(language) => inLanguage(text, language)}</InBoth>;
}

interface ChoiceRowProps extends Pick<ProjectorProps, 'languages'> {
  /** Its place among the choices. */
  readonly choice: number;
  readonly answered: AnsweredQuestion;
  readonly n: number;
}

function ChoiceRow({ choice: at, answered, n, languages }: ChoiceRowProps): ReactNode {
  const { question, tally } = answered;
  const [first = 'en'] = languages;
  const choice = question.choices[at];
  const count = tally.counts[at] ?? 0;
  if (!choice) return null;
  const right = tally.right.includes(choice.id);
  return (
    <>
      <p className={styles.words}>
        {right && (
          <strong className={styles.right}>
            ✓ <InEach languages={languages}>{(language) => choiceWords(language)('right')}</InEach>
            {' · '}
          </strong>
        )}
        <BothWords languages={languages}>{(language) => inLanguage(choice.label, language)}</BothWords>
      </p>
      <p className={styles.figures}>
        <span className={styles.track} aria-hidden>
          <span
            className={styles.bar}
            data-plain={tally.got !== null && !right ? '' : undefined}
            style={{ width: `${(100 * count) / n}%` }}
          />
        </span>
        <strong>{count}</strong>
        <span className={styles.percent}>{percentWords(count, n, first)}</span>
      </p>
    </>
  );
}

interface InBothProps extends Pick<ProjectorProps, 'languages'> {
  readonly children: (language: Language) => string;
}

function InBoth(props: InBothProps): ReactNode {
  return (
    <p className={styles.words}>
      <BothWords {...props} />
    </p>
  );
}

/** A text in each language, one after the other, the second quieter; Chinese lines break between phrases. */
function BothWords({ languages, children }: InBothProps): ReactNode {
  return languages.map((language, at) => (
    <Fragment key={language}>
      {at > 0 && ' '}
      <RichTextView
        text={[{ text: children(language) }]}
        language={language}
        className={at === 0 ? undefined : styles.second}
      />
    </Fragment>
  ));
}
