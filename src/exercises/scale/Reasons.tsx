import type { ReactNode } from 'react';
import type { Language } from '#shared/content/language.ts';
import { Button } from '#ui/Button.tsx';
import { scaleWords } from './messages.ts';
import styles from './Reasons.module.css';
import type { ReadResult, Reason } from './schema.ts';

interface ReasonsProps {
  readonly reasons: ReadResult['reasons'];
  readonly moreReasons: number;
  readonly language: Language;
  /** The facilitator's hand on them: those hidden, and what hides one or shows it again. */
  readonly moderation?: {
    readonly hidden: readonly Reason[];
    readonly setHidden: (reason: Reason, to: 'hidden' | 'shown') => void;
  };
}

/** Why people chose as they did, in their own words and without their names. */
export function Reasons({ reasons, moreReasons, language, moderation }: ReasonsProps): ReactNode {
  const words = scaleWords(language);
  const hidden = moderation?.hidden ?? [];
  if (reasons.length + hidden.length === 0) return null;
  return (
    <div className={styles.reasons}>
      <h3>{words('reasons')}</h3>
      <ul className={styles.list}>
        {reasons.map((reason) => (
          <li key={reason.key}>
            <span>{reason.text}</span>
            {moderation && (
              <Button tone="quiet" onClick={() => moderation.setHidden(reason, 'hidden')}>
                {words('hide')}
                <span className={styles.spoken}>: {reason.text}</span>
              </Button>
            )}
          </li>
        ))}
        {moderation &&
          hidden.map((reason) => (
            <li key={reason.key} data-hidden>
              <span>
                <s>{reason.text}</s> <small>{words('hidden')}</small>
              </span>
              <Button tone="quiet" onClick={() => moderation.setHidden(reason, 'shown')}>
                {words('show')}
                <span className={styles.spoken}>: {reason.text}</span>
              </Button>
            </li>
          ))}
      </ul>
      {moreReasons > 0 && <p className={styles.more}>{words('moreReasons', { left: moreReasons })}</p>}
    </div>
  );
}
