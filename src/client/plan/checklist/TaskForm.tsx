import { type ReactNode, useState } from 'react';
import { mostCharacters } from '#shared/plan/fields.ts';
import { addDays } from '#shared/session/dates.ts';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import { languageOfWords } from '#exercises/languageOfWords.ts';
import { Button } from '#ui/Button.tsx';
import { composingForm } from '#ui/composingForm.ts';
import { Field } from '#ui/Field.tsx';
import styles from './ChecklistSection.module.css';
import { daysBetween } from './daysBetween.ts';
import { checklistSectionWords } from './messages.ts';

/** What is typed of a task, before it is stored. */
export interface TaskDraft {
  readonly text: string;
  /** Days from the session's date. */
  readonly days: number;
  readonly owner: string;
}

interface TaskFormProps {
  /** ISO date of the session. */
  readonly date: string;
  readonly draft: TaskDraft;
  /** The id of the names to suggest. */
  readonly list: string;
  readonly submitLabel: string;
  readonly onSubmit: (draft: TaskDraft) => void;
  readonly onCancel: () => void;
}

const mostDays = 365;

/** A task of the session's own: what, by when, who. */
export function TaskForm({ date, draft, list, submitLabel, onSubmit, onCancel }: TaskFormProps): ReactNode {
  const { language } = useLanguage();
  const w = checklistSectionWords(language);
  const [text, setText] = useState(draft.text);
  const [due, setDue] = useState(addDays(date, draft.days));
  const [owner, setOwner] = useState(draft.owner);
  const [isTried, setTried] = useState(false);
  const days = daysBetween(date, due);
  const isDue = days !== null && Math.abs(days) <= mostDays;
  return (
    <form
      className={styles.form}
      {...composingForm}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (text.trim() !== '' && isDue) onSubmit({ text: text.trim(), days, owner: owner.trim() });
      }}
    >
      <Field label={w('text')} error={isTried && text.trim() === '' ? w('needText') : undefined}>
        {(attributes) => (
          <input
            {...attributes}
            // It was just asked for, by the button that this form stands in for.
            // oxlint-disable-next-line jsx-a11y/no-autofocus
            autoFocus
            value={text}
            maxLength={mostCharacters.text}
            lang={languageOfWords(text, [language])}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      <Field label={w('due')} error={isTried && !isDue ? w('badDate') : undefined}>
        {(attributes) => (
          <input {...attributes} type="date" value={due} onChange={(event) => setDue(event.target.value)} />
        )}
      </Field>
      <Field label={w('owner')}>
        {(attributes) => (
          <input
            {...attributes}
            list={list}
            value={owner}
            maxLength={mostCharacters.owner}
            autoComplete="off"
            lang={languageOfWords(owner, [language])}
            onChange={(event) => setOwner(event.target.value)}
          />
        )}
      </Field>
      <div className={styles.formActions}>
        <Button type="submit" tone="primary">
          {submitLabel}
        </Button>
        <Button tone="quiet" onClick={onCancel}>
          {w('cancel')}
        </Button>
      </div>
    </form>
  );
}
