import type { ListRecipients, RecipientPage, RecipientView } from '../../contract/recipients';
import type { Batch } from '../../domain/batches/batch';
import { planFor } from '../../domain/batches/plan';
import { groupsRemoved } from '../../domain/run/attempt';
import { type Recipient } from '../../domain/run/recipient';
import { sliceSize } from '../../domain/run/slice';
import { InvalidCursor } from '../../ports/store-error';
import { requireBatch } from './batch-view';
import type { Deps } from '../deps';
import { slicesOf } from './slices-of';

/** Slices one call looks through for matches before it answers with a cursor. */
const slicesACall = 200;
const defaultLimit = 100;

/**
 * Recipients in the order of the list, from `cursor` or from the place `from` on. Throws `OperationError`
 * `BATCH_NOT_FOUND`, `InvalidCursor`.
 */
export async function listRecipients(deps: Deps, input: ListRecipients): Promise<RecipientPage> {
  const { value: batch } = await requireBatch(deps, input.batchId);
  const start = input.cursor === undefined ? (input.from ?? 0) : placeOf(input.cursor, batch.total);
  const limit = input.limit ?? defaultLimit;
  const isFiltered = Boolean(input.outcome ?? input.outcomes ?? input.standing ?? input.search);
  const lastSlice = Math.floor(start / sliceSize) + slicesACall;
  const end = Math.min(batch.total, isFiltered ? lastSlice * sliceSize : start + limit);
  const found: RecipientView[] = [];
  for await (const { place, recipient } of recipientsBetween(deps, batch, start, end)) {
    if (!matches(recipient, input)) continue;
    if (found.length === limit) return { recipients: found, cursor: String(place) };
    found.push(toRecipientView(recipient, batch));
  }
  return { recipients: found, ...(end < batch.total && { cursor: String(end) }) };
}

/** From the place `start` up to but without `end`. */
async function* recipientsBetween({ store }: Deps, batch: Batch, start: number, end: number) {
  const [first, pastSlice] = [Math.floor(start / sliceSize), Math.ceil(end / sliceSize)];
  for await (const { index, recipients } of slicesOf(store, batch, first, pastSlice)) {
    for (const [position, recipient] of recipients.entries()) {
      const place = index * sliceSize + position;
      if (place >= start && place < end) yield { place, recipient };
    }
  }
}

function placeOf(cursor: string | undefined, total: number): number {
  if (cursor === undefined) return 0;
  const place = /^\d{1,6}$/.test(cursor) ? Number(cursor) : NaN;
  if (!(place >= 0 && place <= total)) throw new InvalidCursor();
  return place;
}

function matches(recipient: Recipient, { outcome, outcomes, standing, search }: ListRecipients): boolean {
  if (outcome && recipient.outcome !== outcome) return false;
  if (outcomes && !(recipient.outcome && outcomes.includes(recipient.outcome))) return false;
  if (standing && recipient.standing !== standing) return false;
  return !search || recipient.email.toLowerCase().includes(search.toLowerCase());
}

function toRecipientView(recipient: Recipient, batch: Batch): RecipientView {
  const { email, line, standing, accountId, name, access, outcome, code, message, verifiedAt, attempt } =
    recipient;
  const { free, unrated, doubt, verifiedThrough, approvedDomain, listedName } = recipient;
  const planned = outcome === undefined && standing !== undefined;
  return {
    email,
    line,
    standing,
    ...(planned && { plan: planFor(recipient, batch) }),
    outcome,
    accountId,
    name,
    ...(listedName !== undefined && { listedName }),
    access,
    ...(free && { free }),
    ...(unrated && { unrated }),
    ...(doubt && { doubt }),
    ...(approvedDomain !== undefined && { approvedDomain }),
    removed: groupsRemoved(recipient),
    code,
    message,
    verifiedAt,
    verifiedThrough,
    attempt,
  };
}
