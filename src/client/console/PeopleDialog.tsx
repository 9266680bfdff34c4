import { Pencil } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Seat } from '#shared/sync/protocol.ts';
import { tableLabel } from '#shared/session/tableLabel.ts';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import { PanelDialog } from './PanelDialog.tsx';
import styles from './PeopleDialog.module.css';
import { PersonCard } from './PersonCard.tsx';
import type { ConsoleModel } from './useConsole.ts';

interface PeopleDialogProps {
  readonly model: Pick<ConsoleModel, 'facts' | 'emit' | 'state'>;
  readonly session: string;
  readonly onClose: () => void;
}

/** Who is here, by table; whoever is chosen can be moved, named to write for the table, let in again, or erased. */
export function PeopleDialog({ model, session, onClose }: PeopleDialogProps): ReactNode {
  const t = useTranslations('facilitator.console');
  const { language } = useLanguage();
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const { facts, state } = model;
  const online = new Set(state.online);
  const seats = Object.values(state.view.seats).filter(({ table }) => table !== '');
  const wanted = query.trim().toLowerCase();
  const found = seats.filter(({ name }) => name.toLowerCase().includes(wanted));
  const person = seats.find(({ id }) => id === chosen);
  const isGone = chosen !== null && state.view.seats[chosen]?.table === '';
  const tables = facts.tables
    .map(({ id }) => ({ id, own: found.filter(({ table }) => table === id).sort(byName) }))
    .filter(({ own }) => own.length > 0);
  return (
    <PanelDialog
      title={`${t('openPeople')} · ${t('joined', { count: seats.length })}`}
      width="wide"
      onClose={onClose}
    >
      {seats.length === 0 ? (
        <p className={styles.quiet}>{t('nobody')}</p>
      ) : (
        <div className={styles.people}>
          <div className={styles.list}>
            <input
              className={styles.input}
              type="search"
              aria-label={t('findPerson')}
              placeholder={t('findPerson')}
              value={query}
              onChange={({ currentTarget }) => setQuery(currentTarget.value)}
            />
            <div className={styles.tables}>
              {tables.length === 0 && (
                <p className={styles.quiet} role="status">
                  {t('nobodyFound')}
                </p>
              )}
              {tables.map(({ id, own }) => (
                <div key={id}>
                  <h3>
                    {tableLabel(facts.tables, id, language)} · {own.length}
                  </h3>
                  <ul>
                    {own.map((seat) => (
                      <li key={seat.id}>
                        <button
                          type="button"
                          aria-pressed={seat.id === chosen}
                          data-away={online.has(seat.id) ? undefined : ''}
                          onClick={() => setChosen(seat.id)}
                        >
                          {seat.name}
                          {seat.scribe && <Pencil size="1em" role="img" aria-label={t('scribe')} />}
                          {!online.has(seat.id) && <small>{t('away')}</small>}
                        </button>
                      </li>
                    ))}
                  </ul>
                </div>
              ))}
            </div>
          </div>
          <div className={styles.card}>
            {person ? (
              <PersonCard
                key={person.id}
                model={model}
                session={session}
                seat={person}
                presence={online.has(person.id) ? 'here' : 'away'}
              />
            ) : (
              <>
                <p role="status">{isGone && t('erased')}</p>
                <p className={styles.quiet}>{t('choosePerson')}</p>
              </>
            )}
          </div>
        </div>
      )}
    </PanelDialog>
  );
}

function byName(a: Seat, b: Seat): number {
  return a.name.localeCompare(b.name);
}
