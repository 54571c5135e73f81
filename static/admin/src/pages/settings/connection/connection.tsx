import Button from '@atlaskit/button/new';
import type { CapabilityCheck, RouteCheck } from '../../../../../../src/domain/settings/route-check';
import { Card, Row, SectionHeading, Small, Stack } from '../../../components/frame/layout';
import { Lozenge } from '../../../components/text/lozenge';
import type { Tone } from '../../../components/text/tone';
import { Failure } from '../../../components/frame/states';
import { formatDateTime } from '../../../words/format';
import { appSentence } from '../../../words/said';
import { words } from '../../../words/words';
import styles from '../settings.module.css';
import { checkSentence } from './check-sentence';
import type { ConnectionCheckStore } from './use-connection-check';

const tones: Record<RouteCheck['works'], Tone> = {
  yes: 'success',
  partly: 'warning',
  no: 'danger',
  unknown: 'neutral',
};

/** What each route can do on this site, in sentences, with what to do next. */
export function Connection({ check }: { check: ConnectionCheckStore }) {
  const { result, run, isBusy, error } = check;
  const { settings } = words;
  return (
    <Card label={settings.connection}>
      <Row spread>
        <SectionHeading>{settings.connection}</SectionHeading>
        <Button isLoading={isBusy} onClick={() => void run()}>
          {result ? settings.checkAgain : settings.checkNow}
        </Button>
      </Row>
      <Small>{settings.connectionHelp}</Small>
      {error && <Failure error={error} onRetry={() => void run()} />}
      <div role="status">
        <Small>{result ? settings.checkedAt(formatDateTime(result.at)) : settings.notChecked}</Small>
        {result && (
          <p>
            {result.automatic
              ? settings.automaticTakes(words.routes[result.automatic])
              : settings.automaticNone}
          </p>
        )}
      </div>
      {result?.routes.map((route) => (
        <RouteReport key={route.route} check={route} />
      ))}
      {result && <RouteReport check={result.customers} />}
    </Card>
  );
}

function RouteReport({ check }: { check: RouteCheck }) {
  return (
    <section className={styles.report} aria-label={words.routes[check.route]}>
      <Stack space="tight">
        <Row>
          <strong>{words.routes[check.route]}</strong>
          <Lozenge tone={tones[check.works]}>{words.settings.works[check.works]}</Lozenge>
        </Row>
        <p>{checkSentence(check)}</p>
        {check.adviceCode && <p>{words.settings.check.advice[check.adviceCode]}</p>}
        <ul className={styles.capabilities}>
          {check.capabilities.map((capability) => (
            <Capability
              key={capability.capability}
              check={capability}
              isOfCustomers={check.route === 'customers'}
            />
          ))}
        </ul>
      </Stack>
    </section>
  );
}

function Capability({
  check: { capability, works, message, status, saidBy, appSaid },
  isOfCustomers,
}: {
  check: CapabilityCheck;
  isOfCustomers: boolean;
}) {
  const { capabilities, customerCapabilities, yesNo, atlassianSaid } = words.settings;
  const labels = isOfCustomers ? { ...capabilities, ...customerCapabilities } : capabilities;
  return (
    <li>
      {labels[capability]}: {yesNo[works]}
      {message && (
        <Small>
          {saidBy === 'app'
            ? appSentence(appSaid, message)
            : atlassianSaid(status ? `${status} ${message}` : message)}
        </Small>
      )}
    </li>
  );
}
