import { X } from 'lucide-react';
import { type ReactNode, type SyntheticEvent, useEffect, useId, useRef } from 'react';
import { useTranslations } from 'use-intl';
import styles from './PanelDialog.module.css';

interface PanelDialogProps {
  readonly title: string;
  readonly children: ReactNode;
  /** By the button, by Escape, or by a press beside it. */
  readonly onClose: () => void;
  readonly width?: 'narrow' | 'wide';
}

/** Something that lies over the console for a moment; the console's keys rest meanwhile. */
export function PanelDialog({ title, children, onClose, width = 'narrow' }: PanelDialogProps): ReactNode {
  const t = useTranslations('facilitator.console');
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const element = dialog.current;
    if (!element) return undefined;
    if (typeof element.showModal === 'function') element.showModal();
    else element.setAttribute('open', '');
    return () => {
      if (typeof element.close === 'function') element.close();
    };
  }, []);
  const cancel = (event: SyntheticEvent): void => {
    event.preventDefault();
    onClose();
  };
  return (
    // Escape closes it too: the press beside it is for the mouse.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={dialog}
      className={styles.panel}
      data-width={width}
      aria-labelledby={titleId}
      onCancel={cancel}
      onClick={(event) => {
        if (event.target === dialog.current) onClose();
      }}
    >
      <div className={styles.inside}>
        <header className={styles.head}>
          <h2 id={titleId}>{title}</h2>
          <button type="button" aria-label={t('closePanel')} onClick={onClose}>
            <X size="1.25em" aria-hidden="true" />
          </button>
        </header>
        {children}
      </div>
    </dialog>
  );
}
