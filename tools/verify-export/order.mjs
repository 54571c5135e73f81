import { domainToASCII } from 'node:url';
import { erased, sliceSize } from './digests.mjs';
import { Fault, idOf, nameOf } from './shapes.mjs';

export function sealOfRecipient(state, { id, batchId, attempt, sequence }) {
  const [index, position] = [Math.floor(sequence / sliceSize), sequence % sliceSize];
  if (id !== idOf({ batchId, attempt, index }, position))
    throw new Fault(`record ${id} in line ${state.line} was altered: its number is another's`);
  const key = `${batchId}:${attempt}`;
  const link = state.subjects.get(key);
  if (!link) return undefined;
  const sliceKey = `${key}:${index}`;
  const digest = state.slices.get(sliceKey)?.get(id);
  if (digest === undefined)
    throw new Fault(
      `record ${id} in line ${state.line} is not among the sealed records of its batch, or its proof is missing`,
    );
  state.unused.delete(sliceKey);
  return digest;
}

/** The whole log comes in the order of its chain. */
export function expectNext(state, entry, isRecipient) {
  const { open, awaited } = state;
  if (!open)
    throw new Fault(`record ${nameOf(entry)} in line ${state.line} stands before every link: reordered`);
  open.got += 1;
  if (isRecipient && awaited) {
    const expected = awaited.ids.shift();
    if (expected === undefined)
      throw new Fault(`record ${entry.id} in line ${state.line} is one too many: doubled or reordered`);
    if (expected === entry.id) return;
    throw new Fault(
      `line ${state.line} has record ${entry.id} where record ${expected} belongs: that one is missing, or they were reordered`,
    );
  }
  if (isRecipient && open.isGappy) return;
  if (open.kind === 'act' && entry.id === open.subject && open.got === 1) return;
  if (!isRecipient && open.got > open.entries)
    throw new Fault(
      `link ${open.seq + 1} of the chain is missing before line ${state.line}, or the record there was moved`,
    );
  if (isRecipient && open.kind === 'attempt' && open.subject === entry.batchId)
    throw new Fault(`the digests of the slice of record ${entry.id} are missing before line ${state.line}`);
  throw new Fault(
    `record ${entry.id} in line ${state.line} does not belong to link ${open.seq}: reordered or altered`,
  );
}

/** A filtered export comes newest first, and has what was asked for, each record once. */
export function expectAsked(state, entry) {
  const { at, id } = entry;
  if (state.lastAt !== undefined && at > state.lastAt)
    throw new Fault(
      `record ${id} in line ${state.line} is newer than the one before it: reordered or altered`,
    );
  if (state.ids.has(id)) throw new Fault(`record ${id} in line ${state.line} is there twice: doubled`);
  const other = unlike(entry, state.header.filter);
  if (other !== undefined)
    throw new Fault(
      `record ${nameOf(entry)} in line ${state.line} is not what the filter asked for (${other}): it was added, or line 1 was altered`,
    );
  state.lastAt = at;
  state.ids.add(id);
}

/** The member of a filter that a record does not fit. What was erased fits. */
export function unlike(entry, filter) {
  const { actor, target } = entry.personal;
  const email = target?.email;
  const fits = {
    email: () => email === undefined || comparable(email) === comparable(filter.email),
    domain: () =>
      email === undefined || comparableDomain(domainOf(email)) === comparableDomain(filter.domain),
    outcome: () => entry.outcome === filter.outcome,
    action: () => entry.action === filter.action,
    actor: () => actor.accountId === erased.actor.accountId || actor.accountId === filter.actor,
    batchId: () => entry.batchId === filter.batchId,
    // A batch has one ticket: its acts need not repeat it.
    ticket: () =>
      entry.ticket === filter.ticket || (filter.batchId !== undefined && entry.ticket === undefined),
    from: () => Date.parse(entry.at) >= Date.parse(filter.from),
    to: () => Date.parse(entry.at) < Date.parse(filter.to),
  };
  return Object.keys(filter).find((name) => !fits[name]());
}

const domainOf = (address) => address.slice(address.lastIndexOf('@') + 1);

/** Lower case, and in ASCII where there is such a form. */
function comparableDomain(domain) {
  const folded = domain.normalize('NFC').toLowerCase().replace(/^@/, '');
  return domainToASCII(folded) || folded;
}

const comparable = (address) =>
  `${address.slice(0, address.lastIndexOf('@')).normalize('NFC').toLowerCase()}@${comparableDomain(domainOf(address))}`;
