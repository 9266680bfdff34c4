import { type ReactNode, useId, useRef, useState } from 'react';
import { inLanguage } from '#shared/content/language.ts';
import type { Group } from '#exercises/grouping/group.ts';
import { mergeMarks, type Mark } from '#exercises/grouping/groupMarks.ts';
import { asGroup, type OwnGroup, ownGroups, splitOwnMarks } from '#exercises/grouping/ownGroups.ts';
import { Suggestions } from '#exercises/grouping/Suggestions.tsx';
import { languageOfWords } from '#exercises/languageOfWords.ts';
import type { DeviceProps } from '#exercises/viewContract.ts';
import { WritingHere } from '#ui/WritingHere.tsx';
import { brainstormWords } from './messages.ts';
import { type BrainstormOptions, type Note, noteKey } from './schema.ts';
import styles from './TableGroups.module.css';
import { TickNotes } from './TickNotes.tsx';
import { TogetherRow } from './TogetherRow.tsx';

interface TableGroupsProps extends DeviceProps {
  readonly options: Pick<BrainstormOptions, 'lenses'>;
  /** The table's notes that stand, of all lenses. */
  readonly notes: readonly Note[];
}

/** Who is putting notes together; no stored field, since every merge writes fields of its own. */
const groupingField = 'group';

/** The notes that the table has put together; its scribe puts more together, takes them apart and names them. */
export function TableGroups(props: TableGroupsProps): ReactNode {
  const { options, notes, fields, language, emit, writers, role } = props;
  const words = brainstormWords(language);
  const headId = useId();
  const head = useRef<HTMLHeadingElement>(null);
  const [done, setDone] = useState('');

  const byLens = options.lenses.flatMap(({ id }) => notes.filter(({ lens }) => lens === id));
  const entries = byLens.map(({ lens, text }) => ({ key: noteKey({ lens, text }), lens, text }));
  const groups = ownGroups(entries, fields);
  const together = groups.filter((group) => asGroup(group).members.length > 1);
  const mayChange = role === 'scribe' && (groups.length > 1 || together.length > 0);
  if (!mayChange && together.length === 0) return null;

  const write = (marks: readonly Mark[], said: string): void => {
    for (const { field, value } of marks) emit(field, value);
    setDone(said);
    // What was pressed is gone now.
    head.current?.focus();
  };
  const merge = (chosen: readonly Group[]): void =>
    write(mergeMarks(chosen), words('mergedNow', { names: chosen.map(({ text }) => text).join(' · ') }));
  const split = (group: OwnGroup<{ readonly key: string; readonly text: string }>): void =>
    write(splitOwnMarks(group), words('splitNow', { text: asGroup(group).text }));
  const sections = options.lenses
    .map(({ id, title }) => ({
      id,
      head: inLanguage(title, language),
      groups: groups.filter((group) => group.entries[0]?.lens === id).map(asGroup),
    }))
    .filter((section) => section.groups.length > 0);
  return (
    <section className={styles.groups} aria-labelledby={headId} data-field={groupingField}>
      <h3 id={headId} ref={head} className={styles.head} tabIndex={-1}>
        {words(mayChange ? 'putTogether' : 'togetherNow')}
      </h3>
      <WritingHere names={writers[groupingField]} />
      {mayChange && (
        <Suggestions
          sets={sections.map((section) => section.groups)}
          languages={[language]}
          onMerge={merge}
        />
      )}
      {together.length > 0 && (
        <ul className={styles.list}>
          {together.map((group) =>
            mayChange ? (
              <TogetherRow key={group.nameField} {...props} group={group} onSplit={() => split(group)} />
            ) : (
              <TogetherShown key={group.nameField} group={group} language={language} />
            ),
          )}
        </ul>
      )}
      {mayChange && groups.length > 1 && (
        <TickNotes sections={sections} language={language} onMerge={merge} />
      )}
      <p className={styles.done} role="status">
        {done}
      </p>
    </section>
  );
}

interface TogetherShownProps extends Pick<DeviceProps, 'language'> {
  readonly group: OwnGroup<{ readonly key: string; readonly text: string }>;
}

/** What the scribe has put together, for the others at the table. */
function TogetherShown({ group, language }: TogetherShownProps): ReactNode {
  return (
    <li className={styles.group}>
      {group.name !== null && <strong lang={languageOfWords(group.name, [language])}>{group.name}</strong>}
      <ul className={styles.members}>
        {asGroup(group).members.map((member) => (
          <li key={member.key} lang={languageOfWords(member.text, [language])}>
            {member.text}
          </li>
        ))}
      </ul>
    </li>
  );
}
