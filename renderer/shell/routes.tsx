import { Suspense, type ReactNode } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import { EmptyState } from '../components/empty-state.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { BansPage } from '../features/bans/bans-page.tsx';
import { CasePage } from '../features/case/case-page.tsx';
import { CasesPage } from '../features/cases/cases-page.tsx';
import { IncomingPage } from '../features/incoming/incoming-page.tsx';
import { KeptPage } from '../features/kept/kept-page.tsx';
import { LetterTextsPage } from '../features/letter-texts/letter-texts-page.tsx';
import { LettersPage } from '../features/letters/letters-page.tsx';
import { NewRequestPage } from '../features/new-request/new-request-page.tsx';
import { PeoplePage } from '../features/people/people-page.tsx';
import { PersonPage } from '../features/people/person-page.tsx';
import { SettingsPage } from '../features/settings/settings-page.tsx';
import { StatementPage } from '../features/statement/statement-page.tsx';
import { TodayPage } from '../features/today/today-page.tsx';
import { VerifyPage } from '../features/verify/verify-page.tsx';
import { navigation } from '../text/fi/navigation.ts';
import { RouteBoundary } from './route-boundary.tsx';

/** One page at a time; a page that fails takes down nothing but itself. */
export function Routes() {
  const [location] = useLocation();
  return (
    <RouteBoundary key={location}>
      <Suspense fallback={<p className="page muted">{navigation.loading}</p>}>
        <Switch>
          <Route path="/">
            <TodayPage />
          </Route>
          <Route path="/pyynnot">
            <CasesPage />
          </Route>
          <Route path="/pyynnot/uusi">
            <NewRequestPage />
          </Route>
          <Route path="/pyynnot/:id">{({ id }) => byId(id, (caseId) => <CasePage caseId={caseId} />)}</Route>
          <Route path="/saapuneet">
            <IncomingPage />
          </Route>
          <Route path="/henkilot">
            <PeoplePage />
          </Route>
          <Route path="/henkilot/:id">
            {({ id }) => byId(id, (personId) => <PersonPage personId={personId} />)}
          </Route>
          <Route path="/kiellot">
            <BansPage />
          </Route>
          <Route path="/kirjeet">
            <LettersPage />
          </Route>
          <Route path="/kirjetekstit">
            <LetterTextsPage />
          </Route>
          <Route path="/verify">
            <VerifyPage />
          </Route>
          <Route path="/kept">
            <KeptPage />
          </Route>
          <Route path="/statement">
            <StatementPage />
          </Route>
          <Route path="/asetukset">
            <SettingsPage />
          </Route>
          <Route>
            <NotFound />
          </Route>
        </Switch>
      </Suspense>
    </RouteBoundary>
  );
}

function byId(text: string, page: (id: number) => ReactNode): ReactNode {
  const id = Number(text);
  return Number.isInteger(id) && id > 0 ? page(id) : <NotFound />;
}

function NotFound() {
  return (
    <div className="page">
      <PageHeader title={navigation.notFound} />
      <EmptyState title={navigation.notFoundHint} />
    </div>
  );
}
