import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import { Button } from '#ui/Button.tsx';
import { useClockTime } from './clock/useDay.ts';
import { PanelDialog } from './PanelDialog.tsx';
import { DoorSwitch } from './people/DoorSwitch.tsx';
import { FilterChips } from './people/FilterChips.tsx';
import { isAmong, type PeopleFilter } from './people/listPeople.ts';
import { peopleWords } from './people/messages.ts';
import parts from './people/People.module.css';
import { PeopleGroups } from './people/PeopleGroups.tsx';
import { type PeopleModel, usePeople } from './people/usePeople.ts';
import styles from './PeopleDialog.module.css';
import { PersonCard } from './PersonCard.tsx';

interface PeopleDialogProps {
  readonly model: PeopleModel;
  readonly session: string;
  readonly onClose: () => void;
}

/** Who is here and how far, by table; what can be done for whoever is chosen; and the door of the room. */
export function PeopleDialog({ model, session, onClose }: PeopleDialogProps): ReactNode {
  const t = useTranslations('facilitator.console');
  const { language } = useLanguage();
  const words = useMemo(() => peopleWords(language), [language]);
  const time = useClockTime(model.settings.timeZone, 'begun');
  const [query, setQuery] = useState('');
  const [filter, setFilter] = useState<PeopleFilter>('all');
  const [chosen, setChosen] = useState<string | null>(null);
  const choose = useCallback((id: string) => setChosen(id), []);
  const { facts, stage, state, exercise } = model;
  const people = usePeople(model, language);
  const joined = people.filter(({ presence }) => presence !== 'removed').length;
  const wanted = query.trim().toLowerCase();
  const found = people.filter(
    (person) => isAmong(person, filter) && person.seat.name.toLowerCase().includes(wanted),
  );
  const person = people.find(({ seat }) => seat.id === chosen);
  // Where most came after the room began, it is no news of anybody.
  const late = people.filter(({ lateMs }) => lateMs !== null).length;
  const lateness = late * 2 < people.length ? 'told' : 'untold';
  const isGone = chosen !== null && state.view.seats[chosen]?.table === '';
  return (
    <PanelDialog title={words('title', { count: joined })} width="full" onClose={onClose}>
      <DoorSwitch model={model} words={words} />
      {people.length === 0 ? (
        <p className={styles.quiet}>{t(stage.locked ? 'nobodyLocked' : 'nobody')}</p>
      ) : (
        <div className={styles.people} data-shows={person || isGone ? 'one' : 'all'}>
          <div className={styles.list}>
            <div className={parts.head}>
              <input
                className={styles.input}
                type="search"
                aria-label={t('findPerson')}
                placeholder={t('findPerson')}
                value={query}
                onChange={({ currentTarget }) => setQuery(currentTarget.value)}
              />
              <FilterChips people={people} filter={filter} words={words} onChoose={setFilter} />
            </div>
            {exercise?.anonymous && <p className={styles.quiet}>{words('anonymous')}</p>}
            <div className={styles.tables}>
              <p className={styles.quiet} role="status">
                {found.length === 0 && (wanted === '' ? words('nobodyLike') : t('nobodyFound'))}
              </p>
              <PeopleGroups
                people={found}
                facts={facts}
                chosen={chosen}
                words={words}
                time={time}
                lateness={lateness}
                onChoose={choose}
              />
            </div>
          </div>
          <div className={styles.card}>
            <Button tone="quiet" className={styles.back} onClick={() => setChosen(null)}>
              {words('back')}
            </Button>
            {person ? (
              <PersonCard
                key={person.seat.id}
                model={model}
                session={session}
                person={person}
                words={words}
                time={time}
              />
            ) : (
              <>
                <p role="status">{isGone && words('merged')}</p>
                <p className={styles.quiet}>{t('choosePerson')}</p>
              </>
            )}
          </div>
        </div>
      )}
    </PanelDialog>
  );
}
