import type { AuditEntryView, AuditFilter, AuditPage, ListAuditEntries } from '../../contract/audit';
import { comparableAddress, comparableDomain } from '../../domain/people/address';
import type { AuditEntry } from '../../domain/audit/audit-entry';
import { pieces, type Piece } from '../../domain/audit/personal-part';
import { InvalidCursor } from '../../ports/store-error';
import { type EntryFilter } from '../../ports/store';
import type { Deps } from '../deps';
import { OperationError } from '../operation-error';

const defaultLimit = 50;
/** How long after it was sealed an entry may still be missing from lists, in milliseconds. */
const listLagMs = 60_000;

/**
 * Entries, newest first. The cursor also carries how many entries of recipients were given so far, so that the
 * last page of a batch can say whether the list has them all. Throws `InvalidCursor`, `OperationError`
 * `INVALID_FILTER`.
 */
export async function listAuditEntries(
  deps: Deps,
  input: Omit<ListAuditEntries, 'search'>,
): Promise<AuditPage> {
  const { filter = {}, limit = defaultLimit } = input;
  const { seen, cursor } = openCursor(input.cursor);
  const page = await deps.store.listEntries(storedFilter(filter), limit, cursor);
  const given = seen + page.items.filter(({ outcome }) => outcome !== undefined).length;
  const isCatchingUp =
    filter.batchId === undefined
      ? cursor === undefined && (await lacksNewest(deps, filter, page.items))
      : page.cursor === undefined && (await lacksEntries(deps, filter, given));
  return {
    entries: page.items.map(toEntryView),
    ...(page.cursor !== undefined && { cursor: `${given}~${page.cursor}` }),
    ...(isCatchingUp && { catchingUp: true }),
  };
}

function openCursor(cursor: string | undefined): { seen: number; cursor: string | undefined } {
  if (cursor === undefined) return { seen: 0, cursor };
  const [, seen, inner] = /^(\d{1,9})~(.+)$/.exec(cursor) ?? [];
  if (seen === undefined || inner === undefined) throw new InvalidCursor();
  return { seen: Number(seen), cursor: inner };
}

/** The filter as storage compares: addresses, domains and times written as the log writes them. */
export function storedFilter(filter: AuditFilter): EntryFilter {
  const { email, domain } = filter;
  return {
    ...filter,
    ...(email !== undefined && { email: comparableAddress(email) }),
    ...(domain !== undefined && { domain: comparableDomain(domain.replace(/^@/, '')) }),
    ...period(filter),
  };
}

/** From `from` on, up to but without `to`. Throws `OperationError` `INVALID_FILTER`. */
function period({ from, to }: AuditFilter): { from?: string; to?: string } {
  const fromMs = from === undefined ? undefined : Date.parse(from);
  const toMs = to === undefined ? undefined : Date.parse(to);
  if (fromMs !== undefined && toMs !== undefined && fromMs >= toMs) {
    throw new OperationError('INVALID_FILTER', 'The period ends before it begins.');
  }
  return {
    ...(fromMs !== undefined && { from: new Date(fromMs).toISOString() }),
    ...(toMs !== undefined && { to: new Date(toMs).toISOString() }),
  };
}

/** Whether a finished batch has more entries than the whole list gave. What retention took away is not missing. */
async function lacksEntries({ store }: Deps, filter: AuditFilter, given: number): Promise<boolean> {
  const others = Object.entries(filter).some(([key, value]) => key !== 'batchId' && value !== undefined);
  const batch = others ? undefined : (await store.batch(filter.batchId ?? ''))?.value;
  if (batch?.finishedAt === undefined) return false;
  const trimmedBefore = (await store.head())?.value.trimmed?.before ?? '';
  return trimmedBefore <= (batch.startedAt ?? batch.createdAt) && given < (batch.sealedEntries ?? 0);
}

/** Whether the list lacks what was sealed just now. Filters other than none can only be told by an empty list. */
async function lacksNewest(
  { store, clock }: Deps,
  filter: AuditFilter,
  newest: AuditEntry[],
): Promise<boolean> {
  const head = (await store.head())?.value;
  if (!head || clock.nowMs() - Date.parse(head.at) >= listLagMs) return false;
  if (Object.values(filter).some((value) => value !== undefined)) return newest.length === 0;
  const link = await store.link(head.links);
  return !newest.some(({ id, batchId }) => id === link?.subject || batchId === link?.subject);
}

export function toEntryView(entry: AuditEntry): AuditEntryView {
  const { v: _v, salts, refreshed = {}, personal, personalDigests, steps, ...rest } = entry;
  const { actor, target, reason, source, message, changes, stepMessages } = personal;
  const isSealed = (piece: Piece): boolean => salts[piece] !== undefined && refreshed[piece] === undefined;
  const erased = pieces.filter((piece) => personalDigests[piece] !== undefined && !isSealed(piece));
  return {
    ...rest,
    actor,
    target,
    reason,
    source,
    message,
    changes,
    steps: steps.map((step, place) => ({ ...step, message: stepMessages?.[place] })),
    ...(erased.length > 0 && { erased }),
  };
}
