import { type KeyboardEvent, useEffect, useId, useRef, type ReactNode, type SyntheticEvent } from 'react';
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
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useEffect(() => {
    const element = dialog.current;
    if (!element) return;
    const opener = document.activeElement;
    // Safari before 15.4 knows no showModal; the style sheet lays the open element over the page all the same.
    if (typeof element.showModal === 'function') element.showModal();
    else {
      element.setAttribute('open', '');
      element.querySelector('button')?.focus();
    }
    return () => {
      if (typeof element.close === 'function') element.close();
      // By now it is out of the page, and so out of the reach of the browser's own way back.
      const { activeElement, body } = document;
      const isFree = activeElement === null || activeElement === body || element.contains(activeElement);
      if (isFree && opener instanceof HTMLElement) opener.focus();
    };
  }, []);

  const cancel = (event: SyntheticEvent): void => {
    event.preventDefault();
    // Unlike the browser, React hands it on to a dialog that this one is in, which stays open.
    event.stopPropagation();
    if (state === 'ready') onCancel();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDialogElement>): void => {
    // Where the browser shows it as a dialog, it says itself what Escape means.
    if (event.key === 'Escape' && typeof event.currentTarget.showModal !== 'function') cancel(event);
  };

  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={titleId}
      onCancel={cancel}
      onKeyDown={onKeyDown}
    >
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
