import { type ReactNode, useMemo } from 'react';
import type { Language } from '#shared/content/language.ts';
import {
  type CertificateBlock,
  type CertificateHolder,
  certificateHolders,
  certificateModel,
} from '#shared/export/certificate.ts';
import type { TextBox } from '#shared/export/fittedText.ts';
import type { DocumentSource } from '#shared/export/documentSource.ts';
import type { SheetsProps } from '#client/print/documentContract.ts';
import { FittedWords } from '#client/print/FittedWords.tsx';
import { Said, SaidInline } from '#client/print/Said.tsx';
import { languageOfWords } from '#exercises/languageOfWords.ts';
import { Mark } from '#ui/Mark.tsx';
import { inEach } from './messages.ts';
import styles from './Sheets.module.css';

/** Points, within the 250 mm that both papers have when they lie across. */
const nameBox: TextBox = { widthPt: 600, heightPt: 88, mostPt: 50, mostLines: 3, leastPt: 22 };

/** The certificates as they are printed, each on its own sheet; a blank one while nobody is known. */
export function Sheets({ source, languages, unit }: SheetsProps): ReactNode {
  const holders = useMemo(() => certificateHolders(source), [source]);
  const shown = unit === null ? holders : holders.filter(({ id }) => id === unit);
  if (shown.length === 0) return <Certificate source={source} holder={null} languages={languages} />;
  return shown.map((holder) => (
    <Certificate key={holder.id} source={source} holder={holder} languages={languages} />
  ));
}

interface CertificateProps {
  readonly source: DocumentSource;
  /** Null where a hand will write the name. */
  readonly holder: CertificateHolder | null;
  readonly languages: readonly Language[];
}

function Certificate({ source, holder, languages }: CertificateProps): ReactNode {
  const model = useMemo(() => certificateModel(source, holder), [source, holder]);
  return (
    <article className={styles.certificate}>
      <div className={styles.frame}>
        <Mark className={styles.sun} />
        <h1 className={styles.title} data-face="display">
          <Said text={model.title} languages={languages} />
        </h1>
        <div className={styles.words}>
          {model.blocks.map((block, index) => (
            <Block key={index} block={block} holder={holder} languages={languages} />
          ))}
        </div>
        <div className={styles.signed}>
          <Signature languages={languages} of="date">
            <Said text={model.date} languages={languages.slice(0, 1)} />
          </Signature>
          <p className={styles.brand}>
            Halfday <span lang="zh-Hans">半日坊</span>
          </p>
          <Signature languages={languages} of="facilitator" />
        </div>
      </div>
    </article>
  );
}

interface BlockProps {
  readonly block: CertificateBlock;
  readonly holder: CertificateHolder | null;
  readonly languages: readonly Language[];
}

function Block({ block, holder, languages }: BlockProps): ReactNode {
  if (block.kind === 'name') return <Name holder={holder} languages={languages} />;
  return (
    <p className={styles.text}>
      <Said text={block.text} languages={languages.filter((language) => block.text[language] !== '')} />
    </p>
  );
}

function Name({ holder, languages }: Omit<BlockProps, 'block'>): ReactNode {
  return (
    <div className={styles.name}>
      <p className={styles.person} data-face="display">
        {holder && (
          <FittedWords words={holder.name} lang={languageOfWords(holder.name, languages)} box={nameBox} />
        )}
      </p>
      {holder && holder.business !== '' && (
        <p className={styles.business} lang={languageOfWords(holder.business, languages)}>
          {holder.business}
        </p>
      )}
    </div>
  );
}

interface SignatureProps {
  readonly of: 'date' | 'facilitator';
  readonly languages: readonly Language[];
  readonly children?: ReactNode;
}

/** A line to sign on, and beneath it whose it is. */
function Signature({ of, languages, children }: SignatureProps): ReactNode {
  return (
    <p className={styles.signature}>
      <span className={styles.rule}>{children}</span>
      <span className={styles.label}>
        <SaidInline text={inEach((words) => words[of])} languages={languages} />
      </span>
    </p>
  );
}
