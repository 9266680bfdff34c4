import { type ReactNode, useCallback } from 'react';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import { useLoaded } from '#client/prepare/useLoaded.ts';
import asides from '#client/report/ReportAsides.module.css';
import page from '#client/report/ReportPage.module.css';
import { loadRunLog } from './loadRunLog.ts';
import { runLogMessages } from './messages.ts';
import { RunLogProblem } from './RunLogProblem.tsx';
import { RunLogTables } from './RunLogTables.tsx';

/** The report's own part of how the day went against its plan. */
export function RunLogSection({ session }: { readonly session: string }): ReactNode {
  const { language } = useLanguage();
  const t = runLogMessages(language);
  const load = useCallback(() => loadRunLog(session), [session]);
  const [loaded, reload] = useLoaded(load);
  return (
    <section className={asides.section}>
      <div className={asides.head}>
        <h2>{t('heading')}</h2>
        {loaded.state === 'ready' && (
          <a className={page.csv} href={`/api/sessions/${session}/run-log.csv?language=${language}`} download>
            {t('csv')}
          </a>
        )}
      </div>
      {loaded.state === 'loading' && <p role="status">{t('loading')}</p>}
      {loaded.state === 'problem' && <RunLogProblem onRetry={() => void reload()} />}
      {loaded.state === 'ready' && <RunLogTables run={loaded.value} arrangement="below" />}
    </section>
  );
}
