import type { ReactNode } from 'react';
import type { CatchUpChoice, CatchUpWay } from '#shared/agenda/catchUpChoices.ts';
import type { DaySource } from '#shared/agenda/readClock.ts';
import styles from './CatchUpDialog.module.css';
import { DriftWords } from './DriftWords.tsx';
import { type ClockWords, useClockWords } from './messages.ts';
import { useClockTime } from './useDay.ts';

interface CatchUpCardProps {
  readonly way: CatchUpWay;
  /** The key that takes it. */
  readonly number: number;
  /** Left out where this way brings nothing. */
  readonly choice: CatchUpChoice | undefined;
  readonly source: DaySource;
  readonly timeZone: string;
  readonly nameOf: (id: string) => string;
  readonly onTake: (choice: CatchUpChoice) => void;
}

/** One way to catch up: what it changes, and the end that it brings. */
export function CatchUpCard(props: CatchUpCardProps): ReactNode {
  const { way, number, choice, source, timeZone, nameOf, onTake } = props;
  const t = useClockWords();
  const time = useClockTime(timeZone);
  return (
    <button
      type="button"
      className={styles.way}
      disabled={!choice}
      aria-keyshortcuts={String(number)}
      onClick={() => choice && onTake(choice)}
    >
      <kbd aria-hidden="true">{number}</kbd>
      <span className={styles.name}>{t(`way.${way}`)}</span>
      {choice && (
        <span className={styles.brings} data-level={choice.clock.level}>
          <DriftWords clock={choice.clock} timeZone={timeZone} nowMs={source.nowMs} />
        </span>
      )}
      <span className={styles.what}>
        {choice ? whatOf(choice, { t, source, nameOf, time }) : way !== 'end' && t(`none.${way}`)}
      </span>
    </button>
  );
}

interface Saying extends Pick<CatchUpCardProps, 'source' | 'nameOf'> {
  readonly t: ClockWords;
  readonly time: (epochMs: number) => string;
}

/** "Attitude 12 → 10", "5 of the 10 min that are left of it". */
function whatOf({ way, agenda, clock }: CatchUpChoice, { t, source, nameOf, time }: Saying): string {
  const before = source.agenda;
  if (way === 'reserve') {
    const minutes = agenda.reserveUsed - before.reserveUsed;
    return t('reserveBy', { minutes, left: before.reserve - before.reserveUsed });
  }
  if (way === 'end') {
    const unusedMs = (agenda.reserve - agenda.reserveUsed) * 60_000;
    const toldMs = clock.plannedEndMs + unusedMs;
    const movedMs = (agenda.endMoved - before.endMoved) * 60_000;
    return t('endTo', { time: time(toldMs), before: time(toldMs - movedMs) });
  }
  if (way === 'skip') {
    return agenda.skipped
      .filter((id) => !before.skipped.includes(id))
      .map(nameOf)
      .join(t('comma'));
  }
  return agenda.entries
    .flatMap(({ segment, minutes }) => {
      const was = before.entries.find((one) => one.segment === segment)?.minutes ?? minutes;
      return was === minutes ? [] : [t('shorter', { title: nameOf(segment), was, minutes })];
    })
    .join(t('comma'));
}
