import Button from '@atlaskit/button/new';
import type { BatchView } from '../../../../../src/contract/batches';
import { useAddress } from '../../address';
import { AppLink } from '../../components/text/app-link';
import { Row, Stack } from '../../components/frame/layout';
import { Lozenge } from '../../components/text/lozenge';
import { Notice } from '../../components/frame/notice';
import { formatDate, formatDateTime, formatNumber } from '../../words/format';
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
      <UnderWay />
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
        {sentence(words.invite.keyNames[route], formatDate(expiresAt))}{' '}
        <AppLink page="settings">{words.invite.openSettings}</AppLink>
      </p>
    </Notice>
  );
}

function UnderWay() {
  const { overview } = useOverview();
  if (overview.activeBatches.length === 0) return null;
  return (
    <Notice title={words.invite.active}>
      {overview.activeBatches.map((batch) => (
        <Row key={batch.batchId}>
          <Lozenge tone="information">{words.states[batch.state]}</Lozenge>
          <span className={styles.active}>
            {[underWayWords(batch), batch.reason, batch.createdBy.name ?? words.common.somebody]
              .filter(Boolean)
              .join(' · ')}
          </span>
          <AppLink
            page="invite"
            query={{ batch: batch.batchId }}
            label={`${words.invite.open}: ${formatNumber(batch.total)}`}
          >
            {words.invite.open}
          </AppLink>
        </Row>
      ))}
    </Notice>
  );
}

function underWayWords(batch: BatchView): string {
  if (batch.waitsForPage) return words.batch.waiting(batch.startedBy?.name ?? words.batch.starter);
  return batch.state === 'checking'
    ? words.batch.checking(batch.checked, batch.total)
    : words.batch.progress(batch.done, batch.attemptTotal);
}
