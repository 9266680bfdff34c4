import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import type { RefusalReason } from '#shared/sync/reasons.ts';
import styles from './ConsoleNotices.module.css';
import { previewWords } from './preview/messages.ts';
import type { ConsoleModel } from './useConsole.ts';

interface ConsoleNoticesProps {
  readonly model: Pick<ConsoleModel, 'room' | 'state' | 'waiting' | 'stage' | 'show'>;
}

/** What stands between a press and the room: no connection, a server that cannot save, or a press that was not taken, and why. */
export function ConsoleNotices({
  model: { room, state, waiting, stage, show },
}: ConsoleNoticesProps): ReactNode {
  const { language } = useLanguage();
  const words = previewWords(language);
  const dismiss = (): void => state.refused.forEach(({ order }) => void room.dismiss(order));
  const t = useTranslations('facilitator.console');
  const problem = useTranslations('facilitator.problem');
  const refused = state.refused[state.refused.length - 1]?.refused ?? null;
  const sentence = (reason: RefusalReason): string => {
    if (reason === 'stale' || reason === 'not-open' || reason === 'closed') return problem('stale');
    if (reason === 'unknown-slide' || reason === 'unknown-exercise') return t('refusedGone');
    if (reason === 'unknown-seat' || reason === 'unknown-table') return t('refusedPerson');
    if (reason === 'not-driver') {
      const name = stage.driver?.name ?? '';
      return name === '' ? words('nobodyDrives') : words('notDriver', { name });
    }
    return problem('other');
  };
  return (
    <div className={styles.notices}>
      {/* Always there, so that what comes to stand in it is read out, once. */}
      <div role="status">
        {state.outage !== null && (
          <p className={styles.offline}>
            {t(`outage.${state.outage}`)}
            {language === 'en' && ' '}
            {t('waitingPresses', { count: waiting })}
          </p>
        )}
      </div>
      {state.cannotSave !== null && state.connection === 'online' && (
        <p className={styles.offline} role="status">
          {t(`cannotSave.${state.cannotSave === 'read-only' ? 'readOnly' : state.cannotSave}`)}
        </p>
      )}
      {refused !== null && (
        <p className={styles.refused} role="alert">
          <span>{sentence(refused)}</span>
          {refused === 'not-driver' && (
            <button
              type="button"
              onClick={() => {
                dismiss();
                show('team');
              }}
            >
              {words('takeOver')}
            </button>
          )}
          <button type="button" onClick={dismiss}>
            {t('dismiss')}
          </button>
        </p>
      )}
    </div>
  );
}
