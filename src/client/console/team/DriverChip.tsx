import { ShipWheel } from 'lucide-react';
import type { ReactNode } from 'react';
import { keyOf } from '#client/console/consoleKeys.ts';
import type { ConsoleModel } from '#client/console/useConsole.ts';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import styles from './DriverChip.module.css';
import { drivingOf } from './drivingOf.ts';
import { teamWords } from './messages.ts';

interface DriverChipProps {
  readonly model: Pick<ConsoleModel, 'stage' | 'state' | 'show'>;
}

/** Who drives, where that is a question at all, and the way to take over. */
export function DriverChip({ model: { stage, state, show } }: DriverChipProps): ReactNode {
  const { language } = useLanguage();
  const words = teamWords(language);
  const { who, driver, others } = drivingOf(stage.driver, state);
  if (others.length === 0 && who !== 'other') return null;
  const said = {
    me: words('you'),
    other: words('other', { name: driver?.name ?? '' }),
    nobody: words('nobody'),
  };
  return (
    <button
      type="button"
      className={styles.chip}
      data-who={who}
      aria-keyshortcuts={keyOf('team')?.spoken}
      title={said[who]}
      onClick={() => show('team')}
    >
      <ShipWheel size="1.125em" aria-hidden="true" />
      <span>{said[who]}</span>
    </button>
  );
}
