import type { AuditEntryView, AuditPage, ListAuditEntries } from '../contract';
import type { AuditEntry } from '../domain/audit-entry';
import { comparableAddress } from '../domain/address';
import { totalOf } from '../domain/outcome';
import type { Deps } from './deps';
import { OperationError } from './operation-error';

const defaultLimit = 50;
/** How long after a batch finished its entries may still be missing from lists, in milliseconds. */
const listLagMs = 60_000;

/** Entries, newest first. Throws `InvalidCursor`. */
export async function listAuditEntries(deps: Deps, input: ListAuditEntries): Promise<AuditPage> {
  const { filter = {}, limit = defaultLimit, cursor } = input;
  const email = filter.email === undefined ? undefined : comparableAddress(filter.email);
  const page = await deps.store.listEntries({ ...filter, email, ...period(filter) }, limit, cursor);
  return {
    entries: page.items.map(toEntryView),
    cursor: page.cursor,
    ...((await isCatchingUp(deps, input, page.items.length, page.cursor)) && { catchingUp: true }),
  };
}

/** Both ends as the log writes times, and inclusive, as storage compares. Throws `OperationError` `INVALID_FILTER`. */
function period({ from, to }: NonNullable<ListAuditEntries['filter']>): { from?: string; to?: string } {
  const fromMs = from === undefined ? undefined : Date.parse(from);
  const toMs = to === undefined ? undefined : Date.parse(to) - 1;
  if (fromMs !== undefined && toMs !== undefined && fromMs > toMs) {
    throw new OperationError('INVALID_FILTER', 'The period ends before it begins.');
  }
  return {
    ...(fromMs !== undefined && { from: new Date(fromMs).toISOString() }),
    ...(toMs !== undefined && { to: new Date(toMs).toISOString() }),
  };
}

/** A batch that finished just now may have more entries than the list shows yet. */
async function isCatchingUp(
  { store, clock }: Deps,
  { filter, cursor }: ListAuditEntries,
  shown: number,
  next: string | undefined,
): Promise<boolean> {
  if (cursor !== undefined || next !== undefined) return false;
  if (filter?.batchId === undefined) {
    const newest = (await store.head())?.value.at;
    return newest !== undefined && clock.nowMs() - Date.parse(newest) < listLagMs && shown === 0;
  }
  const others = Object.entries(filter).some(([key, value]) => key !== 'batchId' && value !== undefined);
  const batch = (await store.batch(filter.batchId))?.value;
  return !others && batch?.finishedAt !== undefined && shown < totalOf(batch.outcomes);
}

export function toEntryView(entry: AuditEntry): AuditEntryView {
  const { v: _v, nonce: _nonce, personal, personalDigest: _digest, steps, ...rest } = entry;
  return {
    ...rest,
    actor: personal?.actor ?? { accountId: 'erased' },
    target: personal?.target,
    reason: personal?.reason,
    source: personal?.source,
    message: personal?.message,
    changes: personal?.changes,
    steps: steps.map((step, place) => ({ ...step, message: personal?.stepMessages?.[place] })),
  };
}
