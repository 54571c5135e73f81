import type { ReactNode } from 'react';
import type { BatchView } from '../../../../../src/contract/batches';
import type { BatchSource } from '../../../../../src/domain/batches/batch';
import { ClampedText } from '../../components/text/clamped-text';
import { formatDate, formatDateTime } from '../../words/format';
import { useOverview } from '../../backend/overview';
import { approvedWords, words } from '../../words/words';
import styles from './batch-facts.module.css';
import { mailOf, peopleIn } from './results/who-was-told';
import { isTitle } from './batch-title';
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
    [facts.ticket, batch.ticket],
    [facts.source, sourceWords(batch.source)],
    [facts.desk, deskWords(batch)],
    [facts.route, batch.route && words.routes[batch.route]],
    [facts.mail, isDiscarded(batch) ? undefined : mailWords(batch, route)],
    [facts.existing, isOfPeople && existing[batch.options.existingAccess ?? 'leave']],
    [approvedWords.facts.endsOn, batch.options.endsOn && formatDate(batch.options.endsOn)],
    [approvedWords.facts.approved, batch.options.approvedDomains === 'hold' && approvedWords.facts.held],
    [facts.attempt, batch.attempt > 1 ? String(batch.attempt) : undefined],
  ];
  return (
    <dl className={styles.facts}>
      {rows
        .filter(([, value]) => value)
        .map(([name, value]) => (
          <div key={name} className={styles.fact}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

export function sourceWords(source: BatchSource): string {
  const { sources, moreSources } = words.batch;
  if (source.kind === 'file') return sources.file(source.name);
  if (source.kind === 'rule') return moreSources.rule;
  if (source.kind === 'issue') return moreSources.issue(source.key);
  return source.kind === 'api' ? sources.api(source.client) : sources[source.kind];
}

/** Which service desk the customers are added to. */
function deskWords({ options: { customersOf } }: BatchView): string | undefined {
  return customersOf && words.batch.desk(customersOf.serviceDeskId, customersOf.organizationId);
}

/** In the tense of what happened; before a start, on the route that a start would take. */
function mailWords(batch: BatchView, route: BatchView['route']): string {
  const isOver = batch.state === 'finished' || batch.state === 'cancelled';
  const { planned, done } = words.batch.mail;
  if (isOver && peopleIn(batch) === 0) return done.nobody;
  return (isOver ? done : planned)[mailOf(batch, route)];
}
