import type { ReactNode } from 'react';
import { LongText } from '#exercises/LongText.tsx';
import type { DeviceProps } from '#exercises/viewContract.ts';
import { useDraft } from '#ui/useDraft.ts';
import { WritingHere } from '#ui/WritingHere.tsx';
import { journeyWords } from './messages.ts';
import styles from './MomentCard.module.css';
import { isLongField, mostCharacters, type TextKey } from './schema.ts';

interface MomentTextProps extends DeviceProps {
  readonly id: string;
  readonly field: string;
  readonly textKey: TextKey;
  readonly value: string;
}

/** One of a moment's texts with its label: a line, or a box for what a table may write together. */
export function MomentText(props: MomentTextProps): ReactNode {
  const { id, field, textKey, language, writers } = props;
  return (
    <div className={styles.text} data-field={field}>
      <label htmlFor={id}>{journeyWords(language)(textKey)}</label>
      {isLongField(field) ? <Box {...props} /> : <Line {...props} />}
      <WritingHere names={writers[field]} />
    </div>
  );
}

function Box({
  id,
  field,
  textKey,
  owner,
  fields,
  revisions,
  emit,
  state,
  language,
}: MomentTextProps): ReactNode {
  return (
    <LongText
      owner={owner}
      revisions={revisions}
      emit={emit}
      state={state}
      id={id}
      field={field}
      value={fields[field]}
      className={styles.input}
      placeholder={journeyWords(language)(`${textKey}Hint`)}
      maxLength={mostCharacters[textKey]}
      rows={2}
    />
  );
}

function Line({ id, field, textKey, value, revisions, emit, state, language }: MomentTextProps): ReactNode {
  const draft = useDraft({
    value,
    revision: revisions[field] ?? 0,
    commit: (text, base) => emit(field, text, base),
  });
  return (
    <input
      {...draft}
      id={id}
      type="text"
      className={styles.input}
      placeholder={journeyWords(language)(`${textKey}Hint`)}
      maxLength={mostCharacters[textKey]}
      autoComplete="off"
      readOnly={state === 'locked'}
    />
  );
}
