import { MessageSquare, PhoneCall, PhoneMissed, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { type CallOutcome, callOutcomes } from '#shared/plan/fields.ts';
import type { Call } from '#shared/plan/inviteeStatus.ts';
import type { Invitee } from '#shared/plan/readPlan.ts';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import { keyOfOutcome } from './callKeys.ts';
import { peopleWords } from './messages.ts';
import styles from './CallButtons.module.css';
import type { PeopleActions } from './peopleActions.ts';

const icons: Readonly<Record<CallOutcome, LucideIcon>> = {
  reached: PhoneCall,
  message: MessageSquare,
  missed: PhoneMissed,
};

interface CallButtonsProps {
  readonly invitee: Invitee;
  readonly call: Call;
  readonly actions: Pick<PeopleActions, 'call'>;
}

/** What came of a call, one press each; the same press again takes it back. */
export function CallButtons({ invitee, call, actions }: CallButtonsProps): ReactNode {
  const { language } = useLanguage();
  const w = peopleWords(language);
  const round = w(call === 'calledWeek' ? 'weekBefore' : 'dayBefore');
  return (
    <div
      className={styles.buttons}
      role="group"
      aria-label={w('callOf', { name: invitee.name, call: round })}
    >
      {callOutcomes.map((outcome) => {
        const Icon = icons[outcome];
        const isSo = invitee[call] === outcome;
        return (
          <button
            key={outcome}
            type="button"
            aria-pressed={isSo}
            aria-keyshortcuts={keyOfOutcome[outcome]}
            data-outcome={outcome}
            onClick={() => actions.call(invitee, call, isSo ? null : outcome)}
          >
            <Icon size="1.1em" aria-hidden="true" />
            {w(outcome)}
          </button>
        );
      })}
    </div>
  );
}
