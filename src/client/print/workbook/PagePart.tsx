import type { ReactNode } from 'react';
import { inLanguage, type Language } from '#shared/content/language.ts';
import type { Segment, Slide } from '#shared/content/workshop.ts';
import type { WorkbookForm, WorkbookPart } from '#shared/export/workbook.ts';
import { Said, SaidInline } from '#client/print/Said.tsx';
import { viewsByKind } from '#exercises/views.ts';
import { Bilingual } from '#ui/Bilingual.tsx';
import { RichTextView } from '#ui/RichTextView.tsx';
import { inEach } from './messages.ts';
import styles from './PagePart.module.css';
import { inTwoColumns, type Point, pointOf } from './workbookPages.ts';

interface PagePartProps {
  readonly part: WorkbookPart;
  readonly languages: readonly Language[];
}

/** One thing on a page of a workbook. */
export function PagePart({ part, languages }: PagePartProps): ReactNode {
  switch (part.part) {
    case 'segment':
      return <SegmentHead segment={part.segment} languages={languages} />;
    case 'points':
      return <Points slides={part.slides} languages={languages} />;
    case 'form':
      return <FormPart form={part} languages={languages} />;
    case 'apart':
      return (
        <p className={styles.apart}>
          <strong>
            <Bilingual text={part.exercise.title} languages={languages} arrangement="inline" />
          </strong>
          <Said text={inEach((words) => words.apart)} languages={languages} />
        </p>
      );
  }
}

interface SegmentHeadProps {
  readonly segment: Segment;
  readonly languages: readonly Language[];
}

function SegmentHead({ segment: { number, title, promise }, languages }: SegmentHeadProps): ReactNode {
  return (
    <header className={styles.segment}>
      {number !== undefined && (
        <span className={styles.number} data-face="display">
          {number}
        </span>
      )}
      <div>
        <h2 data-face="display">
          <Bilingual text={title} languages={languages} />
        </h2>
        <p className={styles.promise}>
          <Bilingual text={promise} languages={languages} />
        </p>
      </div>
    </header>
  );
}

interface PointsProps {
  readonly slides: readonly Slide[];
  readonly languages: readonly Language[];
}

/** One language in two columns, two languages side by side. */
function Points({ slides, languages }: PointsProps): ReactNode {
  const points = slides.map(pointOf);
  if (languages.length > 1) {
    return (
      <div className={styles.points}>
        {points.map((point, at) => (
          <div key={at} className={styles.pair}>
            {languages.map((language) => (
              <PointText key={language} point={point} language={language} />
            ))}
          </div>
        ))}
      </div>
    );
  }
  const [language = 'en'] = languages;
  const { left, right } = inTwoColumns(points, languages);
  const columns = [left, right].filter((column) => column.length > 0);
  return (
    <div className={columns.length > 1 ? `${styles.points} ${styles.columns}` : styles.points}>
      {columns.map((column, side) => (
        <div key={side}>
          {column.map((point, at) => (
            <PointText key={at} point={point} language={language} />
          ))}
        </div>
      ))}
    </div>
  );
}

interface PointTextProps {
  readonly point: Point;
  readonly language: Language;
}

function PointText({ point: { title, lines, isList, source }, language }: PointTextProps): ReactNode {
  return (
    <div className={styles.point} lang={language}>
      <h3>
        <RichTextView text={inLanguage(title, language)} language={language} />
      </h3>
      {isList ? (
        <ul>
          {lines.map((line, at) => (
            <li key={at}>
              <RichTextView text={inLanguage(line, language)} language={language} />
            </li>
          ))}
        </ul>
      ) : (
        lines.map((line, at) => (
          <p key={at}>
            <RichTextView text={inLanguage(line, language)} language={language} />
          </p>
        ))
      )}
      {source && <p className={styles.source}>{inLanguage(source, language)}</p>}
    </div>
  );
}

interface FormPartProps {
  readonly form: WorkbookForm;
  readonly languages: readonly Language[];
}

/** A form of the kind's own, and above it whose it is. */
function FormPart({ form: { exercise, owner, fields }, languages }: FormPartProps): ReactNode {
  const views = viewsByKind.get(exercise.kind);
  if (!views) return null;
  return (
    <div className={styles.form} data-exercise={exercise.id}>
      <p className={styles.owner}>
        <SaidInline
          text={inEach((words) => (fields === null ? words.owners : words.written)[owner])}
          languages={languages}
        />
      </p>
      <views.Paper exercise={exercise} languages={languages} fields={fields} />
    </div>
  );
}
