import { type ReactNode, useState } from 'react';
import type { Invitee } from '#shared/plan/readPlan.ts';
import { languageOfWords } from '#exercises/languageOfWords.ts';
import { Button } from '#ui/Button.tsx';
import { tablesWords } from './messages.ts';
import { type ListProps, PeopleList } from './PeopleList.tsx';
import styles from './TablesSection.module.css';

interface UnplacedProps {
  readonly people: readonly Invitee[];
  readonly state: 'still' | 'target';
  readonly list: ListProps;
  readonly onChoose: (ids: readonly string[]) => void;
  readonly onTakeAway: (() => void) | null;
}

/** From so many on they are looked for by name. */
const manyPeople = 8;

/** Who has no table yet, to the left of the tables. */
export function Unplaced({ people, state, list, onChoose, onTakeAway }: UnplacedProps): ReactNode {
  const w = tablesWords(list.language);
  const [sought, setSought] = useState('');
  const wanted = sought.trim().normalize('NFKC').toLowerCase();
  const shown = people.filter(({ name, company }) =>
    `${name}\n${company}`.normalize('NFKC').toLowerCase().includes(wanted),
  );
  return (
    <section className={styles.unplaced} data-table="" data-state={state} aria-label={w('unplaced')}>
      <header>
        <h3>{w('unplaced')}</h3>
        <p>{people.length > 0 && people.length}</p>
      </header>
      {people.length === 0 && <p className={styles.nobody}>{w('none')}</p>}
      {people.length >= manyPeople && (
        <div className={styles.find}>
          <input
            type="search"
            aria-label={w('find')}
            placeholder={w('find')}
            value={sought}
            lang={languageOfWords(sought, [list.language])}
            onChange={(event) => setSought(event.target.value)}
          />
          {shown.length > 0 && (
            <Button tone="quiet" onClick={() => onChoose(shown.map(({ id }) => id))}>
              {w('chooseShown', { count: shown.length })}
            </Button>
          )}
        </div>
      )}
      {people.length > 0 && shown.length === 0 && <p className={styles.nobody}>{w('nobodyFound')}</p>}
      <PeopleList {...list} people={shown} />
      {onTakeAway && (
        <Button className={styles.seatHere} onClick={onTakeAway}>
          {w('takeAway', { count: list.chosen.size })}
        </Button>
      )}
    </section>
  );
}
