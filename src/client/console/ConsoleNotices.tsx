import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { RefusalReason } from '#shared/sync/reasons.ts';
import styles from './ConsoleNotices.module.css';
import type { ConsoleModel } from './useConsole.ts';

interface ConsoleNoticesProps {
  readonly model: Pick<ConsoleModel, 'room' | 'state' | 'waiting'>;
}

/** What stands between a press and the room: no connection, a server that cannot save, or a press that was not taken, and why. */
export function ConsoleNotices({ model: { room, state, waiting } }: ConsoleNoticesProps): ReactNode {
  const t = useTranslations('facilitator.console');
  const problem = useTranslations('facilitator.problem');
  const refused = state.refused[state.refused.length - 1]?.refused ?? null;
  const sentence = (reason: RefusalReason): string => {
    if (reason === 'stale' || reason === 'not-open' || reason === 'closed') return problem('stale');
    if (reason === 'unknown-slide' || reason === 'unknown-exercise') return t('refusedGone');
    if (reason === 'unknown-seat' || reason === 'unknown-table') return t('refusedPerson');
    return problem('other');
  };
  return (
    <div className={styles.notices}>
      {state.connection === 'offline' && (
        <p className={styles.offline} role="status">
          {t('waitingPresses', { count: waiting })}
        </p>
      )}
      {state.cannotSave !== null && state.connection === 'online' && (
        <p className={styles.offline} role="status">
          {t(`cannotSave.${state.cannotSave === 'read-only' ? 'readOnly' : state.cannotSave}`)}
        </p>
      )}
      {refused !== null && (
        <p className={styles.refused} role="alert">
          <span>{sentence(refused)}</span>
          <button
            type="button"
            onClick={() => state.refused.forEach(({ order }) => void room.dismiss(order))}
          >
            {t('dismiss')}
          </button>
        </p>
      )}
    </div>
  );
}
