import { type ReactNode, useMemo } from 'react';
import type { Language } from '#shared/content/language.ts';
import type { DocumentSource } from '#shared/export/documentSource.ts';
import { hostOf, letterLanguage, lettersModel } from '#shared/export/letter.ts';
import { type Invitee, inviteesOf } from '#shared/plan/readPlan.ts';
import type { SheetsProps } from '#client/print/documentContract.ts';
import { languageOfWords } from '#exercises/languageOfWords.ts';
import { Mark } from '#ui/Mark.tsx';
import { LetterBlocks } from './LetterBlocks.tsx';
import styles from './Sheets.module.css';

/** The letters as they are printed, each on its own sheet; a blank one while nobody is invited. */
export function Sheets({ source, languages, unit }: SheetsProps): ReactNode {
  const invitees = useMemo(() => inviteesOf(source.plan), [source]);
  const shown = unit === null ? invitees : invitees.filter(({ id }) => id === unit);
  if (shown.length === 0) return <Letter source={source} invitee={null} languages={languages} />;
  return shown.map((invitee) => (
    <Letter key={invitee.id} source={source} invitee={invitee} languages={languages} />
  ));
}

interface LetterProps {
  readonly source: DocumentSource;
  /** Null where a hand will write the name. */
  readonly invitee: Invitee | null;
  readonly languages: readonly Language[];
}

function Letter({ source, invitee, languages }: LetterProps): ReactNode {
  const models = useMemo(
    () => spoken(source, invitee, languages).map((language) => lettersModel(source, invitee, language)),
    [source, invitee, languages],
  );
  const host = source.session ? hostOf(source.session.settings) : '';
  return (
    <article className={styles.letter} data-languages={models.length}>
      <header className={styles.masthead}>
        <p className={styles.host}>
          {source.logo !== undefined && <img src={source.logo} alt="" className={styles.logo} />}
          <span lang={languageOfWords(host, languages)}>{host}</span>
        </p>
        <p className={styles.brand}>
          <Mark /> Halfday <span lang="zh-Hans">半日坊</span>
        </p>
      </header>
      {models.map(({ language, title }, index) =>
        index === 0 ? (
          <h1 key={language} lang={language} className={styles.title} data-face="display">
            {title}
          </h1>
        ) : (
          <p key={language} lang={language} className={styles.beneath}>
            {title}
          </p>
        ),
      )}
      <LetterBlocks models={models} />
    </article>
  );
}

/** Where one language is printed, each reads the own one; two together stand on every letter. */
function spoken(
  source: DocumentSource,
  invitee: Invitee | null,
  languages: readonly Language[],
): readonly Language[] {
  const isOwn = languages.length === 1 && invitee !== null && invitee.language !== null;
  return isOwn ? [letterLanguage(source, invitee)] : languages;
}
