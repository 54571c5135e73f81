import type { AddRecipients, AddedRecipients, RejectedRecipient } from '../../contract/batches';
import { checkAddress, comparableAddress, domainOf } from '../../domain/people/address';
import { listedName } from '../../domain/people/listed-name';
import { judgeAct, type Batch } from '../../domain/batches/batch';
import { isOfAccounts } from '../../domain/batches/plan';
import type { Settings } from '../../domain/settings/settings';
import { newRecipient, type Recipient } from '../../domain/run/recipient';
import { newSlice, sliceSize, type Slice } from '../../domain/run/slice';
import { StoreConflict } from '../../ports/store-error';
import { type AddressBook, type Stored, type Write } from '../../ports/store';
import { requireBatch } from './batch-view';
import type { Caller, Deps } from '../deps';
import { OperationError } from '../operation-error';
import { requireOwnList } from './require-second-admin';
import { slicesOf } from './slices-of';

/** A batch holds at most this many recipients. */
export const recipientsAtMost = 100_000;
/** Digits of the digest by which the draft's address book knows an address. */
const digestLength = 16;
/** One transaction takes 25 writes; one is the batch. */
const slicesAWrite = 24;

/** One piece of a list. Of a list that is made of accounts, each address comes with its account. */
export interface AddedPiece extends AddRecipients {
  recipients: (AddRecipients['recipients'][number] & { accountId?: string })[];
}

/**
 * Adds one piece of the list to a draft. Every address gets a verdict: added, or rejected with the reason.
 * The piece counts once the batch's total says so; a piece that broke off half way is simply sent again. Of pieces that
 * are sent at once, one that another came before answers `BUSY` and has changed nothing that counts.
 * Throws `OperationError` `BATCH_STATE`, `BATCH_FULL`, `NO_VALID_RECIPIENTS`, `FOUR_EYES`, `BUSY`.
 */
export async function addRecipients(deps: Deps, caller: Caller, input: AddedPiece): Promise<AddedRecipients> {
  const stored = await requireBatch(deps, input.batchId);
  const settings = await deps.store.settings();
  if (judgeAct('add', stored.value.state) !== 'go') {
    throw new OperationError('BATCH_STATE', 'Recipients can only be added before the list is checked.', {
      appSaid: { reason: 'checked-already' },
    });
  }
  requireOwnList(settings, stored.value, caller.actor);
  const book = await bookOf(deps, stored.value);
  const { recipients, rejected } = sort(deps, input, book, { batch: stored.value, settings });
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
  try {
    await addToList(deps, stored, recipients);
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

/** Verdicts for one piece, whose list holds what is in `book`. */
function sort(
  deps: Deps,
  input: AddedPiece,
  book: AddressBook,
  { batch: { source }, settings }: { batch: Batch; settings: Settings },
): Sorted {
  // Whoever holds access they should not hold is to lose it, wherever they come from.
  const allowedDomains = isOfAccounts({ source }) ? [] : settings.allowedDomains;
  const listed = new Set(book.places.keys());
  const sorted: Sorted = { recipients: [], rejected: [] };
  for (const [index, { email, line, name, accountId }] of input.recipients.entries()) {
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
    const digest = digestOf(deps, checked.address);
    if (listed.has(digest)) {
      reject('DUPLICATE', 'The list has this address already.');
      continue;
    }
    listed.add(digest);
    const recipient = newRecipient(checked.address, line, listedName(name));
    sorted.recipients.push({ ...recipient, ...(accountId !== undefined && { accountId }) });
  }
  return sorted;
}

const digestOf = ({ ids }: Deps, address: string): string =>
  ids.hash(comparableAddress(address)).slice(0, digestLength);

/**
 * The book of everybody on the list. It is saved without a condition, so one that reaches less far may come to overwrite
 * it: what it lacks is read from the list.
 */
async function bookOf(deps: Deps, batch: Batch): Promise<AddressBook> {
  const { store } = deps;
  const { batchId, total } = batch;
  const known = await store.addressBook(batchId);
  if (known.upTo >= total) return known;
  const places = new Map(known.places);
  const [first, end] = [Math.floor(known.upTo / sliceSize), Math.ceil(total / sliceSize)];
  for await (const { index, recipients } of slicesOf(store, batch, first, end)) {
    recipients.forEach(({ email }, position) => {
      const place = index * sliceSize + position;
      if (place < total) places.set(digestOf(deps, email), place);
    });
  }
  const book = { upTo: total, places };
  await store.saveAddressBook(batchId, book);
  return book;
}

/**
 * Writes a piece behind the list. Every transaction moves the batch's revision on, so that of pieces that began at the
 * same list only one is written. The slice that is shared with the list comes last, with the total: a piece that breaks off
 * leaves only slices that no list has.
 */
async function addToList(
  deps: Deps,
  { value: batch, rev }: Stored<Batch>,
  recipients: Recipient[],
): Promise<void> {
  const slices = await newSlices(deps, batch, recipients);
  const parts = Math.ceil(slices.length / slicesAWrite);
  for (let written = 0; written < parts; written += 1) {
    const from = (parts - 1 - written) * slicesAWrite;
    const part = slices.slice(from, from + slicesAWrite);
    const known = await deps.store.slices(batch.batchId, part[0]?.index ?? 0, part.length);
    const total = from === 0 ? batch.total + recipients.length : batch.total;
    await deps.store.commit([
      ...part.map((slice) => writeOf(slice, known)),
      { kind: 'batch', value: { ...batch, total }, rev: rev + written },
    ]);
  }
}

/** The slices that recipients fill behind those on the list. */
async function newSlices(
  { store }: Deps,
  { batchId, total }: Batch,
  recipients: Recipient[],
): Promise<Slice[]> {
  const first = Math.floor(total / sliceSize);
  const held = total % sliceSize;
  const open = held > 0 && recipients.length > 0 ? await store.slice(batchId, first) : undefined;
  const all = [...(open?.value.recipients.slice(0, held) ?? []), ...recipients];
  return Array.from({ length: Math.ceil(all.length / sliceSize) }, (_, place) =>
    newSlice(batchId, first + place, all.slice(place * sliceSize, (place + 1) * sliceSize)),
  );
}

function writeOf(slice: Slice, known: Stored<Slice>[]): Write {
  return {
    kind: 'slice',
    value: slice,
    rev: known.find(({ value }) => value.index === slice.index)?.rev ?? 0,
  };
}
