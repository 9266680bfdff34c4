import type { ReactNode } from 'react';
import type { Language } from '#shared/content/language.ts';
import type { ConsoleProps } from '#exercises/viewContract.ts';
import { Button } from '#ui/Button.tsx';
import { reasonWords } from './messages.ts';
import styles from './Reasons.module.css';
import { hiddenField, type Reason, type ReasonsRead } from './reasons.ts';

interface ReasonsProps {
  readonly reasons: readonly Reason[];
  readonly moreReasons: number;
  readonly language: Language;
  /** The facilitator's hand on them. */
  readonly onHide?: (reason: Reason) => void;
}

/** Why people chose as they did, in their own words and without their names. */
export function Reasons({ reasons, moreReasons, language, onHide }: ReasonsProps): ReactNode {
  const words = reasonWords(language);
  if (reasons.length === 0) return null;
  return (
    <div className={styles.reasons}>
      <h3>{words('reasons')}</h3>
      <ul className={styles.list}>
        {reasons.map((reason) => (
          <li key={reason.key}>
            <span>{reason.text}</span>
            {onHide && (
              <Button tone="quiet" onClick={() => onHide(reason)}>
                {words('hide')}
                <span className={styles.spoken}>: {reason.text}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
      {moreReasons > 0 && <p className={styles.more}>{words('moreReasons', { left: moreReasons })}</p>}
    </div>
  );
}

interface ModeratedReasonsProps extends Pick<ConsoleProps, 'marks' | 'mark'>, ReasonsRead {
  readonly language: Language;
}

/** The reasons with the facilitator's hand on each, to hide it from the room. */
export function ModeratedReasons({
  marks,
  mark,
  reasons,
  moreReasons,
  language,
}: ModeratedReasonsProps): ReactNode {
  // A mark shows at once; the result with it comes a moment later.
  const isHidden = ({ key }: Reason): boolean => marks[hiddenField(key)] === true;
  return (
    <Reasons
      reasons={reasons.filter((reason) => !isHidden(reason))}
      moreReasons={moreReasons}
      language={language}
      onHide={({ key }) => mark(hiddenField(key), true)}
    />
  );
}
