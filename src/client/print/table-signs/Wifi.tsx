import type { ReactNode } from 'react';
import type { Language } from '#shared/content/language.ts';
import type { TextBox } from '#shared/export/fittedText.ts';
import type { TableSignsModel } from '#shared/export/tableSigns.ts';
import { FittedWords } from '#client/print/FittedWords.tsx';
import { filled } from '#client/print/messages.ts';
import { SaidInline } from '#client/print/Said.tsx';
import { languageOfWords } from '#exercises/languageOfWords.ts';
import { QrCode } from '#ui/QrCode.tsx';
import { inEach, tableSignsMessages } from './messages.ts';
import styles from './Sheets.module.css';

interface WifiProps {
  readonly wifi: NonNullable<TableSignsModel['wifi']>;
  readonly languages: readonly Language[];
}

const value: TextBox = { widthPt: 350, heightPt: 52, mostPt: 20, mostLines: 2, leastPt: 13 };

/** The network that phones need first: its name and password to type, and a code that does it by itself. */
export function Wifi({ wifi, languages }: WifiProps): ReactNode {
  const [leading = 'en'] = languages;
  return (
    <section className={styles.wifi}>
      <div className={styles.smallCode}>
        <QrCode
          value={wifi.scanned}
          label={filled(tableSignsMessages[leading].scanWifi, { name: wifi.name })}
        />
      </div>
      <div className={styles.words}>
        <h2>
          <SaidInline text={inEach((words) => words.wifi)} languages={languages} />
        </h2>
        <dl className={styles.facts}>
          <dt>
            <SaidInline text={inEach(({ network }) => network)} languages={languages} />
          </dt>
          <dd>
            <FittedWords words={wifi.name} lang={languageOfWords(wifi.name, languages)} box={value} />
          </dd>
          <dt>
            <SaidInline text={inEach(({ password }) => password)} languages={languages} />
          </dt>
          <dd>
            {wifi.password === '' ? (
              <SaidInline text={inEach(({ openNetwork }) => openNetwork)} languages={languages} />
            ) : (
              <FittedWords words={wifi.password} lang="en" box={value} className={styles.typed} />
            )}
          </dd>
        </dl>
      </div>
    </section>
  );
}
