import { type FormEvent, type ReactNode, useCallback, useState } from 'react';
import { useTranslations } from 'use-intl';
import { tableLabel } from '#shared/session/tableLabel.ts';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import type { RoomClient, RoomState } from '#client/sync/roomClient.ts';
import { Button } from '#ui/Button.tsx';
import { Field } from '#ui/Field.tsx';
import { type AtTable, atTable } from './atTable.ts';
import styles from './TableLine.module.css';

interface TableLineProps {
  readonly state: RoomState;
  readonly room: RoomClient;
}

/** Who is at the table and who writes for it; writing is taken up and handed over here. */
export function TableLine({ state, room }: TableLineProps): ReactNode {
  const t = useTranslations('room.table');
  const { language } = useLanguage();
  const here = atTable(state);
  const facts = state.view.session?.facts;
  if (!here || !facts || here.others.length === 0) return null;
  const table = tableLabel(facts.tables, here.table, language);
  const names = [t('you'), ...here.others.map(({ name }) => name)];
  const list = language === 'en' ? names.join(', ') : names.join('、');
  const sentence = (): string => {
    if (here.scribe === null) return t('nobody', { table });
    if (here.scribe.id === here.self) return t('youWrite', { table });
    return t('writes', { name: here.scribe.name, table });
  };
  const name = (seat: string): void => void room.emit({ type: 'seat.scribe', seat });
  return (
    <div className={styles.table}>
      <div className={styles.words}>
        <p role="status">{sentence()}</p>
        <p className={styles.names}>{t('here', { table, names: list })}</p>
      </div>
      {here.scribe?.id === here.self ? (
        <HandOver here={here} onName={name} />
      ) : (
        <Button className={styles.small} onClick={() => name(here.self)}>
          {t('write')}
        </Button>
      )}
    </div>
  );
}

interface HandOverProps {
  readonly here: AtTable;
  readonly onName: (seat: string) => void;
}

function HandOver({ here, onName }: HandOverProps): ReactNode {
  const t = useTranslations('room.table');
  const [asked, setAsked] = useState(false);
  const [seat, setSeat] = useState('');
  const focusFirst = useCallback((select: HTMLSelectElement | null) => select?.focus(), []);
  const chosen = here.others.some(({ id }) => id === seat) ? seat : '';
  if (!asked) {
    return (
      <Button className={styles.small} aria-expanded={false} onClick={() => setAsked(true)}>
        {t('handOver')}
      </Button>
    );
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (chosen === '') return;
    setAsked(false);
    onName(chosen);
  };
  return (
    <form className={styles.handOver} onSubmit={submit}>
      <Field label={t('handOverTo')}>
        {(attributes) => (
          <select
            {...attributes}
            ref={focusFirst}
            value={chosen}
            onChange={(event) => setSeat(event.target.value)}
          >
            <option value="">{t('choose')}</option>
            {here.others.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <div className={styles.actions}>
        <Button type="submit" tone="primary" disabled={chosen === ''}>
          {t('handOver')}
        </Button>
        <Button tone="quiet" onClick={() => setAsked(false)}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
