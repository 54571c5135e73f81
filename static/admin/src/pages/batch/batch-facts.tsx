import type { ReactNode } from 'react';
import type { BatchView } from '../../../../../src/contract/batches';
import { ClampedText } from '../../components/text/clamped-text';
import { FactList } from '../../components/text/fact-list';
import { TicketLink } from '../../components/text/ticket-link';
import { formatDateTime, formatShortDate } from '../../words/format';
import { useOverview } from '../../backend/overview';
import { approvedWords, words } from '../../words/words';
import styles from './batch-facts.module.css';
import { isTitle } from './batch-title';
import { deskWords, mailWords, sourceWords } from './fact-words';
import { isDiscarded } from './state-words';

/** Who, when, why and how. */
export function BatchFacts({ batch }: { batch: BatchView }) {
  const { overview } = useOverview();
  const isOfPeople = batch.options.purpose !== 'customers';
  const route = batch.route ?? (isOfPeople ? overview.route : 'customers');
  const { facts, existing } = words.batch;
  const { reason } = batch;
  const rows: [string, ReactNode][] = [
    [facts.by, batch.createdBy.name ?? batch.createdBy.accountId],
    [facts.when, formatDateTime(batch.createdAt)],
    [facts.finished, batch.finishedAt && formatDateTime(batch.finishedAt)],
    [facts.reason, reason && !isTitle(reason) && <ClampedText text={reason} />],
    [facts.ticket, batch.ticket !== undefined && <TicketLink ticket={batch.ticket} />],
    [facts.source, sourceWords(batch.source)],
    [facts.desk, deskWords(batch)],
    [facts.route, batch.route && words.routes[batch.route]],
    [facts.mail, isDiscarded(batch) ? undefined : mailWords(batch, route)],
    [facts.existing, isOfPeople && existing[batch.options.existingAccess ?? 'leave']],
    [approvedWords.facts.endsOn, batch.options.endsOn && formatShortDate(batch.options.endsOn)],
    [approvedWords.facts.approved, batch.options.approvedDomains === 'hold' && approvedWords.facts.held],
    [facts.attempt, batch.attempt > 1 ? String(batch.attempt) : undefined],
  ];
  return <FactList facts={rows} look={styles} />;
}
