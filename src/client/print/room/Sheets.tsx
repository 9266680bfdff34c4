import { type ReactNode, useMemo } from 'react';
import type { Language } from '#shared/content/language.ts';
import { type RoomModel, roomModel, type RoomTableList } from '#shared/export/room.ts';
import { DocumentHead } from '#client/print/DocumentHead.tsx';
import type { SheetsProps } from '#client/print/documentContract.ts';
import { Said, SaidInline } from '#client/print/Said.tsx';
import { SessionFacts, SessionLine } from '#client/print/SessionFacts.tsx';
import { TableLabel } from '#client/print/TableLabel.tsx';
import { languageOfWords } from '#exercises/languageOfWords.ts';
import { Diagram } from './Diagram.tsx';
import { inEach } from './messages.ts';
import styles from './Sheets.module.css';

/** How high the drawing may be, in millimeters: two languages need more room for the notes beneath it, and a remark. */
const highMm = 116;
const lowMm = 78;
const besideRemarkMm = 12;

interface ModelProps {
  readonly model: RoomModel;
  readonly languages: readonly Language[];
}

/** The room as it is printed: the diagram and what the venue has to know; then who sits where. */
export function Sheets({ source, languages }: SheetsProps): ReactNode {
  const model = useMemo(() => roomModel(source), [source]);
  const isSeated = model.tables.some(({ names }) => names.length > 0);
  return (
    <article className={styles.sheet}>
      <DocumentHead title={inEach(({ title }) => title)} languages={languages}>
        {model.facts && <SessionLine facts={model.facts} languages={languages} />}
      </DocumentHead>
      <SessionFacts workshop={model.workshop} facts={model.facts} languages={languages} />
      {model.plan === null || model.seating === null || model.size === null ? (
        <p className={styles.remark}>
          <Said text={inEach(({ nobody }) => nobody)} languages={languages} />
        </p>
      ) : (
        <>
          <div className={styles.summary}>
            <p className={styles.seating}>
              <Said text={model.seating} languages={languages} />
            </p>
            <p>
              <Said text={model.size} languages={languages} />
            </p>
          </div>
          {model.remark && (
            <p className={styles.remark}>
              <Said text={model.remark} languages={languages} />
            </p>
          )}
          <Diagram
            plan={model.plan}
            seating={model.seating}
            size={model.size}
            languages={languages}
            highestMm={(languages.length > 1 ? lowMm : highMm) - (model.remark ? besideRemarkMm : 0)}
          />
          {!isSeated && <Names model={model} languages={languages} />}
          <Notes model={model} languages={languages} />
        </>
      )}
      {isSeated && <TablePlan model={model} languages={languages} />}
    </article>
  );
}

/** What the numbers on the diagram stand for, where tables have names. */
function Names({ model: { tables }, languages }: ModelProps): ReactNode {
  if (!tables.some(({ isNamed, business }) => isNamed || business !== '')) return null;
  return (
    <ol className={styles.names}>
      {tables.map((table) => (
        <li key={table.id}>
          <span className={styles.number}>{table.number}</span>
          <span>
            <Name table={table} languages={languages} />
          </span>
        </li>
      ))}
    </ol>
  );
}

function Name({
  table: { label, business },
  languages,
}: {
  readonly table: RoomTableList;
  readonly languages: readonly Language[];
}): ReactNode {
  return (
    <>
      <TableLabel label={label} languages={languages} />
      {business !== '' && (
        <>
          {'\u00a0· '}
          <span lang={languageOfWords(business, languages)}>{business}</span>
        </>
      )}
    </>
  );
}

function Notes({ model: { notes }, languages }: ModelProps): ReactNode {
  return (
    <section className={styles.notes} data-languages={languages.length}>
      <h2>
        <SaidInline text={inEach((words) => words.notes)} languages={languages} />
      </h2>
      <ul>
        {notes.map((note) => (
          <li key={note.en}>
            <Said text={note} languages={languages} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function TablePlan({ model: { tables, unplaced }, languages }: ModelProps): ReactNode {
  return (
    <section className={styles.tablePlan}>
      <h2>
        <SaidInline text={inEach((words) => words.tablePlan)} languages={languages} />
      </h2>
      <div className={styles.lists}>
        {tables
          .filter(({ names }) => names.length > 0)
          .map((table) => (
            <section key={table.id} className={styles.list}>
              <h3>
                {table.isNamed && <span className={styles.number}>{table.number}</span>}
                <span className={styles.label}>
                  <Name table={table} languages={languages} />
                </span>
                <span className={styles.count}>
                  <SaidInline text={table.count} languages={languages} />
                </span>
              </h3>
              <People names={table.names} languages={languages} />
            </section>
          ))}
        {unplaced.length > 0 && (
          <section className={styles.list}>
            <h3>
              <span className={styles.label}>
                <SaidInline text={inEach((words) => words.unplaced)} languages={languages} />
              </span>
            </h3>
            <People names={unplaced} languages={languages} />
          </section>
        )}
      </div>
    </section>
  );
}

function People({
  names,
  languages,
}: {
  readonly names: readonly string[];
  readonly languages: readonly Language[];
}): ReactNode {
  return (
    <ul>
      {names.map((name, index) => (
        // Two people may be called the same.
        <li key={index} lang={languageOfWords(name, languages)}>
          {name}
        </li>
      ))}
    </ul>
  );
}
