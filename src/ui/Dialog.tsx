import { type ReactNode, useId } from 'react';
import { Button } from './Button.tsx';
import styles from './Dialog.module.css';
import { useModal } from './useModal.ts';

interface DialogProps {
  readonly title: string;
  readonly children?: ReactNode;
  /** What pressing goes ahead with: a verb, never "OK". */
  readonly confirmLabel: string;
  readonly cancelLabel: string;
  readonly tone?: 'primary' | 'danger';
  readonly state?: 'ready' | 'busy';
  readonly onConfirm: () => void;
  /** Also by Escape. */
  readonly onCancel: () => void;
}

/**
 * Asks before something that cannot simply be taken back. It is open for as long as it is rendered; then the focus goes
 * back to what opened it, if that is still there and nothing else has taken it.
 */
export function Dialog({
  title,
  children,
  confirmLabel,
  cancelLabel,
  tone = 'primary',
  state = 'ready',
  onConfirm,
  onCancel,
}: DialogProps): ReactNode {
  const titleId = useId();
  const modal = useModal(() => {
    if (state === 'ready') onCancel();
  });

  return (
    <dialog {...modal} className={styles.dialog} aria-labelledby={titleId}>
      <h2 id={titleId} className={styles.title} data-face="display">
        {title}
      </h2>
      {children !== undefined && <div className={styles.body}>{children}</div>}
      <div className={styles.actions}>
        <Button onClick={onCancel} disabled={state === 'busy'}>
          {cancelLabel}
        </Button>
        <Button tone={tone} state={state} onClick={onConfirm}>
          {confirmLabel}
        </Button>
      </div>
    </dialog>
  );
}
