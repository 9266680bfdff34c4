import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { languages } from '#shared/content/language.ts';
import { tableLabel } from '#shared/session/tableLabel.ts';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import type { RoomState } from '#client/sync/roomClient.ts';
import { clockText, useNow } from '#client/sync/useNow.ts';
import { StatusPill } from '#ui/StatusPill.tsx';
import { ToggleLanguage } from '#ui/ToggleLanguage.tsx';
import styles from './DeviceHeader.module.css';
import { saveStatus } from './saveStatus.ts';

interface DeviceHeaderProps {
  readonly state: RoomState;
  readonly title: string;
  readonly endsAtMs: number | null;
}

const tones = {
  saved: 'ok',
  saving: 'quiet',
  connecting: 'quiet',
  offline: 'warn',
  offlineWaiting: 'warn',
  refused: 'bad',
} as const;

/** Whose session, which table; whether all is saved; how long there is; the other language. */
export function DeviceHeader({ state, title, endsAtMs }: DeviceHeaderProps): ReactNode {
  const t = useTranslations('room');
  const { language, choose } = useLanguage();
  const nowMs = useNow(state.clockOffsetMs, endsAtMs === null ? 'stopped' : 'running');
  const facts = state.view.session?.facts;
  const self = state.self?.role === 'participant' ? state.self.seat : null;
  const table =
    facts && self && facts.tables.length > 1 ? tableLabel(facts.tables, self.table, language) : undefined;
  const status = saveStatus(state);
  const words =
    'count' in status ? t(`status.${status.kind}`, { count: status.count }) : t(`status.${status.kind}`);
  const left = endsAtMs === null ? null : endsAtMs - nowMs;
  return (
    <header className={styles.header}>
      <p className={styles.where}>
        {table !== undefined && <strong>{table}</strong>} <span>{facts?.title ?? title}</span>
      </p>
      {left !== null && (
        <span
          className={styles.clock}
          aria-label={left > 0 ? t('device.minutesLeft', { time: clockText(left) }) : t('device.overtime')}
        >
          {left > 0 ? clockText(left) : t('device.overtime')}
        </span>
      )}
      <span aria-live="polite">
        <StatusPill tone={tones[status.kind]}>{words}</StatusPill>
      </span>
      <ToggleLanguage current={language} offered={languages} onChange={choose} name="short" />
    </header>
  );
}
