import { type ReactNode, useState } from 'react';
import { keyOf } from '#client/console/consoleKeys.ts';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import { previewWords } from './messages.ts';
import styles from './UndoOffer.module.css';
import { type OfferingModel, type UndoOffered, useUndoOffer } from './useUndoOffer.ts';

interface UndoOfferProps {
  readonly model: OfferingModel;
}

/**
 * For ten seconds after a press: what it did, and its way back, with a line that runs out. A step on says nothing: it is
 * pressed all day, and Back stands beside it.
 */
export function UndoOffer({ model }: UndoOfferProps): ReactNode {
  const offered = useUndoOffer(model);
  return offered && <Offer key={offered.key} offered={offered} />;
}

interface OfferProps {
  readonly offered: UndoOffered;
  /** After the press, such as to put the focus somewhere: the button goes away. */
  readonly onTaken?: () => void;
}

/** One press in words, and the button that takes it back. */
export function Offer({ offered, onTaken }: OfferProps): ReactNode {
  const { language } = useLanguage();
  const words = previewWords(language);
  const { did, what, goneMs, takeBack } = offered;
  const key = keyOf('undo');
  return (
    <div className={styles.offer} role="status">
      <span>{did}</span>
      <button
        type="button"
        aria-keyshortcuts={key?.spoken}
        title={what}
        onClick={() => {
          takeBack();
          onTaken?.();
        }}
      >
        {words('undo')} <kbd aria-hidden="true">{key?.shown}</kbd>
        <Line goneMs={goneMs} />
      </button>
    </div>
  );
}

/** How much of the ten seconds is left; it begins where they were when it was first drawn, and runs by itself. */
function Line({ goneMs }: { readonly goneMs: number }): ReactNode {
  const [firstMs] = useState(goneMs);
  return <span className={styles.line} style={{ animationDelay: `-${firstMs}ms` }} aria-hidden="true" />;
}
