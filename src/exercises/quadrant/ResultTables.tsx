import type { ReactNode } from 'react';
import type { Language } from '#shared/content/language.ts';
import { quadrantWords } from './messages.ts';
import { regionNames, regionOf } from './place.ts';
import styles from './Result.module.css';
import type { QuadrantOptions, QuadrantResult } from './schema.ts';
import { regionTitle, tenth } from './sentence.ts';

interface ResultTablesProps {
  readonly options: QuadrantOptions;
  readonly result: QuadrantResult;
  readonly language: Language;
  readonly tables: Readonly<Record<string, string>>;
}

/** The map as tables: how many in each region, and where competitors and tables stand. */
export function ResultTables({ options, result, language, tables }: ResultTablesProps): ReactNode {
  const words = quadrantWords(language);
  const place = (at: { x: number; y: number } | null): string =>
    at ? `${tenth(at.x, language)} / ${tenth(at.y, language)}` : '–';
  const region = (at: { x: number; y: number } | null): string =>
    at ? regionTitle(options, regionOf(at), language) : '–';
  return (
    <>
      <table>
        <thead>
          <tr>
            <th scope="col">{words('region')}</th>
            <th scope="col">{words('answers')}</th>
          </tr>
        </thead>
        <tbody>
          {regionNames.map((name) => (
            <tr key={name}>
              <th scope="row">{regionTitle(options, name, language)}</th>
              <td>{result.regions[name]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {result.rivals.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">{words('competitor')}</th>
              <th scope="col">{words('place')}</th>
              <th scope="col">{words('region')}</th>
              <th scope="col">{words('named')}</th>
            </tr>
          </thead>
          <tbody>
            {result.rivals.map(({ name, n, at }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{place(at)}</td>
                <td>{region(at)}</td>
                <td>{n}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {result.moreRivals > 0 && (
        <p className={styles.quiet}>{words('moreCompetitors', { left: result.moreRivals })}</p>
      )}
      {result.tables.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">{words('tableName')}</th>
              <th scope="col">{words('place')}</th>
              <th scope="col">{words('region')}</th>
            </tr>
          </thead>
          <tbody>
            {result.tables.map(({ table, at }) => (
              <tr key={table}>
                <th scope="row">{tables[table] ?? ''}</th>
                <td>{place(at)}</td>
                <td>{region(at)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
