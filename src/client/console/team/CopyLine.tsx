import { HardDriveDownload } from 'lucide-react';
import type { ReactNode } from 'react';
import { useClockTime } from '#client/console/clock/useDay.ts';
import type { ConsoleModel } from '#client/console/useConsole.ts';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import { useNow } from '#client/sync/useNow.ts';
import styles from './CopyLine.module.css';
import { copySaid } from './copySaid.ts';
import { teamWords } from './messages.ts';
import { useCopyFacts } from './useCopyFacts.ts';

interface CopyLineProps {
  readonly session: string;
  readonly model: Pick<ConsoleModel, 'state' | 'settings'>;
}

/** When the data were last copied, and where to; nothing where no copies are made. */
export function CopyLine({ session, model: { state, settings } }: CopyLineProps): ReactNode {
  const { language } = useLanguage();
  const { facts } = useCopyFacts(session, state);
  const nowMs = useNow(state.clockOffsetMs, 'running');
  const time = useClockTime(settings.timeZone, 'begun');
  if (!facts?.copy) return null;
  const { tone, sentence } = copySaid(facts.copy, nowMs, teamWords(language), time);
  return (
    <p className={styles.line} data-tone={tone}>
      <HardDriveDownload size="1.125em" aria-hidden="true" />
      <span>{sentence}</span>
    </p>
  );
}
