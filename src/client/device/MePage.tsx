import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { languages } from '#shared/content/language.ts';
import { tableLabel } from '#shared/session/tableLabel.ts';
import type { SessionFacts } from '#shared/sync/protocol.ts';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import type { RoomClient, RoomState } from '#client/sync/roomClient.ts';
import { Button } from '#ui/Button.tsx';
import { ChooseLanguage } from '#ui/ChooseLanguage.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Field } from '#ui/Field.tsx';
import { EraseMe } from './EraseMe.tsx';
import { ReturnCode } from './KeepCode.tsx';
import styles from './MePage.module.css';

interface MePageProps {
  readonly state: RoomState;
  readonly room: RoomClient;
  readonly onLeave: () => void;
}

/** Who one is in this room: name, table, the way back to the seat, and the ways to another table and out. */
export function MePage({ state, room, onLeave }: MePageProps): ReactNode {
  const t = useTranslations('room');
  const { language, choose } = useLanguage();
  const facts = state.view.session?.facts;
  const self = state.self?.role === 'participant' ? state.self.seat : null;
  if (!self || !facts) return <EmptyState title={t('device.loading')} />;
  return (
    <div className={styles.me}>
      <h1 data-face="display">{t('me.heading')}</h1>
      <dl className={styles.facts}>
        <div>
          <dt>{t('me.name')}</dt>
          <dd>{self.name}</dd>
        </div>
        {facts.tables.length > 1 && (
          <div>
            <dt>{t('me.table')}</dt>
            <dd>{placeOf(facts, self.table, language)}</dd>
          </div>
        )}
        <div className={styles.code}>
          <dt>{t('me.code')}</dt>
          <dd>
            {self.returnCode === null ? (
              t('me.noCode')
            ) : (
              <>
                <ReturnCode code={self.returnCode} />
                <p>{t('me.codeWhy')}</p>
              </>
            )}
          </dd>
        </div>
        <div>
          <dt>{t('me.language')}</dt>
          <dd>
            <ChooseLanguage
              label={t('common.language')}
              current={language}
              offered={languages}
              onChange={choose}
            />
          </dd>
        </div>
      </dl>
      {facts.tables.length > 1 && <Move facts={facts} seat={self} state={state} room={room} />}
      <Leave waiting={state.waiting.length} onLeave={onLeave} />
      <EraseMe seat={self} state={state} room={room} />
    </div>
  );
}

/** A table as people tell it from others: with its business, where there are several. */
function placeOf(facts: SessionFacts, table: string, language: Parameters<typeof tableLabel>[2]): string {
  const label = tableLabel(facts.tables, table, language);
  const business = facts.tables.find(({ id }) => id === table)?.business;
  const name = facts.businesses.length > 1 && facts.businesses.find(({ id }) => id === business)?.name;
  return name ? `${label} · ${name}` : label;
}

interface MoveProps {
  readonly facts: SessionFacts;
  readonly seat: { readonly id: string; readonly table: string };
  readonly state: RoomState;
  readonly room: RoomClient;
}

function Move({ facts, seat, state, room }: MoveProps): ReactNode {
  const t = useTranslations('room.me');
  const { language } = useLanguage();
  const [table, setTable] = useState('');
  const [missing, setMissing] = useState<'none' | 'table'>('none');
  const label = (id: string): string => tableLabel(facts.tables, id, language);
  const asked = state.waiting.reduce<string | null>(
    (found, { op }) => (op.type === 'seat.move' ? op.table : found),
    null,
  );
  const others = facts.tables.filter(({ id }) => id !== seat.table);
  const chosen = others.some(({ id }) => id === table) ? table : '';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setMissing(chosen === '' ? 'table' : 'none');
    if (chosen !== '') void room.emit({ type: 'seat.move', seat: seat.id, table: chosen });
  };
  return (
    <section className={styles.section}>
      <h2>{t('move')}</h2>
      <p>{t('moveWhy', { table: label(seat.table) })}</p>
      <p role="status" className={styles.moving}>
        {asked !== null && t('moving', { table: label(asked) })}
      </p>
      {asked === null && (
        <form className={styles.form} onSubmit={submit} noValidate>
          <Field label={t('to')} error={missing === 'table' && chosen === '' ? t('needTable') : undefined}>
            {(attributes) => (
              <select {...attributes} value={chosen} onChange={(event) => setTable(event.target.value)}>
                <option value="">{t('choose')}</option>
                {others.map(({ id }) => (
                  <option key={id} value={id}>
                    {placeOf(facts, id, language)}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Button type="submit">{t('moveDo')}</Button>
        </form>
      )}
    </section>
  );
}

interface LeaveProps {
  /** How many answers have not left this device. */
  readonly waiting: number;
  readonly onLeave: () => void;
}

function Leave({ waiting, onLeave }: LeaveProps): ReactNode {
  const t = useTranslations('room.me');
  const [asking, setAsking] = useState(false);
  return (
    <section className={styles.section}>
      <h2>{t('leave')}</h2>
      <p>{waiting > 0 ? t('leaveWaiting', { count: waiting }) : t('leaveWhy')}</p>
      <div>
        <Button tone="danger" disabled={waiting > 0} onClick={() => setAsking(true)}>
          {t('leaveDo')}
        </Button>
      </div>
      {asking && (
        <Dialog
          title={t('leaveAsk')}
          confirmLabel={t('leaveDo')}
          cancelLabel={t('stay')}
          tone="danger"
          onConfirm={onLeave}
          onCancel={() => setAsking(false)}
        >
          {t('leaveWhy')}
        </Dialog>
      )}
    </section>
  );
}
