import type { ButtonHTMLAttributes, MouseEvent, ReactNode } from 'react';
import styles from './Button.module.css';

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly tone?: 'primary' | 'secondary' | 'quiet' | 'danger';
  /** While busy it keeps its place and its focus, and does nothing when pressed. */
  readonly state?: 'ready' | 'busy';
  /** The key that does the same, shown after the words. */
  readonly shortcut?: string | undefined;
}

/** A verb to press: at least 44 px high, whatever its words. */
export function Button({
  tone = 'secondary',
  state = 'ready',
  shortcut,
  className,
  children,
  onClick,
  ...attributes
}: ButtonProps): ReactNode {
  const busy = state === 'busy';
  const press = (event: MouseEvent<HTMLButtonElement>): void => {
    if (busy) event.preventDefault();
    else onClick?.(event);
  };
  return (
    <button
      type="button"
      {...(shortcut === undefined ? {} : { 'aria-keyshortcuts': shortcut })}
      {...attributes}
      {...(busy ? { 'aria-busy': true, 'aria-disabled': true } : {})}
      className={[styles.button, styles[tone], className].filter(Boolean).join(' ')}
      onClick={press}
    >
      <span className={styles.words}>{children}</span>
      {shortcut !== undefined && (
        <kbd className={styles.shortcut} aria-hidden="true">
          {shortcut}
        </kbd>
      )}
      {busy && <span className={styles.spinner} aria-hidden="true" />}
    </button>
  );
}
