import { type ReactNode, Suspense, useCallback } from 'react';
import * as z from 'zod/mini';
import { useTranslations } from 'use-intl';
import { Link } from 'wouter';
import { inLanguage, languages as known } from '#shared/content/language.ts';
import { fullDate } from '#shared/session/dates.ts';
import { moderationQueue } from '#shared/moderation/queue.ts';
import { sessionSettings } from '#shared/session/settings.ts';
import type { JsonValue } from '#shared/sync/op.ts';
import type { Part, PublicExercise } from '#shared/sync/protocol.ts';
import { tableLabels } from '#shared/session/tableLabel.ts';
import { originsOf } from '#exercises/carry/originsOf.ts';
import { viewsByKind } from '#exercises/views.ts';
import { askServer } from '#client/api.ts';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import { Frame } from '#client/prepare/Frame.tsx';
import { useLoaded } from '#client/prepare/useLoaded.ts';
import { RichTextView } from '#ui/RichTextView.tsx';
import { ReportAsides, reportAsides } from './ReportAsides.tsx';
import styles from './ReportPage.module.css';
import { RunLogSection } from './runLog/RunLogSection.tsx';

type Result = Extract<Part, { part: 'result' }>;

const report = z.object({
  session: z.object({ id: z.string(), code: z.string(), settings: sessionSettings, seats: z.int() }),
  workshop: z.object({
    title: z.partialRecord(z.enum(known), z.string()),
    exercises: z.array(
      z.custom<PublicExercise>((value) => typeof value === 'object' && value !== null && 'kind' in value),
    ),
  }),
  results: z.array(
    z.custom<Result>((value) => typeof value === 'object' && value !== null && 'scopes' in value),
  ),
  asides: reportAsides,
});
type Report = z.infer<typeof report>;

interface ReportPageProps {
  readonly id: string;
}

/** What the room worked out, exercise by exercise, and the answers as a file. */
export function ReportPage({ id }: ReportPageProps): ReactNode {
  const load = useCallback(
    () => askServer({ path: `/api/sessions/${encodeURIComponent(id)}/report`, schema: report }),
    [id],
  );
  const [loaded, reload] = useLoaded(load);
  return (
    <Frame loaded={loaded} onRetry={() => void reload()}>
      {(data) => <ReportBody data={data} />}
    </Frame>
  );
}

/** How many entries the room has not seen: their words are in the answers' file. */
function NotShown({ moderation }: { readonly moderation: JsonValue | undefined }): ReactNode {
  const t = useTranslations('facilitator.report');
  const read = moderationQueue.safeParse(moderation);
  const { hidden, held } = read.success ? read.data : { hidden: 0, held: 0 };
  if (hidden + held === 0) return null;
  const counts = [
    ...(hidden > 0 ? [t('hiddenCount', { count: hidden })] : []),
    ...(held > 0 ? [t('heldCount', { count: held })] : []),
  ];
  return <p className={styles.n}>{counts.join(' · ')}</p>;
}

function ReportBody({ data }: { readonly data: Report }): ReactNode {
  const t = useTranslations('facilitator.report');
  const { language } = useLanguage();
  const { session, workshop, results, asides } = data;
  const answered = results.filter(({ scopes }) => (scopes[0]?.n ?? 0) > 0);
  return (
    <main>
      <Link href={`/sessions/${session.id}`} className={styles.back}>
        {t('back')}
      </Link>
      <div className={styles.top}>
        <h1 data-face="display">
          <RichTextView
            text={[{ text: `${t('heading')} · ${session.settings.title}` }]}
            language={language}
          />
        </h1>
        {answered.length > 0 && (
          <a
            className={styles.csv}
            href={`/api/sessions/${session.id}/report.csv?language=${language}`}
            download
          >
            {t('csv')}
          </a>
        )}
      </div>
      <p className={styles.facts}>
        {[
          inLanguage(workshop.title, language),
          fullDate(session.settings.date, language),
          session.settings.venue,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {answered.length === 0 && <p>{t('none')}</p>}
      {workshop.exercises.map((exercise) => {
        const result = answered.find((one) => one.exercise === exercise.id);
        const views = viewsByKind.get(exercise.kind);
        if (!result || !views) return null;
        return (
          <div key={exercise.id} className={styles.exercise}>
            <h2>{inLanguage(exercise.question, language)}</h2>
            {result.scopes.map((scope) => {
              const name = session.settings.businesses.find(({ id }) => id === scope.business)?.name;
              return (
                <div key={scope.business ?? ''} className={styles.scope}>
                  {name !== undefined && <h3>{name}</h3>}
                  <p className={styles.n}>{t('answers', { n: scope.n, joined: result.joined })}</p>
                  <NotShown moderation={scope.moderation} />
                  {scope.n < exercise.minimum || scope.result === null ? (
                    <p>{t('withheld', { minimum: exercise.minimum })}</p>
                  ) : (
                    <Suspense fallback={null}>
                      <views.Result
                        exercise={exercise}
                        scope={scope}
                        joined={result.joined}
                        languages={[language]}
                        tables={tableLabels(session.settings.tables, language)}
                        origins={originsOf(workshop.exercises, language)}
                      />
                    </Suspense>
                  )}
                </div>
              );
            })}
          </div>
        );
      })}
      <RunLogSection session={session.id} />
      <ReportAsides session={session} asides={asides} />
    </main>
  );
}
