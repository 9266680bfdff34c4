import type { ReactNode } from 'react';
import { countAmong, type PeopleCount } from '#shared/plan/countPeople.ts';
import { type Call, type InviteeFilter, inviteeFilters } from '#shared/plan/inviteeStatus.ts';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import type { PeopleMessages } from './messages.en.ts';
import { peopleWords } from './messages.ts';
import styles from './PeopleTools.module.css';

const filterWords: Readonly<Record<InviteeFilter, keyof PeopleMessages>> = {
  all: 'filterAll',
  'not-invited': 'filterNotInvited',
  'no-reply': 'filterNoReply',
  coming: 'filterComing',
  'not-coming': 'filterNotComing',
  'not-called': 'filterNotCalled',
  'no-table': 'filterNoTable',
};

interface PeopleToolsProps {
  readonly count: PeopleCount;
  /** The calls that are being made. */
  readonly call: Call;
  readonly query: string;
  readonly filter: InviteeFilter;
  readonly onQuery: (query: string) => void;
  readonly onFilter: (filter: InviteeFilter) => void;
}

/** Finds people, and shows some of them. */
export function PeopleTools(props: PeopleToolsProps): ReactNode {
  const { count, call, query, filter, onQuery, onFilter } = props;
  const { language } = useLanguage();
  const w = peopleWords(language);
  const shownBy = (one: InviteeFilter): number => countAmong(count, one, call);
  const offered = inviteeFilters.filter((one) => one === 'all' || one === filter || shownBy(one) > 0);
  return (
    <div className={styles.tools}>
      <input
        className={styles.find}
        type="search"
        aria-label={w('find')}
        placeholder={w('find')}
        value={query}
        onChange={({ currentTarget }) => onQuery(currentTarget.value)}
      />
      <div className={styles.filters} role="group" aria-label={w('show')}>
        {offered.map((one) => (
          <button key={one} type="button" aria-pressed={one === filter} onClick={() => onFilter(one)}>
            {w(filterWords[one])} <span>{shownBy(one)}</span>
          </button>
        ))}
      </div>
    </div>
  );
}
