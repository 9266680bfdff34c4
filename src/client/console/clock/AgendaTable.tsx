import type { ReactNode } from 'react';
import { type AgendaRules, protectedMinutes } from '#shared/agenda/protectedMinutes.ts';
import type { DayClock } from '#shared/agenda/readClock.ts';
import { timings } from '#shared/content/workshop.ts';
import type { Stage } from '#shared/sync/stage.ts';
import styles from './AgendaDialog.module.css';
import type { AgendaDraft } from './agendaDraft.ts';
import { useClockWords } from './messages.ts';
import { useClockTime } from './useDay.ts';

export interface AgendaPartProps {
  readonly draft: AgendaDraft;
  readonly rules: AgendaRules;
  readonly nameOf: (id: string) => string;
  readonly onChange: (some: Partial<AgendaDraft>) => void;
}

interface AgendaTableProps extends AgendaPartProps {
  readonly stage: Stage;
  readonly clock: DayClock;
  readonly timeZone: string;
}

/** A row for each segment: its minutes, its fewest, and what may become of it when time is short. */
export function AgendaTable(props: AgendaTableProps): ReactNode {
  const { draft, rules, stage, clock, timeZone, nameOf, onChange } = props;
  const t = useClockWords();
  const time = useClockTime(timeZone);
  const change = (segment: string, some: Partial<AgendaDraft['entries'][number]>): void =>
    onChange({ entries: draft.entries.map((one) => (one.segment === segment ? { ...one, ...some } : one)) });
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('segment')}</th>
          <th scope="col">{t('minutes')}</th>
          <th scope="col">{t('minimum')}</th>
          <th scope="col">{t('timing')}</th>
        </tr>
      </thead>
      <tbody>
        {draft.entries.map(({ segment, minutes, minimum, timing }) => {
          const title = nameOf(segment);
          const least = protectedMinutes(segment, rules);
          const begunMs = clock.phase === 'before' ? undefined : stage.clock.segments[segment]?.firstMs;
          return (
            <tr key={segment}>
              <th scope="row">
                <span className={styles.title}>{title}</span>
                {begunMs !== undefined && (
                  <span className={styles.began}>{t('began', { time: time(begunMs) })}</span>
                )}
              </th>
              <td>
                <MinutesInput
                  label={t('minutesOf', { title })}
                  value={minutes}
                  onChange={(typed) => change(segment, { minutes: typed })}
                />
              </td>
              <td>
                <MinutesInput
                  label={t('minimumOf', { title })}
                  value={minimum}
                  onChange={(typed) => change(segment, { minimum: typed })}
                />
              </td>
              <td>
                <select
                  className={styles.select}
                  aria-label={t('timingOf', { title })}
                  value={timing}
                  onChange={({ currentTarget }) => {
                    const chosen = timings.find((one) => one === currentTarget.value);
                    if (chosen) change(segment, { timing: chosen });
                  }}
                >
                  {timings
                    .filter((one) => one !== 'optional' || least === null)
                    .map((one) => (
                      <option key={one} value={one}>
                        {t(`timings.${one}`)}
                      </option>
                    ))}
                </select>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

interface MinutesInputProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (typed: string) => void;
}

/** Minutes as text: a wheel that turns over it changes nothing, and an input method may write full-width digits. */
export function MinutesInput({ label, value, onChange }: MinutesInputProps): ReactNode {
  return (
    <input
      className={styles.minutes}
      type="text"
      inputMode="numeric"
      autoComplete="off"
      maxLength={4}
      aria-label={label}
      value={value}
      onFocus={({ currentTarget }) => currentTarget.select()}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}
