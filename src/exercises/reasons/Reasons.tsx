import type { ReactNode } from 'react';
import type { Language } from '#shared/content/language.ts';
import type { ConsoleProps } from '#exercises/viewContract.ts';
import { Button } from '#ui/Button.tsx';
import { reasonWords } from './messages.ts';
import styles from './Reasons.module.css';
import { hiddenField, reasonModeration, type Reason, type ReasonsRead } from './reasons.ts';

interface ReasonsProps {
  readonly reasons: readonly Reason[];
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
  const words = reasonWords(language);
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

interface ModeratedReasonsProps extends Pick<ConsoleProps, 'scope' | 'marks' | 'mark'>, ReasonsRead {
  readonly language: Language;
}

/** The reasons with the facilitator's hand on each: hidden from the room, or shown again. */
export function ModeratedReasons({
  scope,
  marks,
  mark,
  reasons,
  moreReasons,
  language,
}: ModeratedReasonsProps): ReactNode {
  const moderation = reasonModeration.safeParse(scope.moderation);
  const known = [...reasons, ...(moderation.success ? moderation.data.hidden : [])];
  // A mark shows at once; the result with it comes a moment later.
  const isHidden = ({ key }: Reason): boolean => marks[hiddenField(key)] === true;
  return (
    <Reasons
      reasons={known.filter((reason) => !isHidden(reason))}
      moreReasons={moreReasons}
      language={language}
      moderation={{
        hidden: known.filter(isHidden),
        setHidden: ({ key }, to) => mark(hiddenField(key), to === 'hidden' ? true : null),
      }}
    />
  );
}
