import {
  type ComponentType,
  lazy,
  type ReactNode,
  Suspense,
  useCallback,
  useEffect,
  useRef,
  useSyncExternalStore,
} from 'react';
import { useTranslations } from 'use-intl';
import { Link } from 'wouter';
import { inLanguage } from '#shared/content/language.ts';
import { fullDate } from '#shared/session/dates.ts';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import { patiently } from '#ui/patiently.ts';
import { loadSession, type SessionDetail } from '#client/prepare/facilitatorApi.ts';
import { Frame } from '#client/prepare/Frame.tsx';
import { MissingPart } from '#client/prepare/MissingPart.tsx';
import { useLoaded } from '#client/prepare/useLoaded.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { PartBoundary } from '#ui/PartBoundary.tsx';
import { RichTextView } from '#ui/RichTextView.tsx';
import { LostWrites } from './LostWrites.tsx';
import { planWords } from './messages.ts';
import styles from './PlanPage.module.css';
import { PlanSaved } from './PlanSaved.tsx';
import type { PlanSectionProps } from './planSection.ts';
import { SectionNav, type SectionName, sectionNames } from './SectionNav.tsx';
import { usePlan } from './usePlan.ts';

const loadPeople = () => import('./people/PeopleSection.tsx');
const loadLetters = () => import('./letters/LettersSection.tsx');
const loadTables = () => import('./tables/TablesSection.tsx');
const loadPlace = () => import('./place/PlaceSection.tsx');
const loadChecklist = () => import('./checklist/ChecklistSection.tsx');
const sections: Readonly<Record<SectionName, ComponentType<PlanSectionProps>>> = {
  people: lazy(async () => ({ default: (await patiently(loadPeople)).PeopleSection })),
  letters: lazy(async () => ({ default: (await patiently(loadLetters)).LettersSection })),
  tables: lazy(async () => ({ default: (await patiently(loadTables)).TablesSection })),
  place: lazy(async () => ({ default: (await patiently(loadPlace)).PlaceSection })),
  checklist: lazy(async () => ({ default: (await patiently(loadChecklist)).ChecklistSection })),
};

interface PlanPageProps {
  readonly id: string;
}

/** What is prepared before the day: who comes, their letters and seats, the place, and what is still to do. */
export function PlanPage({ id }: PlanPageProps): ReactNode {
  const load = useCallback(() => loadSession(id), [id]);
  const [loaded, reload] = useLoaded(load);
  return (
    <Frame loaded={loaded} onRetry={() => void reload()}>
      {(detail) => <Plan detail={detail} />}
    </Frame>
  );
}

function Plan({ detail }: { readonly detail: SessionDetail }): ReactNode {
  const t = useTranslations('facilitator');
  const { language } = useLanguage();
  const w = planWords(language);
  const desk = usePlan(detail);
  const shown = useSection();
  const { id, settings } = detail.session;
  const Section = sections[shown];
  const facts = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (!facts.current) return;
    // A section begins at its beginning, however far the one before was read.
    const { bottom } = facts.current.getBoundingClientRect();
    if (bottom < 0) scrollTo(0, scrollY + bottom);
  }, [shown]);
  if (desk.farewell === 'protocol') return <MissingPart why="renewed" />;
  if (desk.farewell !== null) return <EmptyState title={t('problem.signedOut')} />;
  return (
    <main className={styles.page}>
      <div className={styles.head}>
        <h1 data-face="display">
          <RichTextView text={[{ text: settings.title }]} language={language} />
        </h1>
        <p className={styles.back}>
          <Link href={`/sessions/${id}`}>{w('back')}</Link>
        </p>
      </div>
      <p ref={facts} className={styles.facts}>
        {[
          inLanguage(detail.workshop.title, language),
          fullDate(settings.date, language),
          settings.start,
          settings.venue,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <div className={styles.bar}>
        <SectionNav shown={shown} />
        <PlanSaved desk={desk} />
      </div>
      <LostWrites desk={desk} />
      {desk.isReady ? (
        <PartBoundary key={shown} instead={<MissingPart why="missing" />}>
          <Suspense fallback={<EmptyState title={t('common.loading')} />}>
            <Section desk={desk} detail={detail} />
          </Suspense>
        </PartBoundary>
      ) : (
        <EmptyState title={desk.connection === 'offline' ? w('unreachable') : t('common.loading')} />
      )}
    </main>
  );
}

/** The section that the address names; the people where it names none. */
function useSection(): SectionName {
  const hash = useSyncExternalStore(onHashChange, () => location.hash);
  return sectionNames.find((name) => `#${name}` === hash) ?? 'people';
}

function onHashChange(listener: () => void): () => void {
  addEventListener('hashchange', listener);
  return () => removeEventListener('hashchange', listener);
}
