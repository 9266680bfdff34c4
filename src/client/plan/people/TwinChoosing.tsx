import type { ReactNode } from 'react';
import type { CellChange, Twin, TwinChoice } from '#shared/plan/judgeInvitees.ts';
import type { SessionSettings } from '#shared/session/settings.ts';
import type { Language } from '#shared/content/language.ts';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import { languageOfWords } from '#exercises/languageOfWords.ts';
import { headOf } from './columnWords.ts';
import { peopleWords } from './messages.ts';
import styles from './PasteRows.module.css';
import { saidOf } from './saidOf.ts';

interface TwinChoosingProps {
  readonly twin: Twin;
  /** The name in the row itself. */
  readonly row: string;
  /** The line of the earlier row, where the twin is one. */
  readonly line: number | null;
  readonly choice: TwinChoice | null;
  readonly settings: SessionSettings;
  readonly onChoose: (choice: TwinChoice) => void;
}

/** What a row would change about somebody who is there, and whether it does. */
export function TwinChoosing({ twin, row, line, choice, settings, onChoose }: TwinChoosingProps): ReactNode {
  const { language } = useLanguage();
  const w = peopleWords(language);
  const { where, changes, name } = twin;
  const [first] = changes;
  const update = {
    list: w('choiceUpdate', {
      n: changes.length,
      column: first && changes.length === 1 ? inSentence(headOf(w, first.column), language) : '',
    }),
    off: w('choiceBack'),
    paste: w('choiceMerge'),
  }[where];
  const offered: readonly (readonly [TwinChoice, string])[] = [
    ...(changes.length > 0 || where === 'off' ? [['update', update] as const] : []),
    ['skip', w('choiceSkip')],
    ['add', w('choiceAdd')],
  ];
  return (
    <div className={styles.twin}>
      <p className={styles.where}>
        {where === 'list' && w('twinList')}
        {where === 'off' && w('twinOff')}
        {where === 'paste' && w('twinPaste', { n: line ?? 0 })}
        {name !== row && (
          <>
            {': '}
            <span lang={languageOfWords(name, [language])}>{name}</span>
          </>
        )}
        {changes.length === 0 && ` · ${w('twinSame')}`}
      </p>
      {changes.length > 0 && (
        <ul className={styles.changes}>
          {changes.map((change) => (
            <li key={change.column}>{sentenceOf(change, w, settings, language)}</li>
          ))}
        </ul>
      )}
      <div className={styles.choices} role="group" aria-label={name}>
        {offered.map(([one, words]) => (
          <button key={one} type="button" aria-pressed={one === choice} onClick={() => onChoose(one)}>
            {words}
          </button>
        ))}
      </div>
    </div>
  );
}

function sentenceOf(
  { column, from, to }: CellChange,
  w: ReturnType<typeof peopleWords>,
  settings: SessionSettings,
  language: Language,
): string {
  const said = (value: string): string => saidOf(column, value, settings, language);
  const values = { column: headOf(w, column), from: said(from), to: said(to) };
  return from === '' ? w('changeFill', values) : w('change', values);
}

/** A column's name within a sentence: English begins it small. */
function inSentence(head: string, language: Language): string {
  return language === 'en' ? head.toLowerCase() : head;
}
