import type { ReactNode } from 'react';
import type { Language } from '#shared/content/language.ts';
import { eachLanguage } from '#shared/export/eachLanguage.ts';
import type { DocumentSource, SourceSeat } from '#shared/export/documentSource.ts';
import { fullDate } from '#shared/session/dates.ts';
import { tableLabel } from '#shared/session/tableLabel.ts';
import { SaidInline } from '#client/print/Said.tsx';
import { languageOfWords } from '#exercises/languageOfWords.ts';
import { Bilingual } from '#ui/Bilingual.tsx';
import { Mark } from '#ui/Mark.tsx';
import styles from './Cover.module.css';
import { inEach } from './messages.ts';

interface CoverProps {
  readonly source: DocumentSource;
  readonly languages: readonly Language[];
  /** Whose workbook it is; null for a line to write a name on. */
  readonly seat: SourceSeat | null;
}

/** What the day is called, whose it is, and whose workbook this is. */
export function Cover({ source, languages, seat }: CoverProps): ReactNode {
  const { workshop, session, logo } = source;
  const settings = session?.settings;
  return (
    <header className={styles.cover}>
      <div className={styles.top}>
        <p className={styles.brand}>
          <Mark /> Halfday <span lang="zh-Hans">半日坊</span>
        </p>
        {logo !== undefined && <img className={styles.logo} src={logo} alt={settings?.client.name ?? ''} />}
      </div>
      <p className={styles.kind}>
        <SaidInline text={inEach((words) => words.title)} languages={languages} />
      </p>
      <h1 className={styles.title} data-face="display">
        <Bilingual text={workshop.title} languages={languages} />
      </h1>
      {settings && (
        <p className={styles.session}>
          {[settings.client.name, settings.title]
            .filter((text, at, all) => text !== '' && all.indexOf(text) === at)
            .map((text) => (
              <span key={text} lang={languageOfWords(text, languages)}>
                {text}
              </span>
            ))}
          <span>
            <SaidInline
              text={eachLanguage((language) => fullDate(settings.date, language))}
              languages={languages}
            />
            {settings.venue !== '' && (
              <span lang={languageOfWords(settings.venue, languages)}>{` · ${settings.venue}`}</span>
            )}
          </span>
        </p>
      )}
      <Reader source={source} languages={languages} seat={seat} />
    </header>
  );
}

function Reader({ source, languages, seat }: CoverProps): ReactNode {
  const tables = source.session?.settings.tables ?? [];
  if (seat) {
    return (
      <p className={styles.reader}>
        <strong lang={languageOfWords(seat.name, languages)}>{seat.name}</strong>
        <SaidInline
          text={eachLanguage((language) => tableLabel(tables, seat.table, language))}
          languages={languages}
        />
      </p>
    );
  }
  return (
    <p className={styles.blanks}>
      <span className={styles.blank}>
        <SaidInline text={inEach((words) => words.name)} languages={languages} />
      </span>
      <span className={styles.blank}>
        <SaidInline text={inEach((words) => words.table)} languages={languages} />
      </span>
    </p>
  );
}

/** What we will cover: the segments, made from the workshop. */
export function Outline({ source, languages }: Omit<CoverProps, 'seat'>): ReactNode {
  return (
    <section className={styles.outline}>
      <h2>
        <SaidInline text={inEach((words) => words.contents)} languages={languages} />
      </h2>
      <ol>
        {source.workshop.segments.map(({ id, number, title, promise, minutes }) => (
          <li key={id} className={styles.segment}>
            <span className={styles.number}>{number}</span>
            {languages.map((language) => (
              <span key={language} className={styles.about}>
                <strong>
                  <Bilingual text={title} languages={[language]} />
                </strong>
                <Bilingual text={promise} languages={[language]} />
              </span>
            ))}
            <span className={styles.minutes}>
              <SaidInline
                text={inEach((words) => words.minutes(minutes))}
                languages={languages.slice(0, 1)}
              />
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
