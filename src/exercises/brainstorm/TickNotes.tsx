import { type ReactNode, useState } from 'react';
import type { Language } from '#shared/content/language.ts';
import type { Group } from '#exercises/grouping/group.ts';
import { markField } from '#exercises/grouping/groupMarks.ts';
import { groupingWords } from '#exercises/grouping/messages.ts';
import { languageOfWords } from '#exercises/languageOfWords.ts';
import { brainstormWords } from './messages.ts';
import styles from './TableGroups.module.css';

interface TickNotesProps {
  readonly sections: readonly {
    readonly id: string;
    readonly head: string;
    readonly groups: readonly Group[];
  }[];
  readonly language: Language;
  readonly onMerge: (groups: readonly Group[]) => void;
}

/** All notes of a table, to tick those that mean the same, also where they are worded differently. */
export function TickNotes({ sections, language, onMerge }: TickNotesProps): ReactNode {
  const words = brainstormWords(language);
  const grouping = groupingWords(language);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const chosen = sections.flatMap(({ groups }) => groups).filter(({ key }) => picked.has(key));
  const pick = (key: string): void => {
    const next = new Set(picked);
    if (!next.delete(key)) next.add(key);
    setPicked(next);
  };
  return (
    <details className={styles.tick}>
      <summary>{words('tickNotes')}</summary>
      {sections.map(({ id, head, groups }) => (
        <div key={id}>
          {sections.length > 1 && <h4 className={styles.lens}>{head}</h4>}
          <ul className={styles.list}>
            {groups.map(({ key, text }) => (
              <li key={key}>
                <label className={styles.pick} data-field={markField('group', key)}>
                  <input
                    type="checkbox"
                    checked={picked.has(key)}
                    aria-label={grouping('select', { text })}
                    onChange={() => pick(key)}
                  />
                  <span className={styles.text} lang={languageOfWords(text, [language])}>
                    {text}
                  </span>
                </label>
              </li>
            ))}
          </ul>
        </div>
      ))}
      <p className={styles.merge}>
        <button
          type="button"
          className={styles.action}
          disabled={chosen.length < 2}
          onClick={() => {
            setPicked(new Set());
            onMerge(chosen);
          }}
        >
          {grouping('mergeSelected', { count: chosen.length })}
        </button>
        {chosen.length < 2 && <span className={styles.quiet}>{grouping('pickTwo')}</span>}
      </p>
    </details>
  );
}
