import type { ReactNode } from 'react';
import { isAmong, peopleFilters, type PeopleFilter, type Person } from './listPeople.ts';
import styles from './People.module.css';
import type { PeopleWords } from './messages.ts';

interface FilterChipsProps {
  readonly people: readonly Person[];
  readonly filter: PeopleFilter;
  readonly words: PeopleWords;
  readonly onChoose: (filter: PeopleFilter) => void;
}

/** Who is shown, each with how many there are; one that nobody fits is there only while it is the one that is on. */
export function FilterChips({ people, filter, words, onChoose }: FilterChipsProps): ReactNode {
  const counts = peopleFilters.map((one) => ({
    one,
    n: people.filter((person) => isAmong(person, one)).length,
  }));
  return (
    <div className={styles.chips} role="group" aria-label={words('show')}>
      {counts
        .filter(({ one, n }) => one === 'all' || n > 0 || one === filter)
        .map(({ one, n }) => (
          <button key={one} type="button" aria-pressed={one === filter} onClick={() => onChoose(one)}>
            {words(one, { n })}
          </button>
        ))}
    </div>
  );
}
