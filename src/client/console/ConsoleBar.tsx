import type { ReactNode } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { Link } from 'wouter';
import { languages } from '#shared/content/language.ts';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import { openProjector } from '#client/prepare/facilitatorApi.ts';
import { useNow } from '#client/sync/useNow.ts';
import { ChooseLanguage } from '#ui/ChooseLanguage.tsx';
import { Mark } from '#ui/Mark.tsx';
import { StatusPill } from '#ui/StatusPill.tsx';
import { DayClock } from './clock/DayClock.tsx';
import styles from './ConsoleBar.module.css';
import { StepClock } from './StepClock.tsx';
import { DriverChip } from './team/DriverChip.tsx';
import { RoomTimer } from './timers/RoomTimer.tsx';
import type { ConsoleModel } from './useConsole.ts';
import { WallBadge } from './WallBadge.tsx';

interface ConsoleBarProps {
  readonly model: ConsoleModel;
  readonly session: string;
}

/** The top of the console: the time, the step's clock, what the wall hides, who is there, and whether the server is. */
export function ConsoleBar({ model, session }: ConsoleBarProps): ReactNode {
  const t = useTranslations('facilitator.console');
  const { state, facts, stage } = model;
  return (
    <header className={styles.bar} data-theme="dark">
      <Link
        href={`/sessions/${session}`}
        className={styles.home}
        aria-label={t('session')}
        title={facts.title}
      >
        <Mark />
      </Link>
      <TimeOfDay clockOffsetMs={state.clockOffsetMs} />
      <StepClock model={model} session={session} />
      <RoomTimer model={model} />
      <DayClock model={model} />
      <WallBadge display={stage.display} />
      <DriverChip model={model} />
      <PeopleButton model={model} />
      <button type="button" className={styles.link} onClick={() => void openProjector(session)}>
        {t('projector')}
      </button>
      <Connection connection={state.connection} />
      <ConsoleLanguage />
    </header>
  );
}

export function TimeOfDay({ clockOffsetMs }: { readonly clockOffsetMs: number }): ReactNode {
  const format = useFormatter();
  const nowMs = useNow(clockOffsetMs, 'running');
  return (
    <time className={styles.clock}>
      {format.dateTime(nowMs, { hour: '2-digit', minute: '2-digit', hour12: false })}
    </time>
  );
}

/** How many are here; a press says who. */
export function PeopleButton({ model: { state, show } }: Pick<ConsoleBarProps, 'model'>): ReactNode {
  const t = useTranslations('facilitator.console');
  const seats = Object.values(state.view.seats).filter(({ table }) => table !== '');
  const online = new Set(state.online);
  const away = seats.filter(({ id }) => !online.has(id)).length;
  return (
    <button type="button" className={`${styles.link} ${styles.people}`} onClick={() => show('people')}>
      {t('joined', { count: seats.length })}
      {away > 0 && ` · ${t('offline', { count: away })}`}
    </button>
  );
}

export function Connection({ connection }: Pick<ConsoleModel['state'], 'connection'>): ReactNode {
  const t = useTranslations('facilitator.console');
  const online = connection === 'online';
  return <StatusPill tone={online ? 'ok' : 'bad'}>{online ? t('live') : t('lost')}</StatusPill>;
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
