import type { ReactNode } from 'react';
import type { FindingView } from '../../../../../../src/contract/watch';
import type { FindingState } from '../../../../../../src/domain/watch/finding';
import { Small } from '../../../components/frame/layout';
import { AppLink } from '../../../components/text/app-link';
import { EmailText } from '../../../components/text/address/email-text';
import { Lozenge } from '../../../components/text/lozenge';
import type { Tone } from '../../../components/text/tone';
import { formatDateTime } from '../../../words/format';
import { findingWords } from '../../../words/words';
import { accessOf, decisionOf, sinceSentence, wayOf } from './finding-words';
import styles from '../watch.module.css';

const tones: Record<FindingState, Tone> = {
  open: 'warning',
  allowed: 'information',
  removed: 'success',
  gone: 'neutral',
};

/** A finding in full. */
export function FindingFacts({ finding }: { finding: FindingView }) {
  const { facts, states } = findingWords;
  const { email, state, through, lastSeenAt, reason, batchId, removal } = finding;
  const rows: [string, ReactNode][] = [
    [facts.address, <EmailText key="address" email={email} />],
    [
      facts.access,
      through.map((piece, place) => (
        <div key={place}>
          {accessOf([piece])}
          <Small>{wayOf(piece, email)}</Small>
        </div>
      )),
    ],
    [facts.since, sinceSentence(finding)],
    [facts.lastSeen, formatDateTime(lastSeenAt)],
    [facts.decision, decisionOf(finding)],
    [facts.reason, reason],
    [facts.removal, removal && <BatchLink batchId={removal.batchId}>{findingWords.removalBatch}</BatchLink>],
    [facts.batch, batchId && <BatchLink batchId={batchId}>{findingWords.batch}</BatchLink>],
  ];
  return (
    <>
      <div>
        <Lozenge tone={tones[state]}>{states[state]}</Lozenge>
      </div>
      <dl className={styles.facts}>
        {rows
          .filter(([, value]) => value)
          .map(([name, value]) => (
            <Fact key={name} name={name}>
              {value}
            </Fact>
          ))}
      </dl>
    </>
  );
}

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </>
);

const BatchLink = ({ batchId, children }: { batchId: string; children: string }) => (
  <AppLink page="batches" query={{ batch: batchId }}>
    {children}
  </AppLink>
);
