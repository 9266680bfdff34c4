import { type ReactNode, useId } from 'react';
import { inLanguage } from '#shared/content/language.ts';
import { Anchors, Points } from '#exercises/scale/Points.tsx';
import type { DeviceProps } from '#exercises/viewContract.ts';
import { Button } from '#ui/Button.tsx';
import { RichTextView } from '#ui/RichTextView.tsx';
import { useDraft } from '#ui/useDraft.ts';
import { WritingHere } from '#ui/WritingHere.tsx';
import styles from './Device.module.css';
import { type Ends, endsOf } from './endsOf.ts';
import { feedbackWords } from './messages.ts';
import { answerField, type FeedbackItem, feedbackOptions, longestText } from './schema.ts';

/** From here on it is said how many characters are left. */
const fewLeft = 60;

/** One form of several questions on one page, none of which has to be answered. */
export function Device(props: DeviceProps): ReactNode {
  const { exercise, fields, language } = props;
  const { items } = feedbackOptions.parse(exercise.options);
  const done = items.filter(({ id }) => {
    const value = fields[answerField(id)];
    return typeof value === 'number' || (typeof value === 'string' && value.trim() !== '');
  }).length;
  return (
    <div className={styles.form}>
      {items.map((item, at) => {
        const ends = endsOf(item);
        const one = { ...props, item, title: `${at + 1}. ${inLanguage(item.question, language)}` };
        return ends ? (
          <NumberQuestion key={item.id} {...one} ends={ends} />
        ) : (
          <TextQuestion key={item.id} {...one} />
        );
      })}
      <p className={styles.progress} role="status">
        {feedbackWords(language)('answered', { done, total: items.length })}
      </p>
    </div>
  );
}

interface QuestionProps extends DeviceProps {
  readonly item: FeedbackItem;
  /** Its number and its words. */
  readonly title: string;
}

function NumberQuestion({
  item,
  title,
  ends,
  fields,
  language,
  state,
  emit,
}: QuestionProps & { readonly ends: Ends }): ReactNode {
  const words = feedbackWords(language);
  const field = answerField(item.id);
  const value = fields[field];
  return (
    <fieldset
      className={styles.question}
      disabled={state === 'locked'}
      data-field={field}
      data-type={item.type}
    >
      <legend className={styles.title}>
        <RichTextView text={[{ text: title }]} language={language} />
        <span className={styles.spoken}> {words('choose', { min: ends.min, max: ends.max })}</span>
      </legend>
      <Points options={ends} language={language} value={value} onChoose={(point) => emit(field, point)} />
      <Anchors options={ends} language={language} />
      {typeof value === 'number' && state === 'editable' && (
        <Button
          tone="quiet"
          onClick={({ currentTarget }) => {
            // The button goes with the answer: who was on it stays at the question.
            currentTarget.closest('fieldset')?.querySelector('input')?.focus();
            emit(field, null);
          }}
        >
          {words('clear')}
          <span className={styles.spoken}>: {title}</span>
        </Button>
      )}
    </fieldset>
  );
}

function TextQuestion({
  item,
  title,
  fields,
  revisions,
  language,
  state,
  emit,
  writers,
}: QuestionProps): ReactNode {
  const id = useId();
  const field = answerField(item.id);
  const stored = fields[field];
  const draft = useDraft({
    value: typeof stored === 'string' ? stored : '',
    revision: revisions[field] ?? 0,
    commit: (text, base) => emit(field, text === '' ? null : text, base),
  });
  const left = longestText - draft.value.length;
  return (
    <div className={styles.question} data-field={field}>
      <label className={styles.title} htmlFor={id}>
        <RichTextView text={[{ text: title }]} language={language} />
      </label>
      <textarea
        {...draft}
        id={id}
        className={styles.words}
        rows={2}
        maxLength={longestText}
        readOnly={state === 'locked'}
        aria-describedby={`${id}-left`}
      />
      <p id={`${id}-left`} className={styles.left} aria-live="polite">
        {left <= fewLeft && feedbackWords(language)('left', { left })}
      </p>
      <WritingHere names={writers[field]} />
    </div>
  );
}
