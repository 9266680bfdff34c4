import type { ReactNode } from 'react';
import type { Language } from '#shared/content/language.ts';
import type { TextBox } from '#shared/export/fittedText.ts';
import type { TableSignsModel } from '#shared/export/tableSigns.ts';
import { FittedWords } from '#client/print/FittedWords.tsx';
import { filled } from '#client/print/messages.ts';
import { SaidInline } from '#client/print/Said.tsx';
import { QrCode } from '#ui/QrCode.tsx';
import { inEach, tableSignsMessages } from './messages.ts';
import styles from './Sheets.module.css';

interface ComeInProps {
  readonly model: TableSignsModel;
  readonly languages: readonly Language[];
}

const address: TextBox = { widthPt: 262, heightPt: 60, mostPt: 24, mostLines: 2, leastPt: 15 };

/** How people come into the session: a code to scan, an address to type, and the room's code. */
export function ComeIn({ model: { join, code }, languages }: ComeInProps): ReactNode {
  const [leading = 'en'] = languages;
  return (
    <section className={styles.comeIn}>
      {join && (
        <div className={styles.largeCode}>
          <QrCode
            value={join.scanned}
            label={filled(tableSignsMessages[leading].scanJoin, { address: join.typed })}
          />
        </div>
      )}
      <div className={styles.words}>
        <h2>
          <SaidInline text={inEach(({ comeIn }) => comeIn)} languages={languages} />
        </h2>
        {join && (
          <p className={styles.step}>
            <SaidInline text={inEach(({ scan }) => scan)} languages={languages} />
          </p>
        )}
        <p className={styles.step}>
          <SaidInline text={inEach((words) => (join ? words.open : words.openOnly))} languages={languages} />
        </p>
        <p className={styles.address}>
          {join ? (
            <FittedWords words={join.typed} lang="en" box={address} />
          ) : (
            <span className={styles.rule} />
          )}
        </p>
        <p className={styles.step}>
          <SaidInline text={inEach((words) => words.code)} languages={languages} />
        </p>
        <p className={styles.code}>{code ?? <span className={styles.rule} />}</p>
      </div>
    </section>
  );
}
