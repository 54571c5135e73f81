import type { BatchView } from '../../../../../src/contract/batches';
import type { BatchSource } from '../../../../../src/domain/batches/batch';
import { words } from '../../words/words';
import { mailOf, peopleIn } from './results/who-was-told';

export function sourceWords(source: BatchSource): string {
  const { sources, moreSources } = words.batch;
  if (source.kind === 'file') return sources.file(source.name);
  if (source.kind === 'rule') return moreSources.rule;
  if (source.kind === 'issue') return moreSources.issue(source.key);
  return source.kind === 'api' ? sources.api(source.client) : sources[source.kind];
}

/** Which service desk the customers are added to. */
export function deskWords({ options: { customersOf } }: BatchView): string | undefined {
  return customersOf && words.batch.desk(customersOf.serviceDeskId, customersOf.organizationId);
}

/** In the tense of what happened; before a start, on the route that a start would take. */
export function mailWords(batch: BatchView, route: BatchView['route']): string {
  const isOver = batch.state === 'finished' || batch.state === 'cancelled';
  const { planned, done } = words.batch.mail;
  if (isOver && peopleIn(batch) === 0) return done.nobody;
  return (isOver ? done : planned)[mailOf(batch, route)];
}
