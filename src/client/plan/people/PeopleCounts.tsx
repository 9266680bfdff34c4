import { Fragment, type ReactNode } from 'react';
import { openReplies, type PeopleCount } from '#shared/plan/countPeople.ts';
import type { SessionSettings } from '#shared/session/settings.ts';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import { peopleWords } from './messages.ts';
import styles from './PeopleCounts.module.css';

interface PeopleCountsProps {
  readonly count: PeopleCount;
  readonly settings: Pick<SessionSettings, 'people' | 'tables'>;
}

/** How many are invited, come, do not, and have not said; and whether the room holds them. */
export function PeopleCounts({ count, settings }: PeopleCountsProps): ReactNode {
  const { language } = useLanguage();
  const w = peopleWords(language);
  const { listed, invited, yes, no } = count;
  const more = listed - no - settings.people;
  const room = { people: settings.people, tables: settings.tables.length };
  const figures = [
    ...(invited < listed ? [w('all', { n: listed })] : []),
    w('invited', { n: invited }),
    w('coming', { n: yes }),
    w('notComing', { n: no }),
    w('open', { n: openReplies(count) }),
  ];
  return (
    <div className={styles.counts}>
      <p className={styles.figures}>
        {figures.map((figure, index) => (
          <Fragment key={index}>
            {index > 0 && ' · '}
            <span>{figure}</span>
          </Fragment>
        ))}
      </p>
      <p className={more > 0 ? styles.over : styles.room}>
        {more > 0 ? w('roomOver', { ...room, more }) : w('room', room)}
      </p>
    </div>
  );
}
