import { lazy, type ReactNode, Suspense } from 'react';
import { useTranslations } from 'use-intl';
import { Redirect, Route, Switch } from 'wouter';
import { InvitePage } from '#client/account/InvitePage.tsx';
import { PeoplePage } from '#client/account/PeoplePage.tsx';
import { SignInPage } from '#client/account/SignInPage.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { HomePage } from './HomePage.tsx';
import { SessionPage } from './SessionPage.tsx';

const ConsolePage = lazy(async () => ({
  default: (await import('#client/console/ConsolePage.tsx')).ConsolePage,
}));
const ContentPage = lazy(async () => ({ default: (await import('./ContentPage.tsx')).ContentPage }));
const ReportPage = lazy(async () => ({
  default: (await import('#client/report/ReportPage.tsx')).ReportPage,
}));

/** The facilitator's pages by address. */
export function FacilitatorApp(): ReactNode {
  const t = useTranslations('facilitator');
  return (
    <Suspense fallback={<EmptyState title={t('common.loading')} />}>
      <Switch>
        <Route path="/sign-in" component={SignInPage} />
        <Route path="/invite" component={InvitePage} />
        <Route path="/people" component={PeoplePage} />
        <Route path="/home" component={HomePage} />
        <Route path="/sessions/:id">{({ id }) => <SessionPage id={id} />}</Route>
        <Route path="/sessions/:id/console">{({ id }) => <ConsolePage id={id} />}</Route>
        <Route path="/sessions/:id/content">{({ id }) => <ContentPage id={id} />}</Route>
        <Route path="/sessions/:id/report">{({ id }) => <ReportPage id={id} />}</Route>
        <Route>
          <Redirect to="/home" />
        </Route>
      </Switch>
    </Suspense>
  );
}
