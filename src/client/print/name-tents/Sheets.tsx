import { type ReactNode, useMemo } from 'react';
import type { Language } from '#shared/content/language.ts';
import type { InBoth } from '#shared/export/checklist.ts';
import { nameTentsModel, type NameTent } from '#shared/export/nameTents.ts';
import type { TextBox } from '#shared/export/fittedText.ts';
import type { SheetsProps } from '#client/print/documentContract.ts';
import { FittedWords } from '#client/print/FittedWords.tsx';
import { SaidInline } from '#client/print/Said.tsx';
import { languageOfWords } from '#exercises/languageOfWords.ts';
import { Mark } from '#ui/Mark.tsx';
import { inEach } from './messages.ts';
import styles from './Sheets.module.css';

/**
 * One tent to a sheet: two would leave a name half as high, too small to be read from across a room. Points, within a
 * half of 250 × 93 mm.
 */
const whole: TextBox = { widthPt: 690, heightPt: 184, mostPt: 136, mostLines: 3, leastPt: 34 };
const called: TextBox = { widthPt: 690, heightPt: 144, mostPt: 120, mostLines: 3, leastPt: 34 };
const rest: TextBox = { widthPt: 690, heightPt: 42, mostPt: 34, mostLines: 1 };
const company: TextBox = { widthPt: 400, heightPt: 29, mostPt: 18, mostLines: 2, leastPt: 12 };
const table: TextBox = { ...company, widthPt: 270 };

/** The name tents as they are printed: by table, then blank ones. */
export function Sheets({ source, languages }: SheetsProps): ReactNode {
  const { tents, blank } = useMemo(() => nameTentsModel(source), [source]);
  return (
    <>
      {tents.map((tent) => (
        <Tent key={tent.id} tent={tent} languages={languages} />
      ))}
      {Array.from({ length: blank }, (_, index) => (
        <Tent key={index} tent={null} languages={languages} />
      ))}
    </>
  );
}

interface TentProps {
  /** Null for one to write on. */
  readonly tent: NameTent | null;
  readonly languages: readonly Language[];
}

/** Folded through the middle, it reads the same from either side. */
function Tent({ tent, languages }: TentProps): ReactNode {
  return (
    <article className={styles.tent}>
      <div className={styles.turned} aria-hidden="true">
        <Half tent={tent} languages={languages} />
      </div>
      <FoldMarks />
      <Half tent={tent} languages={languages} />
    </article>
  );
}

function Half({ tent, languages }: TentProps): ReactNode {
  return (
    <div className={styles.half}>
      {tent ? <Name tent={tent} languages={languages} /> : <div className={styles.name} />}
      <p className={styles.foot}>
        {tent && tent.company !== '' && (
          <FittedWords words={tent.company} lang={languageOfWords(tent.company, languages)} box={company} />
        )}
        {tent?.table && (
          <span className={styles.table}>
            <TableLabel label={tent.table} languages={languages} />
          </span>
        )}
        {!tent && (
          <span className={styles.quiet}>
            <SaidInline text={inEach(({ name }) => name)} languages={languages} />
          </span>
        )}
        {!tent?.table && (
          <span className={styles.quiet}>
            <Mark /> Halfday <span lang="zh-Hans">半日坊</span>
          </span>
        )}
      </p>
    </div>
  );
}

function Name({ tent, languages }: { readonly tent: NameTent } & Pick<TentProps, 'languages'>): ReactNode {
  const lang = languageOfWords(tent.called, languages);
  return (
    <p className={styles.name} data-face="display">
      <FittedWords
        words={tent.called}
        lang={lang}
        box={tent.rest === '' ? whole : called}
        className={styles.called}
      />
      {tent.rest !== '' && (
        <>
          {' '}
          <FittedWords words={tent.rest} lang={lang} box={rest} className={styles.rest} />
        </>
      )}
    </p>
  );
}

/** A table that goes by its number is named in every language; a name of its own has one, and may be long. */
function TableLabel({
  label,
  languages,
}: {
  readonly label: InBoth;
  readonly languages: readonly Language[];
}): ReactNode {
  const [leading = 'en', ...more] = languages;
  if (more.some((language) => label[language] !== label[leading])) {
    return <SaidInline text={label} languages={languages} />;
  }
  return <FittedWords words={label[leading]} lang={languageOfWords(label[leading], languages)} box={table} />;
}

/** At both edges, where the sheet is to be folded. */
function FoldMarks(): ReactNode {
  return (
    <svg className={styles.fold} viewBox="0 0 250 2" aria-hidden="true">
      <path d="M0 1h7M243 1h7" stroke="currentColor" strokeWidth="0.3" strokeDasharray="1.4 0.7" />
    </svg>
  );
}
