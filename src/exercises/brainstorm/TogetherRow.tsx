import type { ReactNode } from 'react';
import { mostCharacters } from '#exercises/grouping/group.ts';
import { markField } from '#exercises/grouping/groupMarks.ts';
import { groupingWords } from '#exercises/grouping/messages.ts';
import { asGroup, type OwnGroup } from '#exercises/grouping/ownGroups.ts';
import { languageOfWords } from '#exercises/languageOfWords.ts';
import type { DeviceProps } from '#exercises/viewContract.ts';
import { useDraft } from '#ui/useDraft.ts';
import { WritingHere } from '#ui/WritingHere.tsx';
import { brainstormWords } from './messages.ts';
import styles from './TableGroups.module.css';

interface TogetherRowProps extends DeviceProps {
  readonly group: OwnGroup<{ readonly key: string; readonly text: string }>;
  readonly onSplit: () => void;
}

/** Notes that the table has put together, for its scribe: their words, the name of them all, and the way back. */
export function TogetherRow(props: TogetherRowProps): ReactNode {
  const { group, onSplit, fields, revisions, language, emit, writers } = props;
  const words = brainstormWords(language);
  const grouping = groupingWords(language);
  const { nameField } = group;
  const { key, text, members } = asGroup(group);
  const stored = fields[nameField];
  const draft = useDraft({
    value: typeof stored === 'string' ? stored : '',
    revision: revisions[nameField] ?? 0,
    commit: (typed, base) => emit(nameField, typed.trim() === '' ? null : typed.trim(), base),
  });
  return (
    <li className={styles.group}>
      <ul className={styles.members}>
        {members.map((member) => (
          <li key={member.key} lang={languageOfWords(member.text, [language])}>
            {member.text}
          </li>
        ))}
      </ul>
      <div className={styles.line}>
        <span className={styles.naming} data-field={nameField}>
          <input
            {...draft}
            type="text"
            className={styles.name}
            aria-label={words('nameFor', { names: members.map((member) => member.text).join(' · ') })}
            placeholder={grouping('rename')}
            maxLength={mostCharacters}
            autoComplete="off"
            enterKeyHint="done"
          />
          <WritingHere names={writers[nameField]} />
        </span>
        <span data-field={markField('group', key)}>
          <button
            type="button"
            className={styles.action}
            aria-label={grouping('splitGroup', { text })}
            onClick={onSplit}
          >
            {grouping('split')}
          </button>
        </span>
      </div>
    </li>
  );
}
