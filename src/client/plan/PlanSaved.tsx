import type { ReactNode } from 'react';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import { StatusPill, type Tone } from '#ui/StatusPill.tsx';
import { planWords } from './messages.ts';
import styles from './PlanSaved.module.css';
import type { LivePlanDesk } from './usePlan.ts';

interface PlanSavedProps {
  readonly desk: Pick<LivePlanDesk, 'connection' | 'waiting' | 'cannotSave' | 'lifetime'>;
}

/** Whether what is seen here is stored, said aloud as it changes; always what is true (SPEC rule 3). */
export function PlanSaved({ desk }: PlanSavedProps): ReactNode {
  const { language } = useLanguage();
  const w = planWords(language);
  const { connection, waiting, cannotSave, lifetime } = desk;
  const isOffline = connection === 'offline' || connection === 'ended';
  const [tone, words] = stateOf();
  return (
    <p role="status" className={styles.saved}>
      <StatusPill tone={tone}>{words}</StatusPill>
      {isOffline && <span>{w(lifetime === 'kept' ? 'offlineKept' : 'offlinePage')}</span>}
      {!isOffline && cannotSave !== null && <span>{w('cannotSave')}</span>}
    </p>
  );

  function stateOf(): readonly [Tone, string] {
    if (isOffline) return ['warn', waiting > 0 ? w('offlineWaiting', { count: waiting }) : w('offline')];
    if (waiting > 0 && cannotSave !== null) return ['bad', w('notSaved', { count: waiting })];
    if (waiting > 0) return ['quiet', w('saving')];
    return connection === 'connecting' ? ['quiet', w('connecting')] : ['ok', w('saved')];
  }
}
