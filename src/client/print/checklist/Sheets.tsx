import { type ReactNode, useMemo } from 'react';
import type { Language } from '#shared/content/language.ts';
import {
  type ChecklistFacts,
  type ChecklistLine,
  checklistModel,
  type ChecklistModel,
  type ChecklistPart,
} from '#shared/export/checklist.ts';
import type { SheetsProps } from '#client/print/documentContract.ts';
import { Said, SaidInline } from '#client/print/Said.tsx';
import { SessionLine } from '#client/print/SessionFacts.tsx';
import { languageOfWords } from '#exercises/languageOfWords.ts';
import { Mark } from '#ui/Mark.tsx';
import { inEach } from './messages.ts';
import styles from './Sheets.module.css';

interface ModelProps {
  readonly model: ChecklistModel;
  readonly languages: readonly Language[];
}

/** The checklist as it is printed. */
export function Sheets({ source, languages }: SheetsProps): ReactNode {
  const model = useMemo(() => checklistModel(source), [source]);
  return (
    <article className={styles.sheet}>
      <header className={styles.masthead}>
        <h1 className={styles.title} data-face="display">
          <SaidInline text={inEach((words) => words.title)} languages={languages} />
        </h1>
        <p className={styles.brand}>
          <Mark /> Halfday <span lang="zh-Hans">半日坊</span>
        </p>
      </header>
      {model.facts && (
        <p className={styles.session}>
          <SessionLine facts={model.facts} languages={languages} />
        </p>
      )}
      <Facts model={model} languages={languages} />
      {model.parts.map((part, index) => (
        <Part key={part.id} part={part} languages={languages}>
          {index === 0 && <ColumnNames languages={languages} />}
        </Part>
      ))}
    </article>
  );
}

function Facts({ model, languages }: ModelProps) {
  const { facts } = model;
  return (
    <dl className={styles.facts}>
      <Fact name="workshop" languages={languages}>
        <Said text={model.workshop} languages={languages} />
      </Fact>
      <Fact name="when" languages={languages}>
        {facts && (
          <>
            <Said text={facts.date} languages={languages} />
            {facts.time}
          </>
        )}
      </Fact>
      <Fact name="where" languages={languages}>
        {facts && <Place facts={facts} languages={languages} />}
      </Fact>
      <Fact name="people" languages={languages}>
        {facts && <Said text={facts.people} languages={languages} />}
      </Fact>
    </dl>
  );
}

interface FactProps {
  readonly name: 'workshop' | 'when' | 'where' | 'people';
  readonly languages: readonly Language[];
  readonly children: ReactNode;
}

function Fact({ name, languages, children }: FactProps) {
  return (
    <div className={styles.fact}>
      <dt>
        <SaidInline text={inEach((words) => words.facts[name])} languages={languages} />
      </dt>
      <dd className={children === null ? styles.empty : undefined}>{children}</dd>
    </div>
  );
}

/** The venue is a name and stays as it was written; only the layout of the room is translated. */
function Place({
  facts,
  languages,
}: {
  readonly facts: ChecklistFacts;
  readonly languages: readonly Language[];
}) {
  return (
    <>
      <span lang={languageOfWords(facts.venue, languages)}>{facts.venue}</span>
      <span className={styles.layout}>
        <SaidInline text={facts.layout} languages={languages} />
      </span>
    </>
  );
}

interface PartProps {
  readonly part: ChecklistPart;
  readonly languages: readonly Language[];
  /** Between the head and the first line. */
  readonly children: ReactNode;
}

function Part({ part, languages, children }: PartProps) {
  return (
    <section className={styles.part}>
      <header className={styles.head}>
        <h2>
          <SaidInline text={part.title} languages={languages} />
        </h2>
        <p>
          <Said text={part.due} languages={languages} />
        </p>
      </header>
      {children}
      <ul className={styles.lines}>
        {part.lines.map((line) => (
          <Line key={line.id} line={line} languages={languages} />
        ))}
      </ul>
    </section>
  );
}

/** What the two lines to write on are for; said once, the rest of the sheet follows. */
function ColumnNames({ languages }: { readonly languages: readonly Language[] }) {
  return (
    <div className={styles.columns} aria-hidden="true">
      <span className={styles.who}>
        <Said text={inEach((words) => words.who)} languages={languages} />
      </span>
      <span>
        <Said text={inEach((words) => words.doneOn)} languages={languages} />
      </span>
    </div>
  );
}

interface LineProps {
  readonly line: ChecklistLine;
  readonly languages: readonly Language[];
}

function Line({ line, languages }: LineProps) {
  const { tick } = line;
  const [leading = 'en'] = languages;
  const state = inEach((words) => (tick ? words.ticked : words.open))[leading];
  return (
    <li className={styles.line}>
      {tick ? <TickedBox label={state} /> : <EmptyBox label={state} />}
      <span className={styles.text}>
        {line.kind === 'own' ? (
          <span lang={languageOfWords(line.text[leading], languages)}>{line.text[leading]}</span>
        ) : (
          <Said text={line.text} languages={languages} />
        )}
        {line.by && (
          <span className={styles.by}>
            <SaidInline text={line.by} languages={languages} />
          </span>
        )}
      </span>
      <span className={styles.pen}>{tick ? tick.by : line.owner}</span>
      <span className={styles.pen}>{tick?.on[leading]}</span>
    </li>
  );
}

/** Drawn, not painted by style: browsers leave backgrounds out of a print. */
function EmptyBox({ label }: { readonly label: string }) {
  return (
    <svg className={styles.box} viewBox="0 0 16 16" role="img" aria-label={label}>
      <rect x="1" y="1" width="14" height="14" rx="2" fill="none" stroke="currentColor" strokeWidth="1.4" />
    </svg>
  );
}

function TickedBox({ label }: { readonly label: string }) {
  return (
    <svg className={styles.box} viewBox="0 0 16 16" role="img" aria-label={label}>
      <rect x="0.3" y="0.3" width="15.4" height="15.4" rx="2.2" fill="currentColor" />
      <path d="M3.8 8.4 6.9 11.4 12.3 4.9" fill="none" stroke="#fff" strokeWidth="2" />
    </svg>
  );
}
