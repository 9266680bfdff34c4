import type { ReactNode } from 'react';
import type { ConsoleModel } from '#client/console/useConsole.ts';
import styles from './DayClock.module.css';
import { DriftWords } from './DriftWords.tsx';
import { useClockWords } from './messages.ts';
import { dayModelOf, hoursText, useDay } from './useDay.ts';

interface DayClockProps {
  readonly model: ConsoleModel;
  readonly size?: 'bar' | 'phone';
}

/** How the day stands against its agenda, in words and color, when it will end, and the way to catch up. */
export function DayClock({ model, size = 'bar' }: DayClockProps): ReactNode {
  const t = useClockWords();
  const { source, clock } = useDay(dayModelOf(model));
  const { phase, total, level } = clock;
  const isLate = level !== 'green' && phase !== 'over';
  const gone = hoursText(total.spentMs);
  return (
    <div className={styles.day} data-size={size}>
      <button
        type="button"
        className={styles.stand}
        data-level={phase === 'over' ? 'green' : level}
        title={t('dayClock')}
        aria-keyshortcuts="U"
        onClick={() => model.show('catchUp')}
      >
        <span className={styles.drift}>
          <DriftWords clock={clock} timeZone={model.settings.timeZone} nowMs={source.nowMs} />
        </span>
        <span className={styles.total}>
          {phase === 'before'
            ? t('totalPlanned', { planned: hoursText(total.plannedMs) })
            : t('total', { gone, left: hoursText(phase === 'over' ? 0 : total.leftMs) })}
        </span>
      </button>
      {isLate && size === 'bar' && (
        <button type="button" className={styles.catchUp} onClick={() => model.show('catchUp')}>
          {t('catchUp')} <kbd aria-hidden="true">U</kbd>
        </button>
      )}
      <span role="status" className={styles.hidden}>
        {isLate && (level === 'red' ? t('veryLate') : t('late'))}
      </span>
    </div>
  );
}
