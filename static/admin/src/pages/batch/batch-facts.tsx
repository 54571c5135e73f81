import type { BatchSource, BatchView } from '../../../../../src/contract';
import { formatDateTime } from '../../format';
import { words } from '../../words';
import styles from './batch-facts.module.css';

/** Who, when, why and how. */
export function BatchFacts({ batch }: { batch: BatchView }) {
  const { facts, mail, existing } = words.batch;
  const rows: [string, string | undefined][] = [
    [facts.by, batch.createdBy.name ?? batch.createdBy.accountId],
    [facts.when, formatDateTime(batch.createdAt)],
    [facts.finished, batch.finishedAt && formatDateTime(batch.finishedAt)],
    [facts.reason, batch.reason],
    [facts.ticket, batch.ticket],
    [facts.source, sourceWords(batch.source)],
    [facts.route, batch.route && words.routes[batch.route]],
    [facts.mail, batch.options.sendNotification ? mail.on : mail.off],
    [facts.existing, existing[batch.options.existingAccess ?? 'leave']],
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
  if (source.kind === 'file') return words.batch.sources.file(source.name);
  return source.kind === 'api' ? words.batch.sources.api(source.client) : words.batch.sources.paste;
}
