import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { groupRoomCode } from '#shared/sync/ids.ts';
import type { Seat } from '#shared/sync/protocol.ts';
import { tableLabel } from '#shared/session/tableLabel.ts';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import styles from './PeopleDialog.module.css';
import { loadReturnCode } from './returnCodeApi.ts';
import type { ConsoleModel } from './useConsole.ts';

interface PersonCardProps {
  readonly model: Pick<ConsoleModel, 'facts' | 'emit' | 'state'>;
  readonly session: string;
  readonly seat: Seat;
  readonly presence: 'here' | 'away';
}

/** What can be done for one person. */
export function PersonCard({ model, session, seat, presence }: PersonCardProps): ReactNode {
  const { facts, emit } = model;
  const t = useTranslations('facilitator.console');
  const { language } = useLanguage();
  const [code, setCode] = useState<{ readonly code: string | null } | null>(null);
  const show = async (): Promise<void> => {
    const answer = await loadReturnCode(session, seat.id);
    setCode({ code: answer.ok ? answer.value.code : null });
  };
  return (
    <>
      <h3>{seat.name}</h3>
      <p className={styles.quiet}>
        {[
          tableLabel(facts.tables, seat.table, language),
          t(presence),
          ...(seat.scribe ? [t('scribe')] : []),
        ].join(' · ')}
      </p>
      <label className={styles.move}>
        {t('moveTo')}
        <select
          value={seat.table}
          onChange={({ currentTarget }) =>
            emit({ type: 'seat.move', seat: seat.id, table: currentTarget.value })
          }
        >
          {facts.tables.map(({ id }) => (
            <option key={id} value={id}>
              {tableLabel(facts.tables, id, language)}
            </option>
          ))}
        </select>
      </label>
      {!seat.scribe && (
        <Button type="button" onClick={() => emit({ type: 'seat.scribe', seat: seat.id })}>
          {t('makeScribe')}
        </Button>
      )}
      {code === null && (
        <Button type="button" onClick={() => void show()}>
          {t('showCode')}
        </Button>
      )}
      {code !== null && (
        <p role="status">
          {code.code === null ? (
            t('noCode')
          ) : (
            <>
              <strong className={styles.code}>{groupRoomCode(code.code)}</strong>
              {t('codeText')}
            </>
          )}
        </p>
      )}
      <ErasePerson model={model} seat={seat} />
    </>
  );
}

/** Takes somebody out for good, once it has been said what goes with them. */
function ErasePerson({ model: { emit, state }, seat }: Pick<PersonCardProps, 'model' | 'seat'>): ReactNode {
  const t = useTranslations('facilitator.console');
  const [asking, setAsking] = useState(false);
  const erasing = state.waiting.some(({ op }) => op.type === 'seat.erase' && op.seat === seat.id);
  if (erasing) return <p role="status">{t('erasing')}</p>;
  const erase = (): void => {
    setAsking(false);
    emit({ type: 'seat.erase', seat: seat.id });
  };
  return (
    <>
      <Button tone="danger" onClick={() => setAsking(true)}>
        {t('erase')}
      </Button>
      {asking && (
        <Dialog
          title={t('eraseTitle', { name: seat.name })}
          confirmLabel={t('eraseConfirm')}
          cancelLabel={t('eraseKeep')}
          tone="danger"
          onConfirm={erase}
          onCancel={() => setAsking(false)}
        >
          <p>{t('eraseGoes')}</p>
          <p>{t('eraseStays')}</p>
          <p>{t('eraseForGood')}</p>
        </Dialog>
      )}
    </>
  );
}
