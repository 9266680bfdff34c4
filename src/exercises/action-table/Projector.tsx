import type { ReactNode } from 'react';
import type { Language } from '#shared/content/language.ts';
import { languageOfWords } from '#exercises/languageOfWords.ts';
import { unshownSentence } from '#exercises/unshown/unshownSentence.ts';
import type { ProjectorProps } from '#exercises/viewContract.ts';
import { InEach, NothingYet, WallFrame } from '#exercises/WallFrame.tsx';
import { RichTextView } from '#ui/RichTextView.tsx';
import { usePages } from '#ui/slide/usePages.ts';
import { today } from './dueDay.ts';
import { actionWords } from './messages.ts';
import { DayCell, WhoCell } from './Missing.tsx';
import styles from './Projector.module.css';
import { type ActionResult, actionResult } from './schema.ts';
import { wallSentence } from './sentence.ts';
import { type WallPart, wallParts } from './wallParts.ts';

type Scope = ProjectorProps['scopes'][number];

/** The wall: the plan as a table, by day, page after page; of several businesses each has the wall for itself. */
export function Projector(props: ProjectorProps): ReactNode {
  const { scopes, page } = props;
  const place = scopes.length > 1 ? page % scopes.length : null;
  const scope = scopes[place ?? 0];
  if (!scope) return null;
  return (
    <OneWall
      key={scope.business}
      {...props}
      scope={scope}
      place={place}
      page={Math.floor(page / scopes.length)}
    />
  );
}

interface OneWallProps extends ProjectorProps {
  readonly scope: Scope;
  /** Which of several businesses this is, from 0; null where there is one. */
  readonly place: number | null;
}

function OneWall({ exercise, scopes, scope, place, languages, page }: OneWallProps): ReactNode {
  const [first = 'en'] = languages;
  const now = today();
  const result = scope.result === null ? null : actionResult.parse(scope.result);
  const isEmpty = !result || result.actions === 0;
  const sentence = (language: Language): string => {
    const unshown = isEmpty ? unshownSentence(scope, language, 'wall') : null;
    if (result) return unshown ?? wallSentence(result, language, now);
    const words = actionWords(language);
    return scope.n === 0 ? words('none') : words('withheld', { minimum: exercise.minimum });
  };
  return (
    <WallFrame
      exercise={exercise}
      languages={languages}
      count={null}
      sentence={isEmpty ? null : sentence}
      more={null}
    >
      <div className={styles.business}>
        {place !== null && (
          <h2 className={styles.name}>
            {scope.name}{' '}
            <small lang={first}>{actionWords(first)('of', { at: place + 1, all: scopes.length })}</small>
          </h2>
        )}
        {isEmpty ? (
          <NothingYet languages={languages}>{sentence}</NothingYet>
        ) : (
          <PlanTable result={result} languages={languages} page={page} now={now} />
        )}
      </div>
    </WallFrame>
  );
}

interface PlanTableProps extends Pick<ProjectorProps, 'languages' | 'page'> {
  readonly result: ActionResult;
  readonly now: string;
}

function PlanTable({ result, languages, page, now }: PlanTableProps): ReactNode {
  const [first = 'en'] = languages;
  const words = actionWords(first);
  const { box, columns, pages, page: at } = usePages({ items: wallParts(result.rows, languages), page });
  return (
    <div className={styles.table}>
      <div className={styles.head}>
        {(['action', 'who', 'by'] as const).map((key) => (
          <span key={key}>
            <InEach languages={languages}>{(language) => actionWords(language)(key)}</InEach>
            {key === 'action' && pages > 1 && (
              <strong className={styles.page} lang={first}>
                {words('page', { at: at + 1, all: pages })}
              </strong>
            )}
          </span>
        ))}
      </div>
      <div ref={box} className={styles.box}>
        {columns.map((rows, column) => (
          <ol key={column} className={styles.rows}>
            {rows.map((part) => (
              <ActionLine key={part.key} part={part} languages={languages} now={now} />
            ))}
          </ol>
        ))}
      </div>
    </div>
  );
}

interface ActionLineProps extends Pick<ProjectorProps, 'languages'> {
  readonly part: WallPart;
  readonly now: string;
}

function ActionLine({ part, languages, now }: ActionLineProps): ReactNode {
  const [first = 'en'] = languages;
  const { row, text, who, at, of } = part;
  const language = languageOfWords(row.text, languages);
  return (
    <li className={styles.row} data-goes={at < of - 1 ? 'on' : undefined}>
      <span className={styles.text} lang={language}>
        <RichTextView text={[{ text }]} language={language} />
      </span>
      <span
        className={styles.cell}
        lang={row.who.length > 0 ? languageOfWords(row.who.join(' '), languages) : first}
      >
        {at === 0 && row.who.length === 0 ? <WhoCell row={row} language={first} /> : who}
      </span>
      <span className={styles.cell} lang={first}>
        {at === 0 && <DayCell row={row} language={first} now={now} />}
      </span>
    </li>
  );
}
