import Button from '@atlaskit/button/new';
import type { History } from 'history';
import { AddressProvider, useAddress } from './address';
import type { Page } from './address';
import styles from './app.module.css';
import { call } from './backend/backend';
import { ErrorBoundary } from './components/frame/error-boundary';
import { Notice } from './components/frame/notice';
import { Failure, Loading } from './components/frame/states';
import { DrivenRuns } from './runs/driven-runs';
import { OverviewProvider } from './backend/overview';
import { DraftProvider } from './pages/invite/draft/draft';
import { InvitePage } from './pages/invite/invite-page';
import { otherPage } from './pages/other-page';
import { RulesDraftProvider } from './pages/settings/rules/rules-draft';
import { useConnection, useIsTold } from './backend/use-connection';
import { useLoad } from './backend/use-load';
import { usePolling } from './backend/use-polling';
import { useRunNotices } from './runs/use-run-notices';
import { words } from './words/words';

const otherPages = {
  batches: otherPage(() => import('./pages/batches/batches-page')),
  watch: otherPage(() => import('./pages/watch/watch-page')),
  audit: otherPage(() => import('./pages/audit/audit-page')),
  settings: otherPage(() => import('./pages/settings/settings-page')),
};

/** How often an app that cannot be reached is tried again. */
const tryAgainMilliseconds = 5_000;

/** The app inside the product's frame, which has the sub-pages in its sidebar and the main landmark around it. */
export function App({ history }: { history: History }) {
  return (
    <AddressProvider history={history}>
      <ErrorBoundary>
        <div className={styles.page}>
          <Content />
        </div>
      </ErrorBoundary>
    </AddressProvider>
  );
}

function Content() {
  const { page } = useAddress();
  const { data, error, reload } = useLoad('overview', () => call('getOverview', {}));
  useRunNotices(data, reload);
  usePolling(useConnection() === 'lost' ? tryAgainMilliseconds : undefined, reload);
  return (
    <>
      <ConnectionNotice onRetry={() => void reload()} />
      {!data && (error ? <Failure error={error} onRetry={() => void reload()} /> : <Loading />)}
      {data && (
        <OverviewProvider value={{ overview: data, refresh: reload }}>
          <DrivenRuns>
            <DraftProvider>
              <RulesDraftProvider>
                <ErrorBoundary key={page}>
                  <PageOf page={page} />
                </ErrorBoundary>
              </RulesDraftProvider>
            </DraftProvider>
          </DrivenRuns>
        </OverviewProvider>
      )}
    </>
  );
}

/** That a lost connection is tried again, and that it stays lost where no other place on the page says so. */
function ConnectionNotice({ onRetry }: { onRetry: () => void }) {
  const state = useConnection();
  const isTold = useIsTold();
  return (
    <div role="status">
      {state === 'waiting' && <p className={styles.waiting}>{words.errors.waiting}</p>}
      {state === 'retrying' && (
        <Notice tone="warning">
          <p>{words.errors.retrying}</p>
        </Notice>
      )}
      {state === 'lost' && !isTold && (
        <Notice
          tone="warning"
          title={words.errors.lostTitle}
          actions={<Button onClick={onRetry}>{words.common.tryAgain}</Button>}
        >
          <p>{words.errors.lost}</p>
        </Notice>
      )}
    </div>
  );
}

function PageOf({ page }: { page: Page }) {
  if (page === 'invite') return <InvitePage />;
  const Other = otherPages[page];
  return <Other />;
}
