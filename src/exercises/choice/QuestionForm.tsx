import { type ReactNode, useId } from 'react';
import { inLanguage } from '#shared/content/language.ts';
import type { DeviceProps } from '#exercises/viewContract.ts';
import { RichTextView } from '#ui/RichTextView.tsx';
import { choiceWords } from './messages.ts';
import styles from './QuestionForm.module.css';
import { answerField, pickField, type Question } from './schema.ts';
import { namesOf } from './sentence.ts';

interface QuestionFormProps extends Pick<DeviceProps, 'language' | 'state' | 'emit'> {
  readonly question: Question;
  /** Null where the exercise's own question is asked. */
  readonly title: string | null;
  /** Its place among several, from 1. */
  readonly number: number | null;
  readonly picks: readonly string[];
  /** At the table's turn: what this person chose before. */
  readonly alone: readonly string[];
}

/** One question: native radio buttons, or boxes to tick, in rows that a thumb hits. */
export function QuestionForm({
  question,
  title,
  number,
  picks,
  alone,
  language,
  state,
  emit,
}: QuestionFormProps): ReactNode {
  const name = useId();
  const words = choiceWords(language);
  const { id, multiple, choices } = question;
  const hint = words(multiple ? 'several' : 'one');
  return (
    <fieldset
      className={styles.question}
      disabled={state === 'locked'}
      {...(multiple ? {} : { 'data-field': answerField(id) })}
    >
      <legend className={styles.legend}>
        {title !== null && (
          <span className={styles.title}>
            {number !== null && `${number}. `}
            <RichTextView text={[{ text: title }]} language={language} />
          </span>
        )}{' '}
        <span className={styles.hint}>{hint}</span>
      </legend>
      <div className={styles.choices}>
        {choices.map((one) => {
          const checked = picks.includes(one.id);
          return (
            <label
              key={one.id}
              className={styles.choice}
              data-checked={checked ? '' : undefined}
              {...(multiple ? { 'data-field': pickField(id, one.id) } : {})}
            >
              <input
                type={multiple ? 'checkbox' : 'radio'}
                name={multiple ? undefined : name}
                checked={checked}
                onChange={() =>
                  multiple
                    ? emit(pickField(id, one.id), checked ? null : true)
                    : emit(answerField(id), one.id)
                }
              />
              <RichTextView text={[{ text: inLanguage(one.label, language) }]} language={language} />
            </label>
          );
        })}
      </div>
      {alone.length > 0 && (
        <p className={styles.alone}>
          {words('alone', {
            labels: namesOf(
              choices.filter((one) => alone.includes(one.id)),
              language,
            ),
          })}
        </p>
      )}
    </fieldset>
  );
}
