import { Lock } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { AgendaEntry } from '#shared/agenda/agenda.ts';
import type { DayClock } from '#shared/agenda/readClock.ts';
import { inLanguage } from '#shared/content/language.ts';
import type { SessionFacts } from '#shared/sync/protocol.ts';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import { clockText } from '#client/sync/useNow.ts';
import styles from './AgendaPanel.module.css';
import { useClockWords } from './clock/messages.ts';
import { type DayModel, useClockTime, useDay } from './clock/useDay.ts';
import { segmentStart } from './stagePosition.ts';
import type { ConsoleModel } from './useConsole.ts';

const minuteMs = 60_000;

type AgendaPanelProps = Pick<ConsoleModel, 'facts' | 'slide' | 'go'> & DayModel;

/** From more than this many segments on they stand closer together: the whole day is on one screen. */
const manySegments = 8;

/**
 * The segments with their minutes of this day, when those that have begun did, and how much of its minutes the room's own
 * has spent; a press goes to a segment's opening.
 */
export const AgendaPanel = memo(function Agenda(props: AgendaPanelProps): ReactNode {
  const { workshop, facts, slide, go, stage, settings } = props;
  const t = useTranslations('facilitator.console');
  const { source, clock } = useDay(props);
  const { agenda } = source;
  const own = workshop.slides.filter(({ segment }) => segment === slide.segment);
  const at = own.findIndex(({ id }) => id === slide.id) + 1;
  const { leftMs } = clock.step;
  const time = clockText(Math.abs(leftMs));
  const stepWords = clock.phase === 'running' ? [leftMs < 0 ? t('over', { time }) : t('left', { time })] : [];
  const current = facts.segments.findIndex(({ id }) => id === slide.segment);
  const stateOf = (id: string, index: number): RowProps['state'] => {
    if (index === current) return 'now';
    if (agenda.skipped.includes(id)) return 'skipped';
    return index < current ? 'past' : 'coming';
  };
  return (
    <nav
      className={styles.agenda}
      aria-label={t('agenda')}
      data-dense={facts.segments.length > manySegments ? '' : undefined}
    >
      <h2>{t('agenda')}</h2>
      <ol>
        {facts.segments.map((segment, index) => (
          <li key={segment.id}>
            <Row
              segment={segment}
              state={stateOf(segment.id, index)}
              entry={agenda.entries.find((one) => one.segment === segment.id)}
              clock={clock}
              begunMs={clock.phase === 'before' ? undefined : stage.clock.segments[segment.id]?.firstMs}
              timeZone={settings.timeZone}
              onPress={() => go(segmentStart(workshop, segment.id))}
            >
              {index === current && at > 0 && (
                <span className={styles.at}>
                  <progress value={at} max={own.length} aria-hidden />
                  {[t('slideOf', { at, of: own.length }), ...stepWords].join(' · ')}
                </span>
              )}
            </Row>
          </li>
        ))}
      </ol>
    </nav>
  );
});

interface RowProps {
  readonly segment: SessionFacts['segments'][number];
  readonly state: 'past' | 'now' | 'coming' | 'skipped';
  /** In the agenda of the day. */
  readonly entry: AgendaEntry | undefined;
  readonly clock: DayClock;
  /** When the room came to it; undefined before. */
  readonly begunMs: number | undefined;
  readonly timeZone: string;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

function Row({ segment, state, entry, clock, begunMs, timeZone, onPress, children }: RowProps): ReactNode {
  const t = useClockWords();
  const { language } = useLanguage();
  const time = useClockTime(timeZone);
  const { id, number } = segment;
  const title = inLanguage(segment.title, language);
  const timing = entry?.timing ?? 'flexible';
  const within = Math.round((clock.segmentsMs.get(id) ?? 0) / minuteMs);
  // What is skipped keeps its minutes, struck out.
  const planned = state === 'skipped' ? (entry?.minutes ?? within) : within;
  const spent =
    state === 'now' && clock.phase !== 'before' ? Math.floor((clock.segment?.spentMs ?? 0) / minuteMs) : null;
  const begun = begunMs === undefined ? null : t('began', { time: time(begunMs) });
  return (
    <button
      type="button"
      aria-current={state === 'now' ? 'step' : undefined}
      data-state={state}
      data-timing={timing}
      title={[title, begun].filter((one) => one !== null).join(' · ')}
      onClick={onPress}
    >
      <span className={styles.title}>
        {number} {title}
      </span>
      {timing === 'fixed' && (
        <span className={styles.fixed}>
          <Lock size="0.8em" aria-hidden="true" />
          <span className={styles.hidden}>{t('fixed')}</span>
        </span>
      )}
      {begunMs !== undefined && <time className={styles.begun}>{time(begunMs)}</time>}
      <span className={styles.minutes} data-over={spent !== null && spent > planned}>
        <span aria-hidden="true">{spent === null ? planned : t('spent', { spent, planned })}</span>
        <span className={styles.hidden}>
          {spent === null ? t('plannedSpoken', { planned }) : t('spentSpoken', { spent, planned })}
          {state === 'skipped' && `, ${t('skipped')}`}
        </span>
      </span>
      {children}
    </button>
  );
}
