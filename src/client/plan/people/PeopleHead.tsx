import type { ReactNode } from 'react';
import type { Call } from '#shared/plan/inviteeStatus.ts';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import { peopleWords } from './messages.ts';
import styles from './PeopleHead.module.css';

interface PeopleHeadProps {
  readonly call: Call;
}

/** What stands in which column, for the eye, on a wide page; each row says it in words of its own. */
export function PeopleHead({ call }: PeopleHeadProps): ReactNode {
  const { language } = useLanguage();
  const w = peopleWords(language);
  return (
    <div className={styles.head} aria-hidden="true">
      <span>{w('headPerson')}</span>
      <span>{w('headReply')}</span>
      <span>{w('headTable')}</span>
      <span>{w('headNeeds')}</span>
      <span>{w('columnPhone')}</span>
      <span>{w(call === 'calledWeek' ? 'callWeek' : 'callDay')}</span>
    </div>
  );
}
