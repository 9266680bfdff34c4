import { useEffect, useId, useRef, type ReactNode, type SyntheticEvent } from 'react';
import { Button } from './Button.tsx';
import styles from './Dialog.module.css';

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

/** Asks before something that cannot simply be taken back. It is open for as long as it is rendered. */
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
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useEffect(() => {
    const element = dialog.current;
    if (!element) return;
    // Safari before 15.4 knows no showModal; the style sheet lays the open element over the page all the same.
    if (typeof element.showModal === 'function') element.showModal();
    else element.setAttribute('open', '');
    return () => {
      if (typeof element.close === 'function') element.close();
    };
  }, []);

  const cancel = (event: SyntheticEvent): void => {
    event.preventDefault();
    // Unlike the browser, React hands it on to a dialog that this one is in, which stays open.
    event.stopPropagation();
    if (state === 'ready') onCancel();
  };

  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby={titleId} onCancel={cancel}>
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
