import { type ReactNode, useState } from 'react';
import { useLetGo } from '#exercises/carry/useLetGo.tsx';
import type { ConsoleProps } from '#exercises/viewContract.ts';
import type { Group } from './group.ts';
import styles from './GroupBoard.module.css';
import { GroupRow } from './GroupRow.tsx';
import { markField, mergeMarks } from './groupMarks.ts';
import { groupingWords } from './messages.ts';
import { SentHere } from './SentHere.tsx';
import { Suggestions } from './Suggestions.tsx';

interface GroupBoardProps<T extends Group> extends ConsoleProps {
  /** What is looked at together; entries are only suggested to be alike within one. */
  readonly sections: readonly {
    readonly id: string;
    /** Null where there is one alone. */
    readonly head: string | null;
    readonly groups: readonly T[];
  }[];
  /** What stands before a group's words, such as its rank. */
  readonly before?: (group: T) => ReactNode;
  /** What stands behind a group's words, such as its votes. */
  readonly behind: (group: T) => ReactNode;
}

/**
 * For the facilitator: all groups, to be merged by hand or as suggested, split again, named, hidden and sent to later
 * exercises.
 */
export function GroupBoard<T extends Group>(props: GroupBoardProps<T>): ReactNode {
  const { sections, before, behind, languages, mark, carry } = props;
  const language = languages[0] ?? 'en';
  const words = groupingWords(language);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const { letGo, question } = useLetGo({ carry, language });
  const all = sections.flatMap(({ groups }) => groups);
  const chosen = all.filter(({ key }) => picked.has(key));

  const merge = (groups: readonly Group[]): void => {
    for (const { field, value } of mergeMarks(groups)) mark(field, value);
    setPicked(new Set());
  };
  const pick = (key: string): void => {
    const next = new Set(picked);
    if (!next.delete(key)) next.add(key);
    setPicked(next);
  };
  return (
    <div className={styles.console} lang={language}>
      <Suggestions sets={sections.map(({ groups }) => groups)} languages={languages} onMerge={merge} />
      {all.length > 1 && (
        <p className={styles.merge}>
          <button
            type="button"
            className={styles.action}
            disabled={chosen.length < 2}
            onClick={() => merge(chosen)}
          >
            {words('mergeSelected', { count: chosen.length })}
          </button>
          {chosen.length < 2 && <span className={styles.quiet}>{words('pickTwo')}</span>}
        </p>
      )}
      {sections.map(
        ({ id, head, groups }) =>
          groups.length > 0 && (
            <section key={id}>
              {head !== null && <h4 className={styles.head}>{head}</h4>}
              <ol className={styles.groups}>
                {groups.map((group) => (
                  <GroupRow
                    key={group.key}
                    {...props}
                    group={group}
                    before={before?.(group)}
                    behind={behind(group)}
                    picked={picked.has(group.key)}
                    onPick={() => pick(group.key)}
                    onHide={() =>
                      letGo(
                        group.key,
                        group.text,
                        () => mark(markField('hidden', group.key), true),
                        wordsOf(group),
                      )
                    }
                  />
                ))}
              </ol>
            </section>
          ),
      )}
      {question}
      <SentHere {...props} />
    </div>
  );
}

/** What was written, also where the facilitator calls the group by other words. */
function wordsOf({ text, members }: Group): readonly string[] {
  return members.length > 0 ? members.map((member) => member.text) : [text];
}
