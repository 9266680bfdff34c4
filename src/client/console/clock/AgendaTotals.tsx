import type { ReactNode } from 'react';
import { type DaySource, minutesOf, readClock } from '#shared/agenda/readClock.ts';
import styles from './AgendaDialog.module.css';
import { agendaOf } from './agendaDraft.ts';
import { type AgendaPartProps, MinutesInput } from './AgendaTable.tsx';
import { DriftWords } from './DriftWords.tsx';
import { useClockWords } from './messages.ts';
import { hoursText, useClockTime } from './useDay.ts';

interface AgendaTotalsProps extends Pick<AgendaPartProps, 'draft' | 'rules' | 'onChange'> {
  readonly source: DaySource;
  readonly timeZone: string;
}

/** The reserve and the end, and what the agenda as it is typed comes to. */
export function AgendaTotals({ draft, rules, source, timeZone, onChange }: AgendaTotalsProps): ReactNode {
  const t = useClockWords();
  const time = useClockTime(timeZone);
  const agenda = agendaOf(draft, rules);
  const clock = agenda && readClock({ ...source, agenda });
  const unused = agenda ? agenda.reserve - agenda.reserveUsed : 0;
  return (
    <div className={styles.totals}>
      <span className={styles.total}>
        <span aria-hidden="true">{t('reserve')}</span>
        <MinutesInput
          label={t('reserve')}
          value={draft.reserve}
          onChange={(reserve) => onChange({ reserve })}
        />
      </span>
      {draft.reserveUsed > 0 && (
        <span className={styles.total}>{t('reserveUsed', { minutes: draft.reserveUsed })}</span>
      )}
      <span className={styles.total}>
        <span aria-hidden="true">{t('endMoved')}</span>
        <MinutesInput
          label={t('endMoved')}
          value={draft.endMoved}
          onChange={(endMoved) => onChange({ endMoved })}
        />
      </span>
      {agenda && clock && (
        <output className={styles.sums} data-level={clock.level}>
          <strong>
            <DriftWords clock={clock} timeZone={timeZone} nowMs={source.nowMs} />
          </strong>
          <span>
            {t('totals', {
              content: hoursText(minutesOf(agenda) * 60_000),
              planned: time(clock.plannedEndMs),
              told: time(clock.plannedEndMs + unused * 60_000),
            })}
          </span>
        </output>
      )}
    </div>
  );
}
