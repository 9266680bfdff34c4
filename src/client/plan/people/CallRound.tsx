import type { ReactNode } from 'react';
import { type Call, calls } from '#shared/plan/inviteeStatus.ts';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import { keyOfNothing, keyOfOutcome } from './callKeys.ts';
import styles from './CallRound.module.css';
import { peopleWords } from './messages.ts';

interface CallRoundProps {
  readonly call: Call;
  readonly onCall: (call: Call) => void;
}

/** Which calls are being made, and, where there are keys, those of a caller who works down the list. */
export function CallRound({ call, onCall }: CallRoundProps): ReactNode {
  const { language } = useLanguage();
  const w = peopleWords(language);
  const keys = [
    ['↑ ↓', w('keysMove')],
    ['Enter', w('keysOpen')],
    [keyOfOutcome.reached, w('reached')],
    [keyOfOutcome.message, w('message')],
    [keyOfOutcome.missed, w('missed')],
    [keyOfNothing, w('keysClear')],
  ];
  return (
    <div className={styles.round}>
      <div className={styles.calls} role="group" aria-label={w('callRound')}>
        <span aria-hidden="true">{w('callRound')}</span>
        {calls.map((one) => (
          <button key={one} type="button" aria-pressed={one === call} onClick={() => onCall(one)}>
            {w(one === 'calledWeek' ? 'weekBefore' : 'dayBefore')}
          </button>
        ))}
      </div>
      <p className={styles.keys}>
        {w('keys')}
        {keys.map(([key, does]) => (
          <span key={key}>
            <kbd>{key}</kbd> {does}
          </span>
        ))}
      </p>
    </div>
  );
}
