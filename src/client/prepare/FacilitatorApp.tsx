import { lazy, type ReactNode, Suspense } from 'react';
import { useTranslations } from 'use-intl';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import { InvitePage } from '#client/account/InvitePage.tsx';
import { PeoplePage } from '#client/account/PeoplePage.tsx';
import { SignInPage } from '#client/account/SignInPage.tsx';
import { patiently } from '#ui/patiently.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { PartBoundary } from '#ui/PartBoundary.tsx';
import { HomePage } from './HomePage.tsx';
import { MissingPart } from './MissingPart.tsx';
import { SessionPage } from './SessionPage.tsx';

const loadConsolePage = () => import('#client/console/ConsolePage.tsx');
const loadContentPage = () => import('./ContentPage.tsx');
const loadPlanPage = () => import('#client/plan/PlanPage.tsx');
const loadPreflightPage = () => import('#client/preflight/PreflightPage.tsx');
const loadReportPage = () => import('#client/report/ReportPage.tsx');
const ConsolePage = lazy(async () => ({ default: (await patiently(loadConsolePage)).ConsolePage }));
const ContentPage = lazy(async () => ({ default: (await patiently(loadContentPage)).ContentPage }));
const PlanPage = lazy(async () => ({ default: (await patiently(loadPlanPage)).PlanPage }));
const PreflightPage = lazy(async () => ({
  default: (await patiently(loadPreflightPage)).PreflightPage,
}));
const ReportPage = lazy(async () => ({ default: (await patiently(loadReportPage)).ReportPage }));

/** The facilitator's pages by address. */
export function FacilitatorApp(): ReactNode {
  const t = useTranslations('facilitator');
  const [address] = useLocation();
  return (
    <PartBoundary
      key={address}
      instead={
        <main>
          <MissingPart why="missing" />
        </main>
      }
    >
      <Suspense fallback={<EmptyState title={t('common.loading')} />}>
        <Switch>
          <Route path="/sign-in" component={SignInPage} />
          <Route path="/invite" component={InvitePage} />
          <Route path="/people" component={PeoplePage} />
          <Route path="/home" component={HomePage} />
          <Route path="/sessions/:id">{({ id }) => <SessionPage id={id} />}</Route>
          <Route path="/sessions/:id/console">{({ id }) => <ConsolePage id={id} />}</Route>
          <Route path="/sessions/:id/content">{({ id }) => <ContentPage id={id} />}</Route>
          <Route path="/sessions/:id/plan">{({ id }) => <PlanPage id={id} />}</Route>
          <Route path="/sessions/:id/preflight">{({ id }) => <PreflightPage id={id} />}</Route>
          <Route path="/sessions/:id/report">{({ id }) => <ReportPage id={id} />}</Route>
          <Route>
            <Redirect to="/home" />
          </Route>
        </Switch>
      </Suspense>
    </PartBoundary>
  );
}
