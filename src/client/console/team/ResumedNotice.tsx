import { type ReactNode, useId, useMemo } from 'react';
import { useFormatter } from 'use-intl';
import { inLanguage } from '#shared/content/language.ts';
import type { ResumedFacts } from '#shared/session/copies.ts';
import { isTimeZone } from '#shared/session/dates.ts';
import type { ConsoleModel } from '#client/console/useConsole.ts';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import { Button } from '#ui/Button.tsx';
import { sayResumedSeen } from './copyApi.ts';
import { teamWords } from './messages.ts';
import styles from './TeamNotices.module.css';

interface ResumedNoticeProps {
  readonly model: Pick<ConsoleModel, 'state' | 'workshop' | 'settings' | 'show'>;
  readonly session: string;
  readonly resumed: ResumedFacts;
  readonly onRead: () => void;
}

/** That this machine has gone on from a copy, and all that is missing by name, until somebody has read it. */
export function ResumedNotice({ model, session, resumed, onRead }: ResumedNoticeProps): ReactNode {
  const { language } = useLanguage();
  const words = teamWords(language);
  const format = useFormatter();
  const titleId = useId();
  const { state, workshop, settings, show } = model;
  const { timeZone } = settings;
  const time = format.dateTime(resumed.atMs, {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
    ...(isTimeZone(timeZone) ? { timeZone } : {}),
  });
  const { seats } = state.view;
  const { online } = state;
  const away = useMemo(() => {
    const here = new Set(online);
    return Object.values(seats).filter(({ id, table, removed }) => table !== '' && !removed && !here.has(id))
      .length;
  }, [seats, online]);
  const open = resumed.open.flatMap((id) => workshop.exercises.find((one) => one.id === id) ?? []);
  const names = open.map(({ id }) => {
    const slide = workshop.slides.find(({ exercise }) => exercise === id);
    const title = slide ? inLanguage(slide.title, language) : [];
    return title.map(({ text }) => text).join('');
  });
  const read = async (): Promise<void> => {
    await sayResumedSeen(session);
    onRead();
  };
  return (
    <section className={styles.resumed} aria-labelledby={titleId}>
      <h2 id={titleId}>{words('resumedTitle', { time })}</h2>
      <ul>
        <li>{words('resumedMissing', { time })}</li>
        {names.length > 0 && (
          <li>{words('resumedOpen', { count: names.length, names: names.join(' · ') })}</li>
        )}
        {resumed.missing > 0 && <li>{words('resumedKnown', { count: resumed.missing })}</li>}
        {Object.keys(seats).length > 0 && <li>{words('resumedAway', { count: away })}</li>}
      </ul>
      <div className={styles.actions}>
        {away > 0 && (
          <Button type="button" onClick={() => show('people')}>
            {words('resumedPeople')}
          </Button>
        )}
        <Button type="button" tone="primary" onClick={() => void read()}>
          {words('understood')}
        </Button>
      </div>
    </section>
  );
}
