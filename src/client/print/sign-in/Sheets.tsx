import { type ReactNode, useMemo } from 'react';
import type { Language } from '#shared/content/language.ts';
import { type SignInModel, signInModel, type SignInRow } from '#shared/export/signIn.ts';
import { DocumentHead } from '#client/print/DocumentHead.tsx';
import type { SheetsProps } from '#client/print/documentContract.ts';
import { Said, SaidInline } from '#client/print/Said.tsx';
import { SessionFacts, SessionLine } from '#client/print/SessionFacts.tsx';
import { TableLabel } from '#client/print/TableLabel.tsx';
import { languageOfWords } from '#exercises/languageOfWords.ts';
import { inEach } from './messages.ts';
import styles from './Sheets.module.css';

/** The sign-in sheet as it is printed. */
export function Sheets({ source, languages }: SheetsProps): ReactNode {
  const model = useMemo(() => signInModel(source), [source]);
  return (
    <article className={styles.sheet}>
      <DocumentHead title={inEach(({ title }) => title)} languages={languages}>
        {model.facts && <SessionLine facts={model.facts} languages={languages} />}
      </DocumentHead>
      <SessionFacts workshop={model.workshop} facts={model.facts} languages={languages} />
      <p className={styles.only}>
        <Said text={inEach(({ only }) => only)} languages={languages} />
      </p>
      <table className={styles.list}>
        <thead>
          <tr>
            <th scope="col" className={styles.number}>
              #
            </th>
            {columns.map((column) => (
              <th key={column} scope="col" className={styles[column]}>
                <SaidInline text={inEach((words) => words[column])} languages={languages} />
              </th>
            ))}
          </tr>
        </thead>
        <Rows model={model} languages={languages} />
      </table>
    </article>
  );
}

const columns = ['name', 'company', 'table', 'signature'] as const;

function Rows({
  model: { rows, unnamed, walkIns },
  languages,
}: {
  readonly model: SignInModel;
  readonly languages: readonly Language[];
}): ReactNode {
  return (
    <>
      <tbody>
        {rows.map((row, index) => (
          <Row key={row.id} row={row} number={index + 1} languages={languages} />
        ))}
        {emptyLines(unnamed, rows.length)}
      </tbody>
      <tbody className={styles.walkIns}>
        <tr>
          <th colSpan={5} scope="rowgroup">
            <SaidInline text={inEach((words) => words.walkIns)} languages={languages} />
          </th>
        </tr>
        {emptyLines(walkIns, rows.length + unnamed)}
      </tbody>
    </>
  );
}

interface RowProps {
  readonly row: SignInRow;
  readonly number: number;
  readonly languages: readonly Language[];
}

function Row({ row: { name, company, table }, number, languages }: RowProps): ReactNode {
  return (
    <tr>
      <td className={styles.number}>{number}</td>
      <th scope="row" lang={languageOfWords(name, languages)}>
        {name}
      </th>
      <td lang={languageOfWords(company, languages)}>{company}</td>
      <td className={styles.label}>{table && <TableLabel label={table} languages={languages} />}</td>
      <td>{blank}</td>
    </tr>
  );
}

/** What a cell holds that is to be written in: a space, so that it is read out as empty. */
const blank = '\u00a0';

/** Lines to write on, numbered on from those that are printed. */
function emptyLines(count: number, after: number): ReactNode {
  return Array.from({ length: count }, (_, index) => (
    <tr key={index}>
      <td className={styles.number}>{after + index + 1}</td>
      <td>{blank}</td>
      <td>{blank}</td>
      <td>{blank}</td>
      <td>{blank}</td>
    </tr>
  ));
}
