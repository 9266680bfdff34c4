import { type ReactNode, useState } from 'react';
import { useClockTime } from '#client/console/clock/useDay.ts';
import type { ConsoleModel } from '#client/console/useConsole.ts';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import { useNow } from '#client/sync/useNow.ts';
import { Button } from '#ui/Button.tsx';
import { copySaid } from './copySaid.ts';
import { teamWords } from './messages.ts';
import { ResumedNotice } from './ResumedNotice.tsx';
import styles from './TeamNotices.module.css';
import { useCopyFacts } from './useCopyFacts.ts';
import { useDriverNews } from './useDriverNews.ts';

interface TeamNoticesProps {
  readonly model: ConsoleModel;
  readonly session: string;
}

/**
 * What nobody is to miss, on laptop and phone alike, under the bar and out of the way of every control: that somebody
 * else drives now, that no copies are made any more, and that the session has gone on from a copy.
 */
export function TeamNotices({ model, session }: TeamNoticesProps): ReactNode {
  const { language } = useLanguage();
  const words = teamWords(language);
  const { state, settings } = model;
  const news = useDriverNews(model);
  const { facts, reload } = useCopyFacts(session, state);
  const nowMs = useNow(state.clockOffsetMs, facts?.copy ? 'running' : 'stopped');
  const time = useClockTime(settings.timeZone, 'begun');
  const trouble = `${facts?.copy?.problem ?? 'late'} ${facts?.copy?.copiedMs}`;
  /** The trouble that has been read: said again only once it is another. */
  const [read, setRead] = useState<string | null>(null);
  const copy = facts?.copy ? copySaid(facts.copy, nowMs, words, time) : null;
  return (
    <div className={styles.notices}>
      <div role="status" className={styles.said}>
        {news !== null && (
          <p key={news.key} className={styles.driver}>
            {words(news.said, { name: news.name })}
          </p>
        )}
      </div>
      {copy?.tone === 'bad' && read !== trouble && (
        <div className={styles.copy} role="status">
          <p>{copy.sentence}</p>
          <Button type="button" onClick={() => setRead(trouble)}>
            {words('understood')}
          </Button>
        </div>
      )}
      {facts?.resumed && (
        <ResumedNotice model={model} session={session} resumed={facts.resumed} onRead={reload} />
      )}
    </div>
  );
}
