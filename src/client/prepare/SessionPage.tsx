import { lazy, type ReactNode, Suspense, useCallback, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Link } from 'wouter';
import { inLanguage } from '#shared/content/language.ts';
import { toldEnd } from '#shared/agenda/toldEnd.ts';
import { fullDate } from '#shared/session/dates.ts';
import { groupRoomCode } from '#shared/sync/ids.ts';
import { EndProjectorLinks } from '#client/account/EndProjectorLinks.tsx';
import { SessionPeople } from '#client/account/SessionPeople.tsx';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import { patiently } from '#ui/patiently.ts';
import { Button } from '#ui/Button.tsx';
import { PartBoundary } from '#ui/PartBoundary.tsx';
import { RichTextView } from '#ui/RichTextView.tsx';
import { loadSession, openProjector, type SessionDetail } from './facilitatorApi.ts';
import { Frame } from './Frame.tsx';
import { Overview } from './overview/Overview.tsx';
import { RehearsalCard } from './rehearsal/RehearsalCard.tsx';
import { SessionFormPage } from './SessionFormPage.tsx';
import styles from './SessionPage.module.css';
import { useLoaded } from './useLoaded.ts';

const loadPrintList = () => import('#client/print/hub/PrintList.tsx');
const PrintList = lazy(async () => ({ default: (await patiently(loadPrintList)).PrintList }));

const loadQrCode = () => import('#ui/QrCode.tsx');
const QrCode = lazy(async () => ({ default: (await patiently(loadQrCode)).QrCode }));

interface SessionPageProps {
  readonly id: string;
}

/** A session before and on the day: what is still to do, how people come in, what to print, and the way in. */
export function SessionPage({ id }: SessionPageProps): ReactNode {
  const load = useCallback(() => loadSession(id), [id]);
  const [loaded, reload] = useLoaded(load);
  return (
    <Frame loaded={loaded} onRetry={() => void reload()}>
      {(detail) => <Session detail={detail} onChanged={reload} />}
    </Frame>
  );
}

interface SessionProps {
  readonly detail: SessionDetail;
  readonly onChanged: () => Promise<void>;
}

function Session({ detail, onChanged }: SessionProps): ReactNode {
  const t = useTranslations('facilitator');
  const { language } = useLanguage();
  const [changing, setChanging] = useState(false);
  const { session, workshop, addresses, joinPath } = detail;
  const { settings } = session;
  const address = addresses[0];
  if (changing) {
    const { id, title, languages, segments, exercises } = detail.source;
    return (
      <SessionFormPage
        workshops={[
          { id, title, languages: [...languages], segments: [...segments], exercises: [...exercises] },
        ]}
        session={{ id: session.id, settings, revision: detail.settingsRevision }}
        onDone={() =>
          void onChanged().then(() => {
            setChanging(false);
            // The form was longer: what has changed stands at the top.
            window.scrollTo(0, 0);
          })
        }
        onCancel={() => setChanging(false)}
      />
    );
  }
  return (
    <main className={styles.page}>
      <div className={styles.main}>
        <div className={styles.top}>
          <h1 data-face="display">
            <RichTextView text={[{ text: settings.title }]} language={language} />
          </h1>
          <div className={styles.ways}>
            <Link href={`/sessions/${session.id}/plan`} className={styles.plan}>
              {t('session.plan')}
            </Link>
            <Link href={`/sessions/${session.id}/console`} className={styles.open}>
              {t('session.openConsole')}
            </Link>
          </div>
        </div>
        <p className={styles.facts}>
          {[
            inLanguage(workshop.title, language),
            fullDate(settings.date, language),
            `${settings.start}–${toldEnd(settings, workshop)}`,
            settings.venue,
            t('common.atTables', { people: settings.people, tables: settings.tables.length }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <Overview detail={detail} />
        <RehearsalCard session={session.id} expected={settings.people} />
      </div>
      <aside className={styles.side}>
        <h2>{t('session.print')}</h2>
        <PartBoundary instead={<a href={`/print?session=${session.id}`}>{t('session.print')}</a>}>
          <Suspense fallback={null}>
            <PrintList session={session.id} speaks={language} />
          </Suspense>
        </PartBoundary>
        <h2>{t('session.join')}</h2>
        {address === undefined ? (
          <p>{t('session.noNetwork')}</p>
        ) : (
          <div className={styles.join}>
            <div className={styles.qr}>
              <PartBoundary instead={null}>
                <Suspense fallback={null}>
                  <QrCode value={address + joinPath} label={t('session.qr', { title: settings.title })} />
                </Suspense>
              </PartBoundary>
            </div>
            <div>
              <p>{t('session.joinText')}</p>
              <p className={styles.address}>{address.replace(/^https?:\/\//, '')}</p>
              <p className={styles.code}>
                <span>{t('session.code')}</span> <strong>{groupRoomCode(session.code)}</strong>
              </p>
            </div>
          </div>
        )}
        <div className={styles.actions}>
          <Button type="button" tone="secondary" onClick={() => void openProjector(session.id)}>
            {t('session.openProjector')}
          </Button>
          <p>{t('session.projectorHint')}</p>
          <EndProjectorLinks session={session.id} />
          <Link href={`/sessions/${session.id}/content`}>{t('content.link')}</Link>
          <Link href={`/sessions/${session.id}/preflight`}>{t('session.preflight')}</Link>
          <Link href={`/sessions/${session.id}/report`}>{t('session.report')}</Link>
          <Button type="button" tone="quiet" onClick={() => setChanging(true)}>
            {t('session.change')}
          </Button>
        </div>
        <SessionPeople session={session.id} />
      </aside>
    </main>
  );
}
