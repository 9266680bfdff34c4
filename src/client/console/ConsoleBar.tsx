import { Projector } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Link } from 'wouter';
import { languages } from '#shared/content/language.ts';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import { openProjector } from '#client/prepare/facilitatorApi.ts';
import { useNow } from '#client/sync/useNow.ts';
import { ChooseLanguage } from '#ui/ChooseLanguage.tsx';
import { Mark } from '#ui/Mark.tsx';
import { StatusPill } from '#ui/StatusPill.tsx';
import { DayClock } from './clock/DayClock.tsx';
import { useClockTime } from './clock/useDay.ts';
import styles from './ConsoleBar.module.css';
import { StepClock } from './StepClock.tsx';
import { DriverChip } from './team/DriverChip.tsx';
import { RehearsalMark } from './RehearsalMark.tsx';
import { RoomTimer } from './timers/RoomTimer.tsx';
import type { ConsoleModel } from './useConsole.ts';
import { useTightBar } from './useTightBar.ts';
import { WallBadge } from './WallBadge.tsx';

interface ConsoleBarProps {
  readonly model: ConsoleModel;
  readonly session: string;
}

/** The words that give way in a narrow bar, the first one first: what is left of each says the same, by shape or by title. */
const giveWay = ['projector', 'line', 'catchUp', 'away', 'driver', 'step', 'wall', 'people'] as const;

/** The top of the console: the time, the step's clock, what the wall hides, who is there, and whether the server is. */
export function ConsoleBar({ model, session }: ConsoleBarProps): ReactNode {
  const t = useTranslations('facilitator.console');
  const { state, facts, stage } = model;
  const bar = useTightBar<HTMLElement>(giveWay);
  return (
    <header ref={bar} className={styles.bar} data-theme="dark">
      <Link
        href={`/sessions/${session}`}
        className={styles.home}
        aria-label={t('session')}
        title={facts.title}
      >
        <Mark />
      </Link>
      <TimeOfDay clockOffsetMs={state.clockOffsetMs} timeZone={model.settings.timeZone} />
      <div className={styles.step}>
        <StepClock model={model} />
      </div>
      <div className={styles.timers}>
        <RoomTimer model={model} />
      </div>
      <div className={styles.day}>
        <DayClock model={model} />
      </div>
      <div className={styles.wall}>
        <WallBadge display={stage.display} />
      </div>
      <div className={styles.right}>
        {facts.rehearsal && <RehearsalMark session={session} />}
        <div className={styles.driver}>
          <DriverChip model={model} />
        </div>
        <PeopleButton model={model} />
        <button
          type="button"
          className={`${styles.link} ${styles.projector}`}
          title={t('projector')}
          onClick={() => void openProjector(session)}
        >
          <Projector size="1.25em" aria-hidden="true" />
          <span>{t('projector')}</span>
        </button>
        <div className={styles.line} data-ok={state.outage === null ? '' : undefined}>
          <Connection outage={state.outage} />
        </div>
        <ConsoleLanguage />
      </div>
    </header>
  );
}

interface TimeOfDayProps {
  /** The server's clock less this device's. */
  readonly clockOffsetMs: number;
  /** Where the session is. */
  readonly timeZone: string;
}

/** The time on the wall of the room where the session is. */
export function TimeOfDay({ clockOffsetMs, timeZone }: TimeOfDayProps): ReactNode {
  const nowMs = useNow(clockOffsetMs, 'running');
  const time = useClockTime(timeZone, 'begun');
  return <time className={styles.clock}>{time(nowMs)}</time>;
}

/** How many are here; a press says who. */
export function PeopleButton({ model: { state, show } }: Pick<ConsoleBarProps, 'model'>): ReactNode {
  const t = useTranslations('facilitator.console');
  const seats = Object.values(state.view.seats).filter(({ table, removed }) => table !== '' && !removed);
  const online = new Set(state.online);
  const away = seats.filter(({ id }) => !online.has(id)).length;
  return (
    <button type="button" className={`${styles.link} ${styles.people}`} onClick={() => show('people')}>
      {t('joined', { count: seats.length })}
      {away > 0 && <span>{` · ${t('offline', { count: away })}`}</span>}
    </button>
  );
}

/** Whether the host is within reach, and if not, on whose side it is. */
export function Connection({ outage }: Pick<ConsoleModel['state'], 'outage'>): ReactNode {
  const t = useTranslations('facilitator.console');
  return (
    <StatusPill tone={outage === null ? 'ok' : 'bad'}>
      {outage === null ? t('live') : t(`lost.${outage}`)}
    </StatusPill>
  );
}

export function ConsoleLanguage(): ReactNode {
  const common = useTranslations('facilitator.common');
  const { language, choose } = useLanguage();
  return (
    <ChooseLanguage
      label={common('language')}
      current={language}
      offered={languages}
      onChange={(chosen) => {
        choose(chosen);
        // While the list has the focus, letters choose in it: they belong to the room again.
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      }}
      name="short"
    />
  );
}
