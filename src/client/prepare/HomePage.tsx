import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Link, useLocation } from 'wouter';
import { inLanguage } from '#shared/content/language.ts';
import { workshopMinutes } from '#shared/content/workshop.ts';
import { fullDate } from '#shared/session/dates.ts';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { type HomeData, loadHome } from './facilitatorApi.ts';
import { Frame } from './Frame.tsx';
import styles from './HomePage.module.css';
import { PrintChecklist } from './PrintChecklist.tsx';
import { SessionFormPage } from './SessionFormPage.tsx';
import { useLoaded } from './useLoaded.ts';

/** Every session, the newest first; a new one; and the blank paper that needs no session. */
export function HomePage(): ReactNode {
  const [loaded, reload] = useLoaded(loadHome);
  return (
    <Frame loaded={loaded} onRetry={() => void reload()}>
      {(data) => <Home data={data} />}
    </Frame>
  );
}

function Home({ data }: { readonly data: HomeData }): ReactNode {
  const t = useTranslations('facilitator');
  const { language } = useLanguage();
  const [, navigate] = useLocation();
  const [making, setMaking] = useState(false);
  if (making) {
    return (
      <SessionFormPage
        workshops={data.workshops}
        onDone={(id) => navigate(`/sessions/${id}`)}
        onCancel={() => setMaking(false)}
      />
    );
  }
  const create = (
    <Button type="button" tone="primary" onClick={() => setMaking(true)}>
      {t('home.create')}
    </Button>
  );
  return (
    <main>
      <div className={styles.top}>
        <h1 data-face="display">{t('home.heading')}</h1>
        {data.sessions.length > 0 && data.workshops.length > 0 && create}
      </div>
      {data.workshops.length === 0 && <p role="alert">{t('home.noWorkshops')}</p>}
      {data.sessions.length === 0 && data.workshops.length > 0 && (
        <EmptyState title={t('home.emptyTitle')} action={create}>
          {t('home.emptyText')}
        </EmptyState>
      )}
      <ul className={styles.sessions}>
        {data.sessions.map(({ id, settings, seats }) => (
          <li key={id}>
            <Link href={`/sessions/${id}`} className={styles.session}>
              <strong>{settings.title}</strong>
              <span>
                {fullDate(settings.date, language)} · {settings.start}
              </span>
              <span>{settings.venue}</span>
              <span>{t('home.joined', { count: seats })}</span>
            </Link>
          </li>
        ))}
      </ul>
      {data.workshops.length > 0 && (
        <div className={styles.workshops}>
          <h2>{t('home.workshops')}</h2>
          <ul>
            {data.workshops.map((workshop) => (
              <li key={workshop.id}>
                <div>
                  <strong>{inLanguage(workshop.title, language)}</strong>
                  <span> · {t('common.minutes', { count: workshopMinutes(workshop) })}</span>
                </div>
                <PrintChecklist
                  subject={{ workshop: workshop.id }}
                  label={t('home.blank')}
                  tone="secondary"
                />
              </li>
            ))}
          </ul>
        </div>
      )}
    </main>
  );
}
