import type { ReactNode } from 'react';
import { inLanguage } from '#shared/content/language.ts';
import { CarryButton } from '#exercises/carry/CarryButton.tsx';
import { columnOf } from '#exercises/grouping/foldEntries.ts';
import { type Group, mostCharacters } from '#exercises/grouping/group.ts';
import { markField, splitMarks } from '#exercises/grouping/groupMarks.ts';
import { languageOfWords } from '#exercises/languageOfWords.ts';
import type { ConsoleProps } from '#exercises/viewContract.ts';
import { votingWords } from '#exercises/voting/messages.ts';
import { useDraft } from '#ui/useDraft.ts';
import styles from './Console.module.css';
import { listWords } from './messages.ts';
import type { RankedGroup } from './ranked.ts';
import { RankMark } from './RankMark.tsx';
import type { ListOptions } from './schema.ts';

interface GroupRowProps extends ConsoleProps {
  readonly group: RankedGroup;
  readonly options: ListOptions;
  readonly picked: boolean;
  readonly onPick: () => void;
  readonly onHide: () => void;
}

/** One entry or group on the console: to be ticked for merging, hidden, and, where it is a group, named and split. */
export function GroupRow({
  group,
  options,
  languages,
  picked,
  onPick,
  onHide,
  carry,
  marks,
  mark,
}: GroupRowProps): ReactNode {
  const language = languages[0] ?? 'en';
  const words = listWords(language);
  const { key, text, count } = group;
  const column = columnOf(group.tags);
  const tag = column && options.tags?.[column.column];
  return (
    <li className={styles.group}>
      <div className={styles.entry}>
        {group.votes !== null && <RankMark rank={group.rank} language={language} className={styles.rank} />}
        <label className={styles.pick}>
          <input type="checkbox" checked={picked} aria-label={words('select', { text })} onChange={onPick} />
          <span className={styles.text} lang={languageOfWords(text, languages)}>
            {text}
          </span>
        </label>
        {tag && (
          <span className={styles.quiet}>
            {inLanguage(tag.label, language)}
            {column.tied && ' ='}
          </span>
        )}
        <div className={styles.actions}>
          {group.votes !== null && (
            <strong className={styles.times}>{votingWords(language)('votes', { votes: group.votes })}</strong>
          )}
          {group.votes === null ? (
            <strong className={styles.times}>{words('times', { count })}</strong>
          ) : (
            count > 1 && <span className={styles.quiet}>{words('times', { count })}</span>
          )}
          <CarryButton carry={carry} record={key} text={text} language={language} />
          <button
            type="button"
            className={styles.action}
            aria-label={words('hideEntry', { text })}
            onClick={onHide}
          >
            {words('hide')}
          </button>
        </div>
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
