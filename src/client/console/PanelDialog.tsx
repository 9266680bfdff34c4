import { X } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { useTranslations } from 'use-intl';
import { useModal } from '#ui/useModal.ts';
import styles from './PanelDialog.module.css';

interface PanelDialogProps {
  readonly title: string;
  readonly children: ReactNode;
  /** By the button, by Escape, or by a press beside it. */
  readonly onClose: () => void;
  /** A small one is as high as what is in it. */
  readonly width?: 'small' | 'narrow' | 'wide' | 'full';
}

/**
 * Something that lies over the console for a moment; the console's keys rest meanwhile. Then the focus goes back to what
 * opened it.
 */
export function PanelDialog({ title, children, onClose, width = 'narrow' }: PanelDialogProps): ReactNode {
  const t = useTranslations('facilitator.console');
  const titleId = useId();
  const modal = useModal(onClose);
  return (
    // Escape closes it too: the press beside it is for the mouse.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <dialog
      {...modal}
      className={styles.panel}
      data-width={width}
      aria-labelledby={titleId}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose();
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
