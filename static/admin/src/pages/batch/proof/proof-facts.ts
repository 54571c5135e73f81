import type { BatchView } from '../../../../../../src/contract/batches';
import { formatDateTime, formatShortDate } from '../../../words/format';
import { approvedWords, words } from '../../../words/words';
import { deskWords, mailWords, sourceWords } from '../fact-words';

type Who = BatchView['createdBy'];
const nameOf = ({ name, accountId }: Who): string => (name ? name : accountId);

/** Who asked, who started, when, why and by which way; what is not there is left out. */
export function proofFacts(batch: BatchView, route: BatchView['route']): [name: string, value: string][] {
  const { facts } = words.proof;
  const { createdBy, createdAt, startedBy, startedAt, finishedAt, options, attempt } = batch;
  const isOfPeople = options.purpose !== 'customers';
  const rows: [string, string | undefined | false][] = [
    [facts.reason, batch.reason],
    [facts.ticket, batch.ticket],
    [facts.prepared, nameOf(createdBy)],
    [facts.created, formatDateTime(createdAt)],
    [facts.started, startedBy && nameOf(startedBy)],
    [facts.startedAt, startedAt && formatDateTime(startedAt)],
    [facts.finished, finishedAt && formatDateTime(finishedAt)],
    [facts.route, batch.route && words.routes[batch.route]],
    [facts.source, sourceWords(batch.source)],
    [words.batch.facts.desk, deskWords(batch)],
    [facts.mail, startedAt !== undefined && mailWords(batch, batch.route ?? route)],
    [facts.existing, isOfPeople && words.batch.existing[options.existingAccess ?? 'leave']],
    [approvedWords.facts.endsOn, options.endsOn && formatShortDate(options.endsOn)],
    [facts.attempts, attempt > 1 && String(attempt)],
    [facts.batch, batch.batchId],
  ];
  return rows.filter((row): row is [string, string] => Boolean(row[1]));
}
