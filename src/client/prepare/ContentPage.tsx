import { type ReactNode, useCallback } from 'react';
import { useTranslations } from 'use-intl';
import { Link } from 'wouter';
import { inLanguage } from '#shared/content/language.ts';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { StatusPill } from '#ui/StatusPill.tsx';
import { contentOf, type ContentSegment, withState, wordedIn } from './contentModel.ts';
import styles from './ContentPage.module.css';
import { ContentRow } from './ContentRow.tsx';
import { loadSession, type SessionDetail } from './facilitatorApi.ts';
import { Frame } from './Frame.tsx';
import { problemSentence } from './problemSentence.ts';
import { useLoaded } from './useLoaded.ts';
import { type EditedSettings, useSettings } from './useSettings.ts';

interface ContentPageProps {
  readonly id: string;
}

/** What a session shows of its workshop and in which words, before the day and while it runs. */
export function ContentPage({ id }: ContentPageProps): ReactNode {
  const load = useCallback(() => loadSession(id), [id]);
  const [loaded, reload] = useLoaded(load);
  return (
    <Frame loaded={loaded} onRetry={() => void reload()}>
      {(detail) => <Content detail={detail} />}
    </Frame>
  );
}

function Content({ detail }: { readonly detail: SessionDetail }): ReactNode {
  const t = useTranslations('facilitator.content');
  const { language } = useLanguage();
  const { session, source } = detail;
  const edited = useSettings(detail);
  const { settings } = edited;
  const segments = contentOf(source, settings);
  const rows = segments.flatMap((segment) => segment.rows);
  const shown = rows.filter(({ state }) => state === 'shown').length;
  return (
    <main className={styles.page}>
      <p className={styles.back}>
        <Link href={`/sessions/${session.id}`}>{t('back')}</Link>
      </p>
      <h1 data-face="display">{t('heading')}</h1>
      <p className={styles.session}>{[settings.title, inLanguage(source.title, language)].join(' · ')}</p>
      {rows.length === 0 ? (
        <EmptyState title={t('empty')} />
      ) : (
        <>
          <p className={styles.text}>{t('text')}</p>
          <div className={styles.state}>
            <p>{t('shownOf', { shown, all: rows.length })}</p>
            <SavedState edited={edited} />
          </div>
          {shown === 0 && <p role="alert">{t('allHidden')}</p>}
          {segments.map((segment) => (
            <section key={segment.id} className={styles.segment} aria-labelledby={`segment-${segment.id}`}>
              <SegmentHead segment={segment} />
              <ul className={styles.rows}>
                {segment.rows.map((row) => (
                  <ContentRow
                    key={row.id}
                    row={row}
                    settings={settings}
                    languages={wordedIn(source, settings)}
                    onState={(state) => edited.change((before) => withState(before, row, state))}
                    onChange={edited.change}
                  />
                ))}
              </ul>
            </section>
          ))}
        </>
      )}
    </main>
  );
}

function SegmentHead({ segment }: { readonly segment: ContentSegment }): ReactNode {
  const t = useTranslations('facilitator.content');
  const { language } = useLanguage();
  const { id, number, title, planned, left, spare, rows } = segment;
  const over = left - planned;
  const isEmpty = rows.every(({ state }) => state === 'hidden');
  return (
    <div className={styles.head}>
      <h2 id={`segment-${id}`}>
        <span className={styles.number}>{number}</span> {inLanguage(title, language)}
      </h2>
      <p className={styles.minutes}>
        {isEmpty ? (
          <StatusPill tone="warn">{t('segmentEmpty', { planned })}</StatusPill>
        ) : over > 0 ? (
          <StatusPill tone="warn">{t('over', { left, planned, over })}</StatusPill>
        ) : (
          t('fits', { left, planned })
        )}
        {spare > 0 && <span className={styles.spare}>{t('spare', { count: spare })}</span>}
      </p>
    </div>
  );
}

/** Whether what is seen here is stored; said aloud as it changes. */
function SavedState({ edited }: { readonly edited: EditedSettings }): ReactNode {
  const t = useTranslations('facilitator');
  const { saving, others, retry } = edited;
  return (
    <div className={styles.saved}>
      {saving.state === 'stopped' ? (
        <p role="alert">
          <StatusPill tone="bad">{t('content.notSaved')}</StatusPill>{' '}
          <span>{t(problemSentence(saving.reason))}</span>{' '}
          <Button type="button" onClick={retry}>
            {t('common.retry')}
          </Button>
        </p>
      ) : (
        <p role="status">
          <StatusPill tone={saving.state === 'saved' ? 'ok' : 'quiet'}>
            {t(`content.${saving.state}`)}
          </StatusPill>{' '}
          {others === 'changed' && <span>{t('content.others')}</span>}
        </p>
      )}
    </div>
  );
}
