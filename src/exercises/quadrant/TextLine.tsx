import type { ReactNode } from 'react';
import type { JsonValue } from '#shared/sync/op.ts';
import type { DeviceProps } from '#exercises/viewContract.ts';
import { useDraft } from '#ui/useDraft.ts';
import { WritingHere } from '#ui/WritingHere.tsx';
import styles from './Device.module.css';

interface TextLineProps extends Pick<DeviceProps, 'revisions' | 'emit' | 'writers' | 'state'> {
  readonly field: string;
  readonly value: JsonValue | undefined;
  readonly label: string;
  /** A label that is heard only, where what stands above says it to the eye. */
  readonly labelled: 'seen' | 'heard';
  readonly maxLength: number;
  readonly rows: number;
  readonly id: string;
  readonly focus?: 'at-once' | undefined;
}

/** One text of a worksheet, saved as it is typed. */
export function TextLine({
  field,
  value,
  label,
  labelled,
  maxLength,
  rows,
  id,
  revisions,
  emit,
  writers,
  state,
  focus,
}: TextLineProps): ReactNode {
  const draft = useDraft({
    value: typeof value === 'string' ? value : '',
    revision: revisions[field] ?? 0,
    commit: (text, base) => emit(field, text === '' ? null : text, base),
  });
  const shared = {
    ...draft,
    id,
    maxLength,
    className: styles.input,
    readOnly: state === 'locked',
    ...(labelled === 'heard' ? { 'aria-label': label } : {}),
  };
  return (
    <div className={styles.line} data-field={field}>
      {labelled === 'seen' && (
        <label htmlFor={id} className={styles.label}>
          {label}
        </label>
      )}
      {rows === 1 ? (
        <input type="text" autoComplete="off" {...shared} ref={focus === 'at-once' ? focusOnce : null} />
      ) : (
        <textarea rows={rows} {...shared} />
      )}
      <WritingHere names={writers[field]} />
    </div>
  );
}

function focusOnce(element: HTMLElement | null): void {
  element?.focus();
}
