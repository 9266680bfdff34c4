import { type ReactNode, useCallback } from 'react';
import { PanelDialog } from '#client/console/PanelDialog.tsx';
import type { ConsoleModel } from '#client/console/useConsole.ts';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import { useLoaded } from '#client/prepare/useLoaded.ts';
import { loadRunLog } from '#client/report/runLog/loadRunLog.ts';
import { runLogMessages } from '#client/report/runLog/messages.ts';
import { RunLogProblem } from '#client/report/runLog/RunLogProblem.tsx';
import { RunLogTables } from '#client/report/runLog/RunLogTables.tsx';
import styles from './RunLogDialog.module.css';

interface RunLogDialogProps {
  readonly model: ConsoleModel;
  readonly session: string;
  readonly onClose: () => void;
}

/** What was planned beside what happened, read anew whenever the room moves. */
export function RunLogDialog({ model, session, onClose }: RunLogDialogProps): ReactNode {
  const { language } = useLanguage();
  const t = runLogMessages(language);
  const { epoch } = model.stage;
  const load = useCallback(() => loadRunLog(session, epoch), [session, epoch]);
  const [loaded, reload] = useLoaded(load);
  return (
    <PanelDialog title={t('heading')} width="wide" onClose={onClose}>
      <div className={styles.inside}>
        {loaded.state === 'loading' && <p role="status">{t('loading')}</p>}
        {loaded.state === 'problem' && <RunLogProblem onRetry={() => void reload()} />}
        {loaded.state === 'ready' && (
          <>
            <RunLogTables run={loaded.value} arrangement="beside" />
            <a
              className={styles.csv}
              href={`/api/sessions/${session}/run-log.csv?language=${language}`}
              download
            >
              {t('csv')}
            </a>
          </>
        )}
      </div>
    </PanelDialog>
  );
}
