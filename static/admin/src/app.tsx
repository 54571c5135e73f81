import { lazy, Suspense, useSyncExternalStore } from 'react';
import type { History } from 'history';
import { AddressProvider, useAddress } from './address';
import type { Page } from './address';
import styles from './app.module.css';
import { call, connection } from './backend';
import { ErrorBoundary } from './components/error-boundary';
import { Notice } from './components/notice';
import { Failure, Loading } from './components/states';
import { OverviewProvider } from './overview';
import { DraftProvider } from './pages/invite/draft';
import { InvitePage } from './pages/invite/invite-page';
import { RulesDraftProvider } from './pages/settings/rules-draft';
import { useLoad } from './use-load';
import { useRunNotices } from './use-run-notices';
import { words } from './words';

const otherPages = {
  batches: lazy(() => import('./pages/batches/batches-page')),
  audit: lazy(() => import('./pages/audit/audit-page')),
  settings: lazy(() => import('./pages/settings/settings-page')),
};

/** The app inside the product's frame, which has the sub-pages in its sidebar and the main landmark around it. */
export function App({ history }: { history: History }) {
  return (
    <AddressProvider history={history}>
      <ErrorBoundary>
        <div className={styles.page}>
          <ConnectionNotice />
          <Content />
        </div>
      </ErrorBoundary>
    </AddressProvider>
  );
}

function ConnectionNotice() {
  const state = useSyncExternalStore(connection.subscribe, connection.state);
  return (
    <div role="status">
      {state !== 'connected' && (
        <Notice tone="warning">
          <p>{state === 'retrying' ? words.errors.retrying : words.errors.lost}</p>
        </Notice>
      )}
    </div>
  );
}

function Content() {
  const { page } = useAddress();
  const { data, error, reload } = useLoad('overview', () => call('getOverview', {}));
  useRunNotices(data, reload);
  if (!data) return error ? <Failure error={error} onRetry={() => void reload()} /> : <Loading />;
  return (
    <OverviewProvider value={{ overview: data, refresh: reload }}>
      <DraftProvider>
        <RulesDraftProvider>
          <Suspense fallback={<Loading />}>
            <PageOf page={page} />
          </Suspense>
        </RulesDraftProvider>
      </DraftProvider>
    </OverviewProvider>
  );
}

function PageOf({ page }: { page: Page }) {
  if (page === 'invite') return <InvitePage />;
  const Other = otherPages[page];
  return <Other />;
}
