import type { AddRecipients, AddedRecipients, RejectedRecipient } from '../../contract/batches';
import { checkAddress, comparableAddress, domainOf } from '../../domain/people/address';
import { listedName } from '../../domain/people/listed-name';
import { judgeAct, type Batch } from '../../domain/batches/batch';
import type { Settings } from '../../domain/settings/settings';
import { newRecipient, type Recipient } from '../../domain/run/recipient';
import { newSlice, sliceSize, type Slice } from '../../domain/run/slice';
import { StoreConflict } from '../../ports/store-error';
import { type Stored, type Write } from '../../ports/store';
import { requireBatch } from './batch-view';
import type { Caller, Deps } from '../deps';
import { OperationError } from '../operation-error';
import { requireOwnList } from './require-second-admin';

/** A batch holds at most this many recipients. */
export const recipientsAtMost = 100_000;
/** Digits of the digest by which the draft's address book knows an address. */
const digestLength = 16;
/** One transaction takes 25 writes; one is the batch. */
const slicesAWrite = 24;
const slicesARead = 25;

/**
 * Adds one piece of the list to a draft. Every address gets a verdict: added, or rejected with the reason.
 * The piece counts once the batch's total says so; a piece that broke off half way is simply sent again.
 * Throws `OperationError` `BATCH_STATE`, `BATCH_FULL`, `NO_VALID_RECIPIENTS`, `FOUR_EYES`, `BUSY`.
 */
export async function addRecipients(
  deps: Deps,
  caller: Caller,
  input: AddRecipients,
): Promise<AddedRecipients> {
  const stored = await requireBatch(deps, input.batchId);
  const settings = await deps.store.settings();
  if (judgeAct('add', stored.value.state) !== 'go') {
    throw new OperationError('BATCH_STATE', 'Recipients can only be added before the list is checked.', {
      appSaid: { reason: 'checked-already' },
    });
  }
  requireOwnList(settings, stored.value, caller.actor);
  const book = await deps.store.addressBook(input.batchId);
  const { recipients, rejected } = await sort(deps, input, book, { batch: stored.value, settings });
  if (recipients.length === 0 && rejected.every(({ code }) => code === 'INVALID_ADDRESS')) {
    throw new OperationError('NO_VALID_RECIPIENTS', 'None of these is an e-mail address.');
  }
  const total = stored.value.total + recipients.length;
  if (total > recipientsAtMost) {
    throw new OperationError(
      'BATCH_FULL',
      `A batch holds at most ${recipientsAtMost.toLocaleString('en')} recipients.`,
      { appSaid: { reason: 'recipients-at-most', count: recipientsAtMost } },
    );
  }
  await deps.store.saveAddressBook(input.batchId, book);
  try {
    await writeSlices(deps, input.batchId, stored.value.total, recipients);
    await deps.store.commit([{ kind: 'batch', value: { ...stored.value, total }, rev: stored.rev }]);
  } catch (error) {
    if (!(error instanceof StoreConflict)) throw error;
    throw new OperationError('BUSY', 'Another piece of this list is being added. Send this piece again.', {
      cause: error,
      appSaid: { reason: 'another-piece' },
    });
  }
  return { total, added: recipients.length, rejected };
}

interface Sorted {
  recipients: Recipient[];
  rejected: RejectedRecipient[];
}

/** Verdicts for one piece; enters new addresses into `book` with the place they will have. */
async function sort(
  deps: Deps,
  input: AddRecipients,
  book: Map<string, number>,
  { batch: { total, source }, settings }: { batch: Batch; settings: Settings },
): Promise<Sorted> {
  // Whoever holds access they should not hold is to lose it, wherever they come from.
  const allowedDomains = source.kind === 'watch' ? [] : settings.allowedDomains;
  const listed = readList(deps, input.batchId);
  const sorted: Sorted = { recipients: [], rejected: [] };
  for (const [index, { email, line, name }] of input.recipients.entries()) {
    const reject = (code: RejectedRecipient['code'], message: string): unknown =>
      sorted.rejected.push({ index, email, line, code, message });
    const checked = checkAddress(email.trim());
    if (!checked.ok) {
      reject('INVALID_ADDRESS', `Not an e-mail address (${checked.reason}).`);
      continue;
    }
    if (allowedDomains.length > 0 && !allowedDomains.includes(domainOf(checked.address))) {
      reject('DOMAIN_NOT_ALLOWED', 'Your settings do not allow this domain.');
      continue;
    }
    const digest = deps.ids.hash(comparableAddress(checked.address)).slice(0, digestLength);
    const place = book.get(digest);
    const other = place === undefined ? undefined : await addressAt(place, total, sorted.recipients, listed);
    if (other !== undefined && comparableAddress(other) === comparableAddress(checked.address)) {
      reject('DUPLICATE', 'The list has this address already.');
      continue;
    }
    book.set(digest, total + sorted.recipients.length);
    sorted.recipients.push(newRecipient(checked.address, line, listedName(name)));
  }
  return sorted;
}

/**
 * Who really is at a place that the book names. A piece that broke off leaves places in the book that the next
 * piece fills with somebody else, so the list itself has the last word.
 */
async function addressAt(
  place: number,
  total: number,
  recipients: Recipient[],
  listed: (place: number) => Promise<string | undefined>,
): Promise<string | undefined> {
  return place < total ? listed(place) : recipients[place - total]?.email;
}

/** Addresses of the list by their place, read 25 slices at a time. */
function readList({ store }: Deps, batchId: string): (place: number) => Promise<string | undefined> {
  const reads = new Map<number, Promise<Stored<Slice>[]>>();
  return async (place) => {
    const index = Math.floor(place / sliceSize);
    const from = index - (index % slicesARead);
    const read = reads.get(from) ?? store.slices(batchId, from, slicesARead);
    reads.set(from, read);
    const slice = (await read).find(({ value }) => value.index === index);
    return slice?.value.recipients[place % sliceSize]?.email;
  };
}

async function writeSlices(
  deps: Deps,
  batchId: string,
  total: number,
  recipients: Recipient[],
): Promise<void> {
  const first = Math.floor(total / sliceSize);
  const held = total % sliceSize;
  const open = held > 0 ? await deps.store.slice(batchId, first) : undefined;
  const all = [...(open?.value.recipients.slice(0, held) ?? []), ...recipients];
  const slices: Slice[] = [];
  for (let from = 0; from < all.length; from += sliceSize) {
    slices.push(newSlice(batchId, first + from / sliceSize, all.slice(from, from + sliceSize)));
  }
  for (let from = 0; from < slices.length; from += slicesAWrite) {
    const part = slices.slice(from, from + slicesAWrite);
    const known = await deps.store.slices(batchId, first + from, part.length);
    await deps.store.commit(part.map((slice) => writeOf(slice, known)));
  }
}

function writeOf(slice: Slice, known: Stored<Slice>[]): Write {
  return {
    kind: 'slice',
    value: slice,
    rev: known.find(({ value }) => value.index === slice.index)?.rev ?? 0,
  };
}
