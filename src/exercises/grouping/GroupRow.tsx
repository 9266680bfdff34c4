import type { ReactNode } from 'react';
import { CarryButton } from '#exercises/carry/CarryButton.tsx';
import { languageOfWords } from '#exercises/languageOfWords.ts';
import type { ConsoleProps } from '#exercises/viewContract.ts';
import { useDraft } from '#ui/useDraft.ts';
import { type Group, mostCharacters } from './group.ts';
import styles from './GroupBoard.module.css';
import { markField, splitMarks } from './groupMarks.ts';
import { groupingWords } from './messages.ts';

interface GroupRowProps extends Pick<ConsoleProps, 'languages' | 'marks' | 'mark' | 'carry'> {
  readonly group: Group;
  readonly before: ReactNode;
  readonly behind: ReactNode;
  readonly picked: boolean;
  readonly onPick: () => void;
  readonly onHide: () => void;
}

/** One group on the console: to be ticked for merging, hidden, and, where it holds several, named and split. */
export function GroupRow(props: GroupRowProps): ReactNode {
  const { group, before, behind, languages, picked, onPick, onHide, marks, mark, carry } = props;
  const language = languages[0] ?? 'en';
  const words = groupingWords(language);
  const { key, text, also } = group;
  return (
    <li className={styles.group}>
      <div className={styles.line}>
        {before}
        <label className={styles.pick}>
          <input type="checkbox" checked={picked} aria-label={words('select', { text })} onChange={onPick} />
          <span className={styles.text}>
            <span lang={languageOfWords(text, languages)}>{text}</span>
            {also !== null && (
              <span className={styles.quiet} lang={languageOfWords(also, languages)}>
                {' '}
                {also}
              </span>
            )}
          </span>
        </label>
        <span className={styles.actions}>
          {behind}
          <CarryButton carry={carry} record={key} text={text} language={language} />
          <button
            type="button"
            className={styles.action}
            aria-label={words('hideEntry', { text })}
            onClick={onHide}
          >
            {words('hide')}
          </button>
        </span>
      </div>
      {group.members.length > 1 && (
        <div className={styles.members}>
          <ul>
            {group.members.map((member) => (
              <li key={member.key} lang={languageOfWords(member.text, languages)}>
                {member.text} {words('times', { count: member.count })}
              </li>
            ))}
          </ul>
          <div className={styles.line}>
            <GroupName group={group} label={words('rename')} marks={marks} mark={mark} />
            <button
              type="button"
              className={styles.action}
              aria-label={words('splitGroup', { text })}
              onClick={() => {
                for (const one of splitMarks(group)) mark(one.field, one.value);
              }}
            >
              {words('split')}
            </button>
          </div>
        </div>
      )}
    </li>
  );
}

interface GroupNameProps extends Pick<ConsoleProps, 'marks' | 'mark'> {
  readonly group: Group;
  readonly label: string;
}

/** The name that the facilitator gives a group; empty, it goes by its most frequent words. */
function GroupName({ group, label, marks, mark }: GroupNameProps): ReactNode {
  const field = markField('label', group.key);
  const stored = marks[field];
  const draft = useDraft({
    value: typeof stored === 'string' ? stored : '',
    revision: 0,
    commit: (text) => mark(field, text.trim() === '' ? null : text.trim()),
  });
  return (
    <input
      {...draft}
      type="text"
      className={styles.name}
      aria-label={label}
      placeholder={label}
      maxLength={mostCharacters}
      autoComplete="off"
    />
  );
}
