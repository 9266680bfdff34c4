import type { ReactNode } from 'react';
import { inLanguage, type Localized } from '#shared/content/language.ts';
import type { JsonValue } from '#shared/sync/op.ts';
import { Because } from '#exercises/reasons/Because.tsx';
import type { DeviceProps } from '#exercises/viewContract.ts';
import { RichTextView } from '#ui/RichTextView.tsx';
import styles from './Device.module.css';
import { scaleWords } from './messages.ts';
import { Anchors, Points } from './Points.tsx';
import {
  itemField,
  ratingField,
  ratingFields,
  retrospectiveField,
  scaleOptions,
  type ScaleItem,
  type ScaleOptions,
} from './schema.ts';

/** One rating, or one for each of several statements, and where it is asked for, why. */
export function Device(props: DeviceProps): ReactNode {
  const options = scaleOptions.parse(props.exercise.options);
  const { items, because, retrospective } = options;
  if (!items && !because && !retrospective) return <OneRating {...props} options={options} />;
  return (
    <div className={styles.exercise}>
      {items ? (
        <Statements {...props} options={options} items={items} />
      ) : (
        <OneRating {...props} options={options} />
      )}
      {retrospective && !items && <LookingBack {...props} options={options} title={retrospective} />}
      {because && <Because {...props} words={because} />}
    </div>
  );
}

interface FormProps extends DeviceProps {
  readonly options: ScaleOptions;
}

function OneRating({ options, fields, language, state, emit, own }: FormProps): ReactNode {
  const { min, max } = options;
  return (
    <fieldset className={styles.scale} disabled={state === 'locked'} data-field={ratingField}>
      <legend className={styles.legend}>{scaleWords(language)('choose', { min, max })}</legend>
      <Points
        options={options}
        language={language}
        value={fields[ratingField]}
        onChoose={(point) => emit(ratingField, point)}
      />
      <Anchors options={options} language={language} />
      <Alone value={own?.[ratingField]} language={language} />
    </fieldset>
  );
}

/** The same scale once more: how it really was, seen from now. */
function LookingBack({
  options,
  title,
  fields,
  language,
  state,
  emit,
  own,
}: FormProps & { readonly title: Localized }): ReactNode {
  const { min, max } = options;
  return (
    <fieldset className={styles.statement} disabled={state === 'locked'} data-field={retrospectiveField}>
      <legend>
        <RichTextView text={[{ text: inLanguage(title, language) }]} language={language} />
        <span className={styles.hint}>{scaleWords(language)('lookBack', { min, max })}</span>
      </legend>
      <Points
        options={options}
        language={language}
        value={fields[retrospectiveField]}
        onChoose={(point) => emit(retrospectiveField, point)}
      />
      <Anchors options={options} language={language} />
      <Alone value={own?.[retrospectiveField]} language={language} />
    </fieldset>
  );
}

interface StatementsProps extends FormProps {
  readonly items: readonly ScaleItem[];
}

function Statements({ options, items, fields, language, state, emit, own }: StatementsProps): ReactNode {
  const words = scaleWords(language);
  const { min, max } = options;
  const done = ratingFields(options).filter((field) => typeof fields[field] === 'number').length;
  return (
    <fieldset className={styles.scale} disabled={state === 'locked'}>
      <legend className={styles.legend}>{words('chooseEach', { min, max, total: items.length })}</legend>
      <div className={styles.exercise}>
        {items.map(({ id, label }) => {
          const field = itemField(id);
          return (
            <fieldset key={id} className={styles.statement} data-field={field}>
              <legend>
                <RichTextView text={[{ text: inLanguage(label, language) }]} language={language} />
              </legend>
              <Points
                options={options}
                language={language}
                value={fields[field]}
                onChoose={(point) => emit(field, point)}
              />
              <Anchors options={options} language={language} />
              <Alone value={own?.[field]} language={language} />
            </fieldset>
          );
        })}
        <p className={styles.progress} role="status">
          {words('rated', { done, total: items.length })}
        </p>
      </div>
    </fieldset>
  );
}

/** At the table's turn: what this person said before the table spoke about it. */
function Alone({
  value,
  language,
}: {
  readonly value: JsonValue | undefined;
  readonly language: DeviceProps['language'];
}): ReactNode {
  if (typeof value !== 'number') return null;
  return <p className={styles.alone}>{scaleWords(language)('alone', { value })}</p>;
}
