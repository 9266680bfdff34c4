import { CircleUserRound } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { languages } from '#shared/content/language.ts';
import { tableLabel } from '#shared/session/tableLabel.ts';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import type { RoomState } from '#client/sync/roomClient.ts';
import { ChooseLanguage } from '#ui/ChooseLanguage.tsx';
import { StatusPill } from '#ui/StatusPill.tsx';
import { DeviceClock } from './DeviceClock.tsx';
import type { Counted } from './deviceCountdown.ts';
import styles from './DeviceHeader.module.css';
import { saveStatus } from './saveStatus.ts';
import type { DevicePage } from './useDevicePage.ts';

interface DeviceHeaderProps {
  readonly state: RoomState;
  readonly title: string;
  readonly counted: Counted;
  readonly page: DevicePage;
  readonly onMe: () => void;
}

const tones = {
  saved: 'ok',
  saving: 'quiet',
  connecting: 'quiet',
  offline: 'warn',
  offlineWaiting: 'warn',
  notSaved: 'warn',
  refused: 'bad',
} as const;

/** Who one is and where; whether all is saved; how long there is; the other languages. */
export function DeviceHeader({ state, title, counted, page, onMe }: DeviceHeaderProps): ReactNode {
  const t = useTranslations('room');
  const { language, choose } = useLanguage();
  const facts = state.view.session?.facts;
  const self = state.self?.role === 'participant' ? state.self.seat : null;
  const table =
    facts && self && facts.tables.length > 1 ? tableLabel(facts.tables, self.table, language) : undefined;
  const status = saveStatus(state);
  const words =
    'count' in status ? t(`status.${status.kind}`, { count: status.count }) : t(`status.${status.kind}`);
  return (
    <header className={styles.header} data-status={status.kind}>
      <button
        type="button"
        className={styles.me}
        aria-current={page === 'me' ? 'page' : undefined}
        onClick={onMe}
      >
        <CircleUserRound className={styles.face} size={24} aria-hidden="true" />
        <span className={styles.hidden}>{t('me.open', { name: self?.name ?? '' })}</span>
        <span className={styles.where}>
          {table !== undefined && <strong>{table}</strong>} <span>{facts?.title ?? title}</span>
        </span>
      </button>
      <DeviceClock {...counted} clockOffsetMs={state.clockOffsetMs} />
      <span aria-live="polite">
        <StatusPill tone={tones[status.kind]}>{words}</StatusPill>
      </span>
      <ChooseLanguage
        label={t('common.language')}
        current={language}
        offered={languages}
        onChange={choose}
        name="short"
      />
    </header>
  );
}
