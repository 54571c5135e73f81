import type { ListRecipients, RecipientPage, RecipientView } from '../contract';
import type { Batch } from '../domain/batch';
import { planFor } from '../domain/plan';
import { groupsRemoved, type Recipient } from '../domain/recipient';
import { sliceSize } from '../domain/slice';
import { InvalidCursor } from '../ports';
import { requireBatch } from './batch-view';
import type { Deps } from './deps';

const slicesARead = 25;
/** Slices one call looks through for matches before it answers with a cursor. */
const slicesACall = 200;
const defaultLimit = 100;

/** Recipients in the order of the list. Throws `OperationError` `BATCH_NOT_FOUND`, `InvalidCursor`. */
export async function listRecipients(deps: Deps, input: ListRecipients): Promise<RecipientPage> {
  const { value: batch } = await requireBatch(deps, input.batchId);
  const limit = input.limit ?? defaultLimit;
  const slices = Math.ceil(batch.total / sliceSize);
  const start = placeOf(input.cursor, batch.total);
  const found: RecipientView[] = [];
  const firstSlice = Math.floor(start / sliceSize);
  for (let from = firstSlice; from < slices && from < firstSlice + slicesACall; from += slicesARead) {
    for (const { value: slice } of await deps.store.slices(batch.batchId, from, slicesARead)) {
      for (const [position, recipient] of slice.recipients.entries()) {
        const place = slice.index * sliceSize + position;
        if (place < start || place >= batch.total || !matches(recipient, input)) continue;
        if (found.length === limit) return { recipients: found, cursor: String(place) };
        found.push(toRecipientView(recipient, batch));
      }
    }
  }
  const lookedThrough = Math.min(slices, firstSlice + slicesACall) * sliceSize;
  return { recipients: found, ...(lookedThrough < batch.total && { cursor: String(lookedThrough) }) };
}

function placeOf(cursor: string | undefined, total: number): number {
  if (cursor === undefined) return 0;
  const place = /^\d{1,6}$/.test(cursor) ? Number(cursor) : NaN;
  if (!(place >= 0 && place <= total)) throw new InvalidCursor();
  return place;
}

function matches(recipient: Recipient, { outcome, standing, search }: ListRecipients): boolean {
  if (outcome && recipient.outcome !== outcome) return false;
  if (standing && recipient.standing !== standing) return false;
  return !search || recipient.email.toLowerCase().includes(search.toLowerCase());
}

function toRecipientView(recipient: Recipient, batch: Batch): RecipientView {
  const { email, line, standing, accountId, name, access, outcome, code, message, verifiedAt, attempt } =
    recipient;
  const planned = outcome === undefined && standing !== undefined;
  return {
    email,
    line,
    standing,
    ...(planned && { plan: planFor(recipient, batch.options.existingAccess ?? 'leave') }),
    outcome,
    accountId,
    name,
    access,
    removed: groupsRemoved(recipient),
    code,
    message,
    verifiedAt,
    attempt,
  };
}
