import { type ReactNode, useMemo } from 'react';
import { type Language, nearestLanguage } from '#shared/content/language.ts';
import type { ChecklistFacts } from '#shared/export/checklist.ts';
import { asDuration, runSheet, type RunSheetModel } from '#shared/export/runSheet.ts';
import { DocumentHead } from '#client/print/DocumentHead.tsx';
import type { SheetsProps } from '#client/print/documentContract.ts';
import { Said, SaidInline } from '#client/print/Said.tsx';
import { languageOfWords } from '#exercises/languageOfWords.ts';
import { inEach } from './messages.ts';
import { SegmentBlock } from './SegmentBlock.tsx';
import styles from './Sheets.module.css';

/** The day from an hour before to its end, with what is said at each slide and a column to write on. */
export function Sheets({ source, languages }: SheetsProps): ReactNode {
  const model = useMemo(() => runSheet(source), [source]);
  return (
    <article className={styles.sheet}>
      <DocumentHead title={inEach((words) => words.title)} languages={languages}>
        {model.facts === null ? (
          <SaidInline text={model.workshop} languages={languages} />
        ) : (
          <Belongs facts={model.facts} languages={languages} />
        )}
      </DocumentHead>
      <Late model={model} languages={languages} />
      <SetUp model={model} languages={languages} />
      {model.segments.map((segment) => (
        <SegmentBlock key={segment.id} segment={segment} languages={notesIn(source, languages)} />
      ))}
      {model.free.minutes > 0 && (
        <p className={styles.end}>
          {model.free.from !== null && <strong>{model.free.from}</strong>}{' '}
          <SaidInline text={inEach((words) => words.free(model.free.minutes))} languages={languages} />
        </p>
      )}
      <p className={styles.end}>
        <strong>{model.end ?? asDuration(model.minutes)}</strong>{' '}
        <SaidInline text={inEach((words) => words.end)} languages={languages} />
      </p>
    </article>
  );
}

/** Those of the languages that the workshop is written in, so that no note stands there twice. */
function notesIn({ workshop }: SheetsProps['source'], languages: readonly Language[]): readonly Language[] {
  const near = languages.map((language) => nearestLanguage(workshop.title, language) ?? language);
  return [...new Set(near)];
}

interface BelongsProps {
  readonly facts: ChecklistFacts;
  readonly languages: readonly Language[];
}

function Belongs({ facts, languages }: BelongsProps): ReactNode {
  return (
    <>
      <p lang={languageOfWords(facts.title, languages)}>{facts.title}</p>
      <p className={styles.facts}>
        <span>
          <SaidInline text={facts.date} languages={languages} /> {facts.time}
        </span>
        <span lang={languageOfWords(facts.venue, languages)}>{facts.venue}</span>
        <span>
          <SaidInline text={facts.people} languages={languages} />
        </span>
      </p>
    </>
  );
}

interface ModelProps {
  readonly model: RunSheetModel;
  readonly languages: readonly Language[];
}

function Late({ model: { reserve }, languages }: ModelProps): ReactNode {
  const { minutes, end } = reserve;
  return (
    <p className={styles.late}>
      <Said
        text={inEach((words) => (minutes > 0 ? words.late(minutes, end) : words.lateNothing))}
        languages={languages}
      />
    </p>
  );
}

function SetUp({ model, languages }: ModelProps): ReactNode {
  return model.setUp.map(({ id, due, lines }) => (
    <section key={id} className={styles.setUp}>
      <header>
        <h2>
          <SaidInline text={inEach((words) => words.setUp)} languages={languages} />
        </h2>
        <p>
          <Said text={due} languages={languages} />
        </p>
      </header>
      <ul>
        {lines.map((line) => (
          <li key={line.id}>
            <svg className={styles.box} viewBox="0 0 16 16" aria-hidden="true">
              <rect
                x="1"
                y="1"
                width="14"
                height="14"
                rx="2"
                fill="none"
                stroke="currentColor"
                strokeWidth="1.4"
              />
            </svg>
            <span>
              <Said text={line.text} languages={languages} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  ));
}
