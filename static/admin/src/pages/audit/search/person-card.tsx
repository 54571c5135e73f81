import Button from '@atlaskit/button/new';
import type { PersonOrigin, PersonView } from '../../../../../../src/contract/search';
import { useAddress } from '../../../address';
import { call } from '../../../backend/backend';
import { useLoad } from '../../../backend/use-load';
import { Card, Row, SectionHeading, Small, Stack } from '../../../components/frame/layout';
import { Failure, Loading } from '../../../components/frame/states';
import { AppLink } from '../../../components/text/app-link';
import { EmailText } from '../../../components/text/address/email-text';
import { Lozenge } from '../../../components/text/lozenge';
import { whyWords } from '../../../components/text/why-words';
import { formatDateTime } from '../../../words/format';
import { words } from '../../../words/words';
import { outcomeTones } from '../../batch/tones';
import { AccessNow } from './access-now';
import styles from './person-card.module.css';

/** Who invited somebody, why, and whether they hold access now. */
export function PersonCard({ email }: { email: string }) {
  const { go } = useAddress();
  const person = useLoad(email, () => call('getPerson', { email }));
  const { data } = person;
  return (
    <Card label={words.search.person.label(email)}>
      <Row spread>
        <Stack space="tight">
          <SectionHeading>
            <bdi>{data?.name ?? email}</bdi>
          </SectionHeading>
          {data?.name !== undefined && (
            <Small>
              <EmailText email={data.email} />
            </Small>
          )}
        </Stack>
        <Button appearance="subtle" onClick={() => go('audit')}>
          {words.search.person.everybody}
        </Button>
      </Row>
      {person.state === 'failed' && <Failure error={person.error} onRetry={() => void person.reload()} />}
      {person.state === 'loading' && data === undefined && <Loading />}
      {data && <Facts person={data} />}
    </Card>
  );
}

function Facts({ person }: { person: PersonView }) {
  const { origin } = person;
  return (
    <dl className={styles.facts}>
      {origin ? <Origin origin={origin} /> : <NotInLog />}
      <dt>{words.search.person.access}</dt>
      <dd>
        <AccessNow person={person} />
      </dd>
    </dl>
  );
}

function Origin({ origin }: { origin: PersonOrigin }) {
  const { outcome, by, at, reason, ticket, batchId } = origin;
  const text = words.search.person;
  const isInvited = outcome === 'invited' || outcome === 'invited-access-removed';
  const why = whyWords({ ticket, reason });
  return (
    <>
      <dt>{isInvited ? text.invited : text.lastResult}</dt>
      <dd>
        {!isInvited && <Lozenge tone={outcomeTones[outcome]}>{words.outcomes[outcome]}</Lozenge>}
        <span>{text.by(by.name ?? by.accountId, formatDateTime(at))}</span>
      </dd>
      <dt>{text.why}</dt>
      <dd>
        {why === '' ? <span className={styles.quiet}>{text.noReason}</span> : <bdi>{why}</bdi>}
        {batchId && (
          <AppLink page="batches" query={{ batch: batchId }}>
            {text.batch}
          </AppLink>
        )}
      </dd>
    </>
  );
}

function NotInLog() {
  return (
    <>
      <dt>{words.search.person.invited}</dt>
      <dd className={styles.quiet}>{words.search.person.notInLog}</dd>
    </>
  );
}
