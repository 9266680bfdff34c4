import { type ReactNode, useMemo } from 'react';
import type { Language } from '#shared/content/language.ts';
import type { InBoth } from '#shared/export/checklist.ts';
import type { TextBox } from '#shared/export/fittedText.ts';
import { type TableSign, type TableSignsModel, tableSignsModel } from '#shared/export/tableSigns.ts';
import type { SheetsProps } from '#client/print/documentContract.ts';
import { FittedWords } from '#client/print/FittedWords.tsx';
import { Said, SaidInline } from '#client/print/Said.tsx';
import { languageOfWords } from '#exercises/languageOfWords.ts';
import { Mark } from '#ui/Mark.tsx';
import { inEach } from './messages.ts';
import styles from './Sheets.module.css';
import { ComeIn } from './ComeIn.tsx';
import { Wifi } from './Wifi.tsx';

/** Points, within the 186 mm that both papers have. */
const first: TextBox = { widthPt: 525, heightPt: 150, mostPt: 104, mostLines: 2, leastPt: 40 };
const second: TextBox = { widthPt: 525, heightPt: 64, mostPt: 40, mostLines: 2, leastPt: 20 };
const business: TextBox = { widthPt: 525, heightPt: 34, mostPt: 24, mostLines: 1, leastPt: 12 };

/** The table signs as they are printed, one to a page; a blank one before there are tables. */
export function Sheets({ source, languages }: SheetsProps): ReactNode {
  const model = useMemo(() => tableSignsModel(source), [source]);
  const { signs } = model;
  return (
    <>
      {signs.map((sign) => (
        <Sign key={sign.id} sign={sign} model={model} languages={languages} />
      ))}
      {signs.length === 0 && <Sign sign={null} model={model} languages={languages} />}
    </>
  );
}

interface SignProps {
  /** Null for one to write on. */
  readonly sign: TableSign | null;
  readonly model: TableSignsModel;
  readonly languages: readonly Language[];
}

function Sign({ sign, model, languages }: SignProps): ReactNode {
  return (
    <article className={styles.sign}>
      <p className={styles.brand}>
        <span className={styles.title} lang={languageOfWords(model.title, languages)}>
          {model.title}
        </span>
        <span className={styles.halfday}>
          <Mark /> Halfday <span lang="zh-Hans">半日坊</span>
        </span>
      </p>
      <header className={styles.table}>
        {sign ? <TableName sign={sign} languages={languages} /> : <EmptyName languages={languages} />}
      </header>
      {model.wifi && <Wifi wifi={model.wifi} languages={languages} />}
      <ComeIn model={model} languages={languages} />
      <p className={styles.mobileData}>
        <Said text={inEach(({ mobileData }) => mobileData)} languages={languages} />
      </p>
    </article>
  );
}

function TableName({
  sign,
  languages,
}: {
  readonly sign: TableSign;
  readonly languages: readonly Language[];
}): ReactNode {
  const [leading = 'en'] = languages;
  const more = languages.filter((language) => sign.label[language] !== sign.label[leading]);
  return (
    <>
      <h1 className={styles.name} data-face="display">
        <FittedWords words={sign.label[leading]} lang={langOf(sign.label, leading)} box={first} />
        {more.map((language) => (
          <FittedWords
            key={language}
            words={sign.label[language]}
            lang={langOf(sign.label, language)}
            box={second}
            className={styles.second}
          />
        ))}
      </h1>
      {sign.business !== '' && (
        <p className={styles.business}>
          <FittedWords
            words={sign.business}
            lang={languageOfWords(sign.business, languages)}
            box={business}
          />
        </p>
      )}
    </>
  );
}

/** A name of the table's own may be in another language than the sign. */
function langOf(label: InBoth, language: Language): Language {
  return languageOfWords(label[language], [language]);
}

function EmptyName({ languages }: { readonly languages: readonly Language[] }): ReactNode {
  return (
    <h1 className={styles.empty} data-face="display">
      <SaidInline text={inEach(({ table }) => table)} languages={languages} />
      <span className={styles.rule} />
    </h1>
  );
}
