import { type ReactNode, useState } from 'react';
import { type ChecklistEntry, type ChecklistGroup, isOverdue } from '#shared/export/planChecklist.ts';
import { dayAndMonth } from '#shared/session/dates.ts';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import { languageOfWords } from '#exercises/languageOfWords.ts';
import { Button } from '#ui/Button.tsx';
import { StatusPill } from '#ui/StatusPill.tsx';
import styles from './ChecklistSection.module.css';
import { checklistSectionWords } from './messages.ts';
import { OwnerField } from './OwnerField.tsx';
import { type TaskDraft, TaskForm } from './TaskForm.tsx';

interface EntryRowProps {
  readonly entry: ChecklistEntry;
  readonly group: ChecklistGroup;
  /** What is to be done, with its quantities filled in. */
  readonly text: string;
  /** ISO dates on the session's calendar. */
  readonly today: string;
  readonly date: string;
  readonly list: string;
  readonly onTick: (done: boolean) => void;
  readonly onOwner: (owner: string) => void;
  readonly onChange: (draft: TaskDraft) => void;
  readonly onRemove: () => void;
}

/** One thing to do: done or not, whose, and for an own task its words and its day. */
export function EntryRow(props: EntryRowProps): ReactNode {
  const { entry, group, text, today, date, list } = props;
  const { language } = useLanguage();
  const w = checklistSectionWords(language);
  const [isChanging, setChanging] = useState(false);
  if (isChanging) {
    return (
      <li>
        <TaskForm
          date={date}
          draft={{ text, days: entry.days, owner: entry.owner }}
          list={list}
          submitLabel={w('save')}
          onSubmit={(draft) => {
            props.onChange(draft);
            setChanging(false);
          }}
          onCancel={() => setChanging(false)}
        />
      </li>
    );
  }
  const { done, dueOn } = entry;
  return (
    <li className={styles.entry}>
      <label className={styles.what}>
        <input
          type="checkbox"
          checked={done !== null}
          onChange={(event) => props.onTick(event.target.checked)}
        />
        <span>
          <span {...(entry.kind === 'own' ? { lang: languageOfWords(text, [language]) } : {})}>{text}</span>
          {dueOn !== null && dueOn !== group.dueOn && (
            <span className={styles.quiet}> · {w('by', { date: dayAndMonth(dueOn, language) })}</span>
          )}
        </span>
      </label>
      {isOverdue(entry, today) && (
        <span className={styles.state}>
          <StatusPill tone="bad">{w('overdue')}</StatusPill>
        </span>
      )}
      {done ? (
        <span className={styles.quiet}>
          <Done by={done.by} on={done.on} />
        </span>
      ) : (
        <OwnerField
          label={w('ownerOf', { task: text })}
          placeholder={w('owner')}
          owner={entry.owner}
          list={list}
          onWrite={props.onOwner}
        />
      )}
      {entry.kind === 'own' && (
        <span className={styles.own}>
          <Button tone="quiet" aria-label={w('edit', { task: text })} onClick={() => setChanging(true)}>
            {w('editShort')}
          </Button>
          <Button tone="quiet" aria-label={w('remove', { task: text })} onClick={props.onRemove}>
            {w('removeShort')}
          </Button>
        </span>
      )}
    </li>
  );
}

/** Who has done it, where they said so, and on which day. */
function Done({ by, on }: { readonly by: string; readonly on: string }): ReactNode {
  const { language } = useLanguage();
  const w = checklistSectionWords(language);
  const date = dayAndMonth(on, language);
  if (by === '') return w('doneOn', { date });
  return w.rich('doneBy', { date, who: () => <span lang={languageOfWords(by, [language])}>{by}</span> });
}
