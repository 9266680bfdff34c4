import { type ReactNode, useState } from 'react';
import { type ParkedItem, parkingLimits, type ParkingSet } from '#shared/asides/parkingLot.ts';
import { tableLabel } from '#shared/session/tableLabel.ts';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import { useClockTime } from '#client/console/clock/useDay.ts';
import type { ConsoleModel } from '#client/console/useConsole.ts';
import { Button } from '#ui/Button.tsx';
import { asideWords } from './messages.ts';
import { ParkedField } from './ParkedField.tsx';
import styles from './ParkingDialog.module.css';

interface ParkedRowProps {
  readonly item: ParkedItem;
  readonly model: Pick<ConsoleModel, 'emit' | 'facts' | 'settings'>;
  readonly onRemoved: (item: Pick<ParkedItem, 'id' | 'text'>) => void;
}

/** One question: whether it is settled, its words, where it came from, who answers it and when. */
export function ParkedRow({ item, model, onRemoved }: ParkedRowProps): ReactNode {
  const { language } = useLanguage();
  const t = asideWords(language);
  const [editing, setEditing] = useState<'words' | null>(null);
  const { id, text, owner, due, state } = item;
  const set = (fields: ParkingSet['fields']): void => model.emit({ type: 'parking.set', item: id, fields });
  return (
    <li className={styles.item} data-state={state}>
      <label className={styles.check}>
        <input
          type="checkbox"
          aria-label={t('doneOf', { text })}
          checked={state === 'done'}
          onChange={({ currentTarget }) => set({ state: currentTarget.checked ? 'done' : 'open' })}
        />
      </label>
      <div className={styles.words}>
        {editing === 'words' ? (
          <ParkedField
            label={t('words')}
            stored={text}
            most={parkingLimits.text}
            accepts={(typed) => typed !== ''}
            onCommit={(typed) => set({ text: typed })}
            onLeft={() => setEditing(null)}
            focus="now"
          />
        ) : (
          <button type="button" className={styles.text} onClick={() => setEditing('words')} title={t('edit')}>
            <span className={styles.hidden}>{t('edit')}: </span>
            {text}
          </button>
        )}
        <Origin item={item} model={model} />
      </div>
      <ParkedField
        label={t('whoOf', { text })}
        hint={t('whoHint')}
        shown={t('who')}
        stored={owner}
        most={60}
        onCommit={(typed) => set({ owner: typed })}
      />
      <ParkedField
        label={t('whenOf', { text })}
        hint={t('whenHint')}
        shown={t('when')}
        stored={due}
        most={60}
        onCommit={(typed) => set({ due: typed })}
      />
      <Button
        tone="quiet"
        aria-label={t('removeOf', { text })}
        onClick={() => {
          set({ state: 'gone' });
          onRemoved({ id, text });
        }}
      >
        {t('remove')}
      </Button>
    </li>
  );
}

/** The table that asked, never who, and when. */
function Origin({
  item: { from, atMs },
  model: { facts, settings },
}: {
  readonly item: ParkedItem;
  readonly model: Pick<ConsoleModel, 'facts' | 'settings'>;
}): ReactNode {
  const { language } = useLanguage();
  const t = asideWords(language);
  const clock = useClockTime(settings.timeZone, 'begun');
  if (atMs === null) return <small>{t('sending')}</small>;
  const time = clock(atMs);
  const table = tableLabel(facts.tables, from, language);
  return <small>{from === '' ? t('fromYou', { time }) : t('from', { table, time })}</small>;
}
