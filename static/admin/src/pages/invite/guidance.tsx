import Button from '@atlaskit/button/new';
import type { BatchView } from '../../../../../src/contract/batches';
import { useAddress } from '../../address';
import { AppLink } from '../../components/text/app-link';
import { Stack } from '../../components/frame/layout';
import { Lozenge } from '../../components/text/lozenge';
import { Notice } from '../../components/frame/notice';
import { formatDateTime, formatShortDate } from '../../words/format';
import { daysUntil } from '../../words/days-until';
import { useOverview } from '../../backend/overview';
import { words } from '../../words/words';
import { OpenFindings } from '../watch/open-findings';
import styles from './guidance.module.css';

const warnDays = 30;

/** What the admin should know before pasting a list: connect first, a key about to end, runs under way. */
export function Guidance() {
  const { overview } = useOverview();
  return (
    <Stack>
      {!overview.route && <ConnectFirst isFirstVisit={overview.firstVisit} />}
      <RouteWarning />
      <KeyWarning />
      <OpenFindings />
      <BatchRows title={words.invite.active} batches={overview.activeBatches} />
      <BatchRows title={words.invite.checked} batches={overview.checkedBatches} />
    </Stack>
  );
}

function ConnectFirst({ isFirstVisit }: { isFirstVisit: boolean }) {
  const { go } = useAddress();
  const toSettings = (
    <Button appearance="primary" onClick={() => go('settings')}>
      {words.invite.openSettings}
    </Button>
  );
  if (!isFirstVisit)
    return (
      <Notice tone="warning" title={words.invite.noRouteTitle} actions={toSettings}>
        <p>{words.invite.noRoute}</p>
      </Notice>
    );
  return (
    <Notice title={words.invite.firstVisitTitle} actions={toSettings}>
      <ol>
        {words.invite.firstVisit.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </Notice>
  );
}

function RouteWarning() {
  const { overview } = useOverview();
  const { route, routeProblem } = overview;
  if (!route || !routeProblem) return null;
  const { checkedAt, message } = routeProblem;
  return (
    <Notice tone="warning" title={words.settings.routeProblemTitle(words.routes[route])}>
      <p>{words.settings.routeProblem(route, formatDateTime(checkedAt))}</p>
      {message && <p>{words.settings.routeProblemSaid(message)}</p>}
      <p>
        <AppLink page="settings">{words.invite.openSettings}</AppLink>
      </p>
    </Notice>
  );
}

function KeyWarning() {
  const { overview } = useOverview();
  const { route, settings } = overview;
  if (route !== 'organization' && route !== 'provisioning') return null;
  const expiresAt = settings[route]?.expiresAt;
  if (!expiresAt) return null;
  const days = daysUntil(expiresAt, Date.now());
  if (days > warnDays) return null;
  const { keyExpired, keyExpires, keyExpiresToday } = words.invite;
  const sentence = days < 0 ? keyExpired : days === 0 ? keyExpiresToday : keyExpires;
  return (
    <Notice tone="warning">
      <p>
        {sentence(words.invite.keyNames[route], formatShortDate(expiresAt))}{' '}
        <AppLink page="settings">{words.invite.openSettings}</AppLink>
      </p>
    </Notice>
  );
}

/** Batches that somebody has to come back to, each a line with the way to it. */
function BatchRows({ title, batches }: { title: string; batches: BatchView[] }) {
  if (batches.length === 0) return null;
  return (
    <Notice title={title}>
      {batches.map((batch) => (
        <div key={batch.batchId} className={styles.batch}>
          {batch.state !== 'ready' && <Lozenge>{words.states[batch.state]}</Lozenge>}
          <span className={styles.active}>
            {[underWayWords(batch), batch.reason, batch.createdBy.name ?? words.common.somebody]
              .filter(Boolean)
              .join(words.common.between)}
          </span>
          <AppLink page="invite" query={{ batch: batch.batchId }} label={words.invite.openBatch(batch.total)}>
            {words.invite.open}
          </AppLink>
        </div>
      ))}
    </Notice>
  );
}

function underWayWords(batch: BatchView): string {
  if (batch.state === 'ready')
    return words.invite.readySince(batch.total, formatDateTime(batch.checkedAt ?? batch.createdAt));
  if (batch.waitsForPage) return words.batch.waiting(batch.startedBy?.name ?? words.batch.starter);
  return batch.state === 'checking'
    ? words.batch.checking(batch.checked, batch.total)
    : words.batch.progress(batch.done, batch.attemptTotal);
}
