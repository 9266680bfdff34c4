import type { ReactNode } from 'react';
import { inLanguage, type Language } from '#shared/content/language.ts';
import type { ResultProps } from '#exercises/viewContract.ts';
import { RichTextView } from '#ui/RichTextView.tsx';
import { allocateWords } from './messages.ts';
import styles from './Result.module.css';
import { isPoints } from './rules.ts';
import { type ShareRow, shareRows, type SplitShare } from './rows.ts';
import { allocateOptions, allocateResult, type AllocateResult, pointsField } from './schema.ts';
import { allocateSentence, figureIn } from './sentence.ts';
import { markOf, ShareBar, SplitKey, type SplitMark } from './SplitKey.tsx';

/**
 * What the room gave each choice, for one reader close by: bars with their values, the own points, the splits that
 * circulate beside them with why not to trust them, a sentence and a table.
 */
export function Result({ exercise, scope, languages, own }: ResultProps): ReactNode {
  const language = languages[0] ?? 'en';
  const words = allocateWords(language);
  const options = allocateOptions.parse(exercise.options);
  const result = allocateResult.parse(scope.result);
  const rows = shareRows(options, result);
  const ownOf = ({ key }: ShareRow): number | null => {
    const value = own?.[pointsField(key)];
    return isPoints(options, value) ? value : null;
  };
  const parts = { rows, result, points: options.points, language, ownOf };
  return (
    <div className={styles.result} lang={language}>
      <p className={styles.key}>
        <span>
          <SplitKey mark="room" />
          {words('room')} · {words('average', { points: options.points })}
        </span>
        {result.figures.map(({ id, title }, at) => (
          <span key={id}>
            <SplitKey mark={markOf(at)} />
            {words('unsourcedSplit', { title: inLanguage(title, language) })}
          </span>
        ))}
      </p>
      <ol className={styles.rows}>
        {rows.map((row) => (
          <Row key={row.key} row={row} {...parts} own={ownOf(row)} />
        ))}
      </ol>
      {result.caution && (
        <p className={styles.caution}>
          <RichTextView text={[{ text: inLanguage(result.caution, language) }]} language={language} />
        </p>
      )}
      <p className={styles.sentence}>
        <RichTextView text={[{ text: allocateSentence(options, result, language) }]} language={language} />
      </p>
      <details className={styles.table}>
        <summary>{words('table')}</summary>
        <div className={styles.scroll}>
          <Table {...parts} />
        </div>
      </details>
    </div>
  );
}

/** A value of more letters than these goes beneath its bar. */
const longestBeside = 8;

interface PartsProps {
  readonly rows: readonly ShareRow[];
  readonly result: AllocateResult;
  readonly points: number;
  readonly language: Language;
  readonly ownOf: (row: ShareRow) => number | null;
}

interface RowProps extends Omit<PartsProps, 'rows' | 'ownOf'> {
  readonly row: ShareRow;
  readonly own: number | null;
}

function Row({ row, result, points, language, own }: RowProps): ReactNode {
  const words = allocateWords(language);
  const figure = figureIn(language);
  const { room } = row;
  return (
    <li>
      <p className={styles.label}>
        <RichTextView text={[{ text: inLanguage(row.label, language) }]} language={language} />
      </p>
      {room && room.mean !== null && (
        <Bar mark="room" name={words('room')} share={room.mean / points} value={figure.format(room.mean)} />
      )}
      {row.splits.map((split, at) => {
        const title = result.figures[at]?.title;
        return (
          split &&
          title && (
            <Bar
              key={at}
              mark={markOf(at)}
              name={words('unsourcedSplit', { title: inLanguage(title, language) })}
              share={split.share / 100}
              value={splitWords(split, language)}
            />
          )
        );
      })}
      {room && room.lowerQuartile !== null && room.upperQuartile !== null && result.n > 1 && (
        <p className={styles.spread}>
          {words('spread', {
            lower: figure.format(room.lowerQuartile),
            upper: figure.format(room.upperQuartile),
          })}
        </p>
      )}
      {own !== null && <p className={styles.own}>{words('own', { value: own })}</p>}
    </li>
  );
}

/** "3% as “Moved house”": a split's own words stand where they are others than the row's. */
function splitWords({ share, called }: SplitShare, language: Language): string {
  const words = allocateWords(language);
  const percent = words('percent', { share: figureIn(language).format(share) });
  return called ? words('calledHere', { share: percent, label: inLanguage(called, language) }) : percent;
}

interface BarProps {
  readonly mark: SplitMark;
  /** Whose bar it is, for who does not see its mark. */
  readonly name: string;
  readonly share: number;
  readonly value: string;
}

function Bar({ mark, name, share, value }: BarProps): ReactNode {
  return (
    <p className={styles.bar} data-wide={value.length > longestBeside ? '' : undefined}>
      <ShareBar mark={mark} share={share} />
      <span className={styles.value}>
        <span className={styles.spoken}>{name}: </span>
        {value}
      </span>
    </p>
  );
}

function Table({ rows, result, language, ownOf }: PartsProps): ReactNode {
  const words = allocateWords(language);
  const figure = figureIn(language);
  const isOwn = rows.some((row) => ownOf(row) !== null);
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{words('choice')}</th>
          <th scope="col">{words('room')}</th>
          <th scope="col">{words('spreadHead')}</th>
          {isOwn && <th scope="col">{words('you')}</th>}
          {result.figures.map(({ id, title }) => (
            <th key={id} scope="col">
              {words('unsourcedSplit', { title: inLanguage(title, language) })}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const { mean = null, lowerQuartile = null, upperQuartile = null } = row.room ?? {};
          return (
            <tr key={row.key}>
              <th scope="row">{inLanguage(row.label, language)}</th>
              <td>{mean === null ? '–' : figure.format(mean)}</td>
              <td>
                {lowerQuartile === null || upperQuartile === null
                  ? '–'
                  : `${figure.format(lowerQuartile)}–${figure.format(upperQuartile)}`}
              </td>
              {isOwn && <td>{ownOf(row) ?? '–'}</td>}
              {row.splits.map((split, at) => (
                <td key={at}>{split ? splitWords(split, language) : '–'}</td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
