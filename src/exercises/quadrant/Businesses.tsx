import { type ReactNode, useState } from 'react';
import { RichTextView } from '#ui/RichTextView.tsx';
import type { ProjectorProps } from '#exercises/viewContract.ts';
import styles from './Businesses.module.css';
import { MapFrame } from './MapFrame.tsx';
import { quadrantWords } from './messages.ts';
import { regionOf } from './place.ts';
import { RoomPlot } from './RoomPlot.tsx';
import { type QuadrantOptions, quadrantResult } from './schema.ts';
import { regionTitle, resultSentence, tenth, wallSentence } from './sentence.ts';
import { Wall } from './Wall.tsx';

/** Beyond these, businesses are rows of a table: their maps would be too small for the back row. */
const mostMaps = 2;
const mostRows = 5;

interface BusinessesProps extends ProjectorProps {
  readonly options: QuadrantOptions;
}

/**
 * Several businesses stand apart: at first all of them, two as maps side by side, more as rows, five a page; on the
 * pages after that each by itself, with its map, why, and what to ask of it.
 */
export function Businesses(props: BusinessesProps): ReactNode {
  const { scopes, page } = props;
  const overview = scopes.length <= mostMaps ? 1 : Math.ceil(scopes.length / mostRows);
  const shown = scopes.filter(({ n, result }) => n > 0 && result !== null);
  // A business's texts are counted once they are laid out, which is before its last page is left.
  const [counts, setCounts] = useState<Readonly<Record<string, number>>>({});
  const pagesOf = (business: string | null): number => counts[business ?? ''] ?? 2;
  const all = shown.reduce((sum, { business }) => sum + pagesOf(business), overview);
  let at = page % all;
  if (at < overview) return scopes.length <= mostMaps ? <Maps {...props} /> : <Rows {...props} page={at} />;
  at -= overview;
  for (const scope of shown) {
    const pages = pagesOf(scope.business);
    if (at < pages) {
      const count = (counted: number): void => {
        if (counted !== pages) setCounts({ ...counts, [scope.business ?? '']: counted });
      };
      return <One key={scope.business} {...props} scope={scope} page={at} counted={count} />;
    }
    at -= pages;
  }
  return null;
}

interface OneProps extends BusinessesProps {
  readonly scope: ProjectorProps['scopes'][number];
  readonly counted: (pages: number) => void;
}

function One({ scope, ...props }: OneProps): ReactNode {
  return (
    <div className={styles.one}>
      <h2>
        <span className={styles.name}>{scope.name}</span>
      </h2>
      <Wall {...props} joined={null} n={scope.n} result={quadrantResult.parse(scope.result)} />
    </div>
  );
}

function Maps({ exercise, scopes, languages, tables, options }: BusinessesProps): ReactNode {
  const language = languages[0] ?? 'en';
  const words = quadrantWords(language);
  return (
    <div className={styles.pair}>
      {scopes.map(({ business, name, n, result }) => {
        const parsed = result === null ? null : quadrantResult.parse(result);
        return (
          <div key={business} className={styles.business}>
            <h2>
              <span className={styles.name}>{name}</span>
            </h2>
            {parsed === null ? (
              <p className={styles.second}>{words('withheld', { minimum: exercise.minimum })}</p>
            ) : (
              <>
                <MapFrame options={options} languages={[language]} size="slide" notes="left-out">
                  <RoomPlot
                    options={options}
                    result={parsed}
                    language={language}
                    tables={tables}
                    rivals={0}
                    sentence={resultSentence(options, parsed, language)}
                    motion="moving"
                  />
                </MapFrame>
                <p className={styles.second}>
                  <RichTextView
                    text={[
                      { text: n < 2 ? words('answersOf', { n }) : wallSentence(options, parsed, language) },
                    ]}
                    language={language}
                  />
                </p>
              </>
            )}
          </div>
        );
      })}
    </div>
  );
}

function Rows({ scopes, languages, page, options }: BusinessesProps): ReactNode {
  const language = languages[0] ?? 'en';
  const words = quadrantWords(language);
  const start = page * mostRows;
  const shown = scopes.slice(start, start + mostRows);
  const left = scopes.length - shown.length;
  return (
    <div className={styles.rows}>
      <table lang={language}>
        <thead>
          <tr>
            <th scope="col">{words('business')}</th>
            <th scope="col">{words('answers')}</th>
            <th scope="col">{words('average')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ business, name, n, result }) => {
            const center = result === null ? null : quadrantResult.parse(result).center;
            return (
              <tr key={business}>
                <th scope="row">
                  <span className={styles.name}>{name}</span>
                </th>
                <td>{n}</td>
                <td>
                  {center === null ? (
                    '–'
                  ) : (
                    <>
                      {tenth(center.x, language)} / {tenth(center.y, language)}{' '}
                      {regionTitle(options, regionOf(center), language)}
                    </>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {left > 0 && <p className={styles.second}>{words('moreBusinesses', { left })}</p>}
    </div>
  );
}
