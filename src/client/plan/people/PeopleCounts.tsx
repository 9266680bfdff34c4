import { Fragment, type ReactNode } from 'react';
import type { InviteeCounts } from '#shared/plan/inviteeStatus.ts';
import type { SessionSettings } from '#shared/session/settings.ts';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import { peopleWords } from './messages.ts';
import styles from './PeopleCounts.module.css';

interface PeopleCountsProps {
  readonly counts: InviteeCounts;
  readonly settings: Pick<SessionSettings, 'people' | 'tables'>;
}

/** How many are invited, come, do not, and have not said; and whether the room holds them. */
export function PeopleCounts({ counts, settings }: PeopleCountsProps): ReactNode {
  const { language } = useLanguage();
  const w = peopleWords(language);
  const more = counts.all - counts['not-coming'] - settings.people;
  const room = { people: settings.people, tables: settings.tables.length };
  const figures = [
    ...(counts.invited < counts.all ? [w('all', { n: counts.all })] : []),
    w('invited', { n: counts.invited }),
    w('coming', { n: counts.coming }),
    w('notComing', { n: counts['not-coming'] }),
    w('open', { n: counts['no-reply'] }),
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
