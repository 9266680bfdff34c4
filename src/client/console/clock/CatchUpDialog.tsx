import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import {
  type CatchUpChoice,
  catchUpChoices,
  catchUpWays,
  type CatchUpWay,
} from '#shared/agenda/catchUpChoices.ts';
import { undoneBy } from '#client/console/consoleActions.ts';
import { PanelDialog } from '#client/console/PanelDialog.tsx';
import type { ConsoleModel } from '#client/console/useConsole.ts';
import { Button } from '#ui/Button.tsx';
import styles from './CatchUpDialog.module.css';
import { CatchUpCard } from './CatchUpCard.tsx';
import { changesToday } from './changesToday.ts';
import { DayFigures } from './DayFigures.tsx';
import { DriftWords } from './DriftWords.tsx';
import { useClockWords } from './messages.ts';
import { dayModelOf, useClockTime, useDay } from './useDay.ts';
import { useContentNames } from './useContentNames.ts';

interface CatchUpDialogProps {
  readonly model: ConsoleModel;
  readonly session: string;
  readonly onClose: () => void;
}

/**
 * Ways to catch up, each with the end that it would bring; one press takes one, and its undo is beside it. What is left
 * can be caught up by another.
 */
export function CatchUpDialog({ model, onClose }: CatchUpDialogProps): ReactNode {
  const t = useClockWords();
  const { stage, settings, emit } = model;
  const { source, clock } = useDay(dayModelOf(model));
  const time = useClockTime(settings.timeZone);
  const nameOf = useContentNames(model);
  const [taken, setTaken] = useState<CatchUpWay | null>(null);
  const standing = useRef<HTMLParagraphElement>(null);
  useEffect(() => standing.current?.focus(), []);
  const choices = catchUpChoices(source);
  const { agenda } = source;
  const fixed = agenda.entries.filter(({ timing }) => timing === 'fixed');
  const unused = agenda.reserve - agenda.reserveUsed;
  const isReserved = unused > 0;
  const toldMs = clock.plannedEndMs + unused * 60_000;
  const changes = changesToday(source, { t, nameOf });

  const take = (choice: CatchUpChoice | undefined): void => {
    if (!choice) return;
    emit({ type: 'stage.agenda', agenda: choice.agenda, epoch: stage.epoch });
    setTaken(choice.way);
    // The card that was pressed may rest now: the focus stays in reach.
    standing.current?.focus();
  };
  const canUndo = taken !== null && undoneBy(stage) === 'agenda';
  const undo = (): void => {
    if (!canUndo) return;
    emit({ type: 'stage.undo', epoch: stage.epoch });
    setTaken(null);
    standing.current?.focus();
  };
  const key = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.repeat)
      return;
    const way = catchUpWays[Number(event.key) - 1];
    if (way !== undefined) take(choices.find((one) => one.way === way));
    if (event.key.toLowerCase() === 'z') undo();
  };
  return (
    <PanelDialog title={t('catchUp')} onClose={onClose}>
      {/* The numbers are keys of the whole dialog; each card is a button of its own as well. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div className={styles.inside} onKeyDown={key}>
        <p
          ref={standing}
          tabIndex={-1}
          className={styles.standing}
          data-level={clock.phase === 'over' ? 'green' : clock.level}
        >
          <strong>
            <DriftWords clock={clock} timeZone={settings.timeZone} nowMs={source.nowMs} />
          </strong>
          <span>
            {isReserved
              ? t('plannedTold', { planned: time(clock.plannedEndMs), told: time(toldMs) })
              : t('told', { told: time(toldMs) })}
          </span>
        </p>
        <p className={styles.hint}>
          <DayFigures clock={clock} nameOf={nameOf} />
        </p>
        {choices.length === 0 ? (
          <p>{t('nothing')}</p>
        ) : (
          <ol className={styles.ways} aria-label={t('ways')}>
            {catchUpWays.map((way, index) => (
              <li key={way}>
                <CatchUpCard
                  way={way}
                  number={index + 1}
                  choice={choices.find((one) => one.way === way)}
                  source={source}
                  timeZone={settings.timeZone}
                  nameOf={nameOf}
                  onTake={take}
                />
              </li>
            ))}
          </ol>
        )}
        {choices.length > 0 && fixed.length > 0 && (
          <p className={styles.hint}>
            {t('kept', { names: fixed.map(({ segment }) => nameOf(segment)).join(t('comma')) })}
          </p>
        )}
        {changes.length > 0 && (
          <section className={styles.changes}>
            <h3>{t('changedToday')}</h3>
            <p>{changes.join(t('comma'))}</p>
          </section>
        )}
        <div className={styles.foot}>
          <Button onClick={() => model.show('agenda')}>{t('changeAgenda')}</Button>
          <p className={styles.taken} role="status">
            {taken !== null && t('taken', { way: t(`way.${taken}`) })}
          </p>
          {canUndo && (
            <Button shortcut="Z" onClick={undo}>
              {t('undo')}
            </Button>
          )}
        </div>
      </div>
    </PanelDialog>
  );
}
