#!/usr/bin/env node
/**
 * Verifies an export of the audit log offline: `verify-export export.jsonl [--head <digest>]`.
 * Needs nothing but Node 20 or later, and shares no code with the app. What it computes, and what that proves, is
 * written in docs/audit-log.md. Exit code: 0 verified, 1 not verified, 2 not a file that can be read.
 */
import { createHash } from 'node:crypto';
import { createReadStream, realpathSync } from 'node:fs';
import { domainToASCII, fileURLToPath } from 'node:url';

const sliceSize = 25;
const hash = (text) => createHash('sha256').update(text).digest('hex');

/** JSON with sorted keys and without what is undefined. */
export function canonicalJson(value) {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null);
  const members = Object.keys(value)
    .sort()
    .filter((key) => value[key] !== undefined)
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key])}`);
  return `{${members.join(',')}}`;
}

const isSame = (one, other) => canonicalJson(one) === canonicalJson(other);

/** What the chain covers of a record: all of it but the personal part and what goes with that. */
export function digestOfEntry({ personal: _personal, salts: _salts, refreshed: _refreshed, ...covered }) {
  return hash(canonicalJson(covered));
}

export const digestOfLink = ({ digest: _digest, ...unsigned }) => hash(canonicalJson(unsigned));

export const digestOfSlice = ({ index, positions, digests }) =>
  hash(`slice\n${index}\n${positions.join(',')}\n${digests.join('\n')}`);

const node = (left, right) => hash(`node\n${left}\n${right}`);

/** The root that a slice leads to by its path; undefined where the path does not fit. */
export function rootByPath(leaf, { place, count, path }) {
  let [digest, at, left, used] = [leaf, place, count, 0];
  for (; left > 1; left = Math.ceil(left / 2), at = Math.floor(at / 2)) {
    if ((at ^ 1) >= left) continue;
    if (path[used] === undefined) return undefined;
    digest = at % 2 === 0 ? node(digest, path[used]) : node(path[used], digest);
    used += 1;
  }
  return used === path.length ? digest : undefined;
}

/** The pieces of a personal part, each of which has a digest and, unless it was erased, a salt. */
export function piecesOf({ actor, target, message, stepMessages, reason, changes, source }) {
  return {
    actor: { accountId: actor?.accountId },
    name: { name: actor?.name },
    target: { target, message, stepMessages },
    words: { reason, changes, source },
  };
}

/** What an erased piece looks like. */
const erased = { actor: { accountId: 'erased' }, name: {}, target: {}, words: {} };

/** An export that is not what it was when it was sealed, or not what it says it is. */
class Fault extends Error {}

const digestForm = /^[0-9a-f]{64}$/;
const isText = (value) => typeof value === 'string';
const isDigest = (value) => isText(value) && digestForm.test(value);
const isNumber = (value) => Number.isSafeInteger(value) && value >= 0;
const isRecord = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const isListOf = (is) => (value) => Array.isArray(value) && value.every(is);
const isOptional = (is) => (value) => value === undefined || is(value);
/** Exactly these members, each of its kind. */
const isShape = (shape) => (value) =>
  isRecord(value) &&
  Object.keys(value).every((key) => Object.hasOwn(shape, key)) &&
  Object.entries(shape).every(([key, is]) => is(Object.hasOwn(value, key) ? value[key] : undefined));

const isPieces = (is) =>
  isShape({ actor: isOptional(is), name: isOptional(is), target: isOptional(is), words: isOptional(is) });
const optionalText = isOptional(isText);

/** Members of a record that a digest covers as they are may be any; these are read, or stand outside of it. */
const isEntry = (value) =>
  isRecord(value) &&
  isText(value.id) &&
  isText(value.at) &&
  isText(value.action) &&
  isNumber(value.sequence) &&
  isOptional(isText)(value.batchId) &&
  isOptional(isNumber)(value.attempt) &&
  isPieces(isDigest)(value.personalDigests) &&
  isPieces(isText)(value.salts) &&
  isOptional(isPieces(isNumber))(value.refreshed) &&
  isShape({
    actor: isShape({ accountId: isText, name: optionalText }),
    target: isOptional(isRecord),
    message: optionalText,
    stepMessages: isOptional(Array.isArray),
    reason: optionalText,
    changes: isOptional(isRecord),
    source: isOptional(isRecord),
  })(value.personal);

const filterShape = Object.fromEntries(
  ['email', 'domain', 'outcome', 'action', 'actor', 'batchId', 'ticket', 'from', 'to'].map((name) => [
    name,
    optionalText,
  ]),
);
const headerShape = {
  n: isNumber,
  type: isText,
  format: isText,
  version: isNumber,
  exportId: isText,
  at: isText,
  appVersion: isText,
  filter: isShape(filterShape),
  head: isShape({ digest: isDigest, links: isNumber, entries: isNumber, at: isText }),
  batchesUnderWay: isNumber,
};

/** The lines of each version of the format. */
const shapes = {
  1: { header: headerShape },
  2: { header: { ...headerShape, record: isEntry } },
  every: {
    link: {
      n: isNumber,
      type: isText,
      link: (value) =>
        isRecord(value) &&
        isNumber(value.seq) &&
        isNumber(value.entries) &&
        isDigest(value.digest) &&
        isText(value.subject) &&
        isText(value.at),
    },
    slice: {
      n: isNumber,
      type: isText,
      batchId: isText,
      attempt: isNumber,
      index: isNumber,
      place: isNumber,
      count: isNumber,
      positions: isListOf((value) => isNumber(value) && value < sliceSize),
      digests: isListOf(isDigest),
      path: isListOf(isDigest),
    },
    entry: { n: isNumber, type: isText, entry: isEntry },
    refreshed: { n: isNumber, type: isText, entry: isEntry },
    end: { n: isNumber, type: isText, lines: isNumber, entries: isNumber },
  },
};

const nameOf = ({ id, at, action, personal }) =>
  `${id} (${at}, ${action}${personal.target?.email ? `, ${personal.target.email}` : ''})`;
const idOf = ({ batchId, attempt, index }, position) =>
  `r:${batchId}:${attempt}:${String(index * sliceSize + position).padStart(6, '0')}`;

/**
 * Takes the lines of one export in order; throws at the first that is wrong. `end` answers what was verified.
 * Memory: one link in 150 bytes, of a filtered export one id a record; records are forgotten as soon as they are judged.
 */
export function createVerifier() {
  const state = {
    header: undefined,
    line: 0,
    links: [],
    sealedEntries: 0,
    subjects: new Map(),
    slices: new Map(),
    /** Of a filtered export: slices of which no record has come. */
    unused: new Map(),
    /** Of the whole log: what the link under way still has to bring. */
    open: undefined,
    lastAt: undefined,
    lastId: undefined,
    ids: new Set(),
    gone: undefined,
    entries: 0,
    erased: 0,
    erasedByLog: 0,
    unsealed: 0,
    /** Pieces that became true later, by link and digest: the first record that shows each. */
    refreshed: new Map(),
    refreshedRecords: 0,
    sealedRefreshments: new Set(),
    unprovenRefreshments: 0,
    firstUnproven: undefined,
    refreshes: 0,
    ownRecord: undefined,
    trimmedLinks: [],
    trimmedThrough: 0,
    ended: undefined,
  };

  return {
    take(text) {
      state.line += 1;
      const line = parse(text, state);
      if (state.ended) throw new Fault(`line ${state.line} follows the end of the export`);
      if ((state.line === 1) !== (line.type === 'header'))
        throw new Fault(
          state.line === 1
            ? 'line 1 is not the header of an export'
            : `line ${state.line} is a second header: lines of two exports are mixed`,
        );
      const lastId = state.lastId;
      takerOf(state, line)(state, line);
      if (line.n !== state.line) throw new Fault(numberFault({ ...state, lastId }, line.n));
    },
    end: (keptHead) => finish(state, keptHead),
  };
}

const takers = new Map([
  ['header', takeHeader],
  ['link', takeLink],
  ['slice', takeSlice],
  ['entry', takeEntry],
  ['refreshed', takeRefreshed],
  ['end', takeEnd],
]);

/** What takes a line of this kind; its members are exactly those of the format. */
function takerOf(state, line) {
  const take = takers.get(line.type);
  const version = state.header?.version ?? line.version;
  const shape = line.type === 'header' ? shapes[version === 1 ? 1 : 2].header : shapes.every[line.type];
  const isKnown = take && (line.type !== 'refreshed' || (version === 2 && !state.isWhole));
  if (!isKnown) throw new Fault(`line ${state.line} is of no kind that this export has`);
  if (line.type === 'header') requireFormat(line);
  if (line.n === undefined) throw new Fault(`line ${state.line} has no number: it was added`);
  const other = Object.keys(line).find((key) => !Object.hasOwn(shape, key));
  if (other !== undefined)
    throw new Fault(`line ${state.line} was altered: a ${line.type} has no member "${other}"`);
  const wrong = Object.entries(shape).find(([key, is]) => !is(line[key]));
  if (wrong)
    throw new Fault(
      `line ${state.line} was altered: "${wrong[0]}" of the ${line.type} is missing or not of its kind`,
    );
  return take;
}

function requireFormat({ format, version }) {
  if (format !== 'invite-without-access/audit-log' || (version !== 1 && version !== 2))
    throw new Fault('line 1 names a format that this script does not know');
}

/** Lines are numbered, so that one that went or moved shows even where nothing else tells. */
function numberFault({ line, gone, lastId }, n) {
  const after = lastId ? ` after record ${lastId}` : '';
  if (n < line) return `line ${line} is the line that was number ${n}: reordered or added${after}`;
  const name = gone?.before === line ? ` (record ${gone.subject})` : '';
  return `what was line ${line}${name} is missing or was moved${after}`;
}

/** A line counts only as the text that the app writes for it: nothing can be said twice or in another way. */
function parse(text, { line: number, header }) {
  let line;
  try {
    line = JSON.parse(text);
  } catch {
    throw new Fault(`line ${number} is not JSON: it was altered or cut off`);
  }
  if (!isRecord(line)) throw new Fault(`line ${number} is not a line of an export`);
  // Exports of version 1 have their members in any order.
  const isFirst = (header?.version ?? line.version) === 1;
  if (text !== textOf(line, isFirst))
    throw new Fault(`line ${number} is not written as the app writes it: it was altered`);
  return line;
}

/** Undefined where a line is nested deeper than can be written. */
function textOf(line, isFirst) {
  try {
    return isFirst ? JSON.stringify(line) : canonicalJson(line);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function takeHeader(state, header) {
  state.header = header;
  state.isWhole = Object.keys(header.filter).length === 0;
  if (header.version === 1) return;
  const { record } = header;
  requireWhole(state, record, 'the record of this export in line 1');
  requireOwnRecord(header, record);
  state.ownRecord = record;
}

/** Nothing of the record may have been erased: it was made with the export. */
function requireWhole(state, entry, name) {
  const judged = judgePersonal(state, entry);
  if (judged.isErased || entry.refreshed) throw new Fault(`${name} was altered: a part of it is gone`);
}

/** Line 1 says what the record of the export says. */
function requireOwnRecord(header, { action, at, appVersion, personal }) {
  const said = personal.changes ?? {};
  const { exportId, filter, batchesUnderWay, version, format } = said;
  const isOwn =
    action === 'log.exported' &&
    at === header.at &&
    appVersion === header.appVersion &&
    isSame(
      { exportId, filter, batchesUnderWay, version, format },
      {
        exportId: header.exportId,
        filter: header.filter,
        batchesUnderWay: header.batchesUnderWay,
        version: header.version,
        format: 'jsonl',
      },
    );
  if (!isOwn) throw new Fault('line 1 is not what the record of this export says: it was altered');
}

function takeLink(state, { link }) {
  closeLink(state);
  const expected = state.links.length + 1;
  if (link.seq !== expected)
    throw new Fault(
      link.seq > expected
        ? `link ${expected} of the chain is missing: line ${state.line} has link ${link.seq}`
        : `line ${state.line} has link ${link.seq} of the chain where link ${expected} belongs: reordered or doubled`,
    );
  const previous = state.links.at(-1)?.digest ?? '';
  if (digestOfLink(link) !== link.digest) throw new Fault(`link ${link.seq} of the chain was altered`);
  if (link.previous !== previous)
    throw new Fault(
      `link ${link.seq} of the chain does not follow link ${link.seq - 1}: one of them was replaced`,
    );
  const { seq, at, digest, kind, subject, attempt, entries, entriesDigest, slices } = link;
  state.links.push({ at, digest, subject, entriesDigest });
  state.sealedEntries += entries;
  const key = kind === 'act' ? subject : `${subject}:${attempt}`;
  state.subjects.set(key, { seq, kind, entriesDigest, slices });
  if (state.isWhole)
    state.open = { seq, kind, subject, attempt, entries, slices: slices ?? 0, place: 0, got: 0 };
}

/** In an export of the whole log every link is followed by everything that it seals. */
function closeLink(state) {
  closeSlice(state);
  const { open } = state;
  state.open = undefined;
  if (!open || open.got === open.entries) return;
  if (open.got === 0 || open.isGappy) {
    state.trimmedLinks.push(open);
    state.gone = { before: state.line, subject: open.subject };
  } else if (open.place < open.slices)
    throw new Fault(
      `records of batch ${open.subject}, attempt ${open.attempt}, are missing before line ${state.line}: ` +
        `${open.entries - open.got} of ${open.entries}, from slice ${open.place + 1} of ${open.slices} on`,
    );
}

function takeSlice(state, slice) {
  closeSlice(state);
  const key = `${slice.batchId}:${slice.attempt}`;
  const where = `the slice of digests in line ${state.line} (batch ${slice.batchId}, slice ${slice.index})`;
  const link = state.subjects.get(key);
  const { open } = state;
  if (open) {
    if (open.kind !== 'attempt' || `${open.subject}:${open.attempt}` !== key)
      throw new Fault(`${where} does not belong to link ${open.seq}: reordered`);
    if (slice.place !== open.place)
      throw new Fault(
        slice.place > open.place
          ? `slice ${open.place + 1} of ${open.slices} of batch ${open.subject} is missing before line ${state.line}`
          : `${where} stands where slice ${open.place + 1} belongs: reordered or doubled`,
      );
    open.place += 1;
  }
  const sliceKey = `${key}:${slice.index}`;
  if (state.slices.has(sliceKey)) throw new Fault(`${where} is there twice: doubled`);
  if (!link) {
    if (state.header.version > 1) throw new Fault(`${where} belongs to no link of the chain: it was added`);
    state.slices.set(sliceKey, undefined);
    return;
  }
  const isComplete = slice.digests.length === slice.positions.length;
  if (!isComplete && state.header.version > 1) throw new Fault(`${where} was altered: it lacks digests`);
  if (!isComplete && open) open.isGappy = true;
  const fits =
    slice.count === link.slices &&
    slice.place < slice.count &&
    rootByPath(digestOfSlice(slice), slice) === link.entriesDigest;
  if (isComplete && !fits)
    throw new Fault(
      `${where} was altered, or one of its records was before it was exported: link ${link.seq} seals others`,
    );
  const known = new Map();
  if (isComplete)
    slice.positions.forEach((position, at) => known.set(idOf(slice, position), slice.digests[at]));
  state.slices.set(sliceKey, known);
  if (open && isComplete) state.awaited = { key: sliceKey, ids: [...known.keys()] };
  else if (isComplete) state.unused.set(sliceKey, where);
}

/** Every record of the slice before must have come. */
function closeSlice(state) {
  const missing = state.awaited?.ids[0];
  if (state.awaited && state.isWhole) state.slices.delete(state.awaited.key);
  state.awaited = undefined;
  if (missing !== undefined) throw new Fault(`record ${missing} is missing before line ${state.line}`);
}

function takeEntry(state, { entry }) {
  const isRecipient = entry.id.startsWith('r:');
  if (state.isWhole) expectNext(state, entry, isRecipient);
  else expectAsked(state, entry);
  const digest = digestOfEntry(entry);
  const sealed = isRecipient ? sealOfRecipient(state, entry) : state.subjects.get(entry.id);
  if (sealed === undefined) {
    if (state.header.version > 1 || state.isWhole)
      throw new Fault(`record ${nameOf(entry)} in line ${state.line} is sealed by no link: it was added`);
    state.unsealed += 1;
  } else if (isRecipient ? sealed !== digest : sealed.entriesDigest !== hash(digest))
    throw new Fault(`record ${nameOf(entry)} in line ${state.line} was altered`);
  const judged = judgePersonal(state, entry);
  if (judged.isErased) state.erased += 1;
  if (judged.isRefreshed) state.refreshedRecords += 1;
  if (sealed !== undefined) noteAct(state, entry, sealed.seq);
  state.entries += 1;
  state.lastId = entry.id;
}

/** What some acts say of other records. */
function noteAct(state, { action, trimmed, personal, appVersion, at }, seq) {
  const changes = personal.changes ?? {};
  if (action === 'log.trimmed' && trimmed)
    state.trimmedThrough = Math.max(state.trimmedThrough, trimmed.through);
  if (action === 'personal-data.erased') state.erasedByLog += Number(changes.records) || 0;
  if (action === 'personal-data.refreshed') {
    state.refreshes += 1;
    if (Array.isArray(changes.digests))
      for (const digest of changes.digests) state.sealedRefreshments.add(`${seq}:${digest}`);
  }
  if (action === 'log.exported' && changes.exportId === state.header.exportId)
    state.ownRecord ??= { action, personal, appVersion, at };
}

/** In a filtered export: an act that proves what records show that became true after they were sealed. */
function takeRefreshed(state, { entry }) {
  const sealed = state.subjects.get(entry.id);
  const isSealed = sealed?.entriesDigest === hash(digestOfEntry(entry));
  if (entry.action !== 'personal-data.refreshed' || !isSealed)
    throw new Fault(`record ${nameOf(entry)} in line ${state.line} was altered`);
  requireWhole(state, entry, `record ${entry.id} in line ${state.line}`);
  if (state.ids.has(`proof ${entry.id}`)) throw new Fault(`record ${entry.id} is there twice: doubled`);
  state.ids.add(`proof ${entry.id}`);
  noteAct(state, entry, sealed.seq);
}

function sealOfRecipient(state, { id, batchId, attempt, sequence }) {
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
function expectNext(state, entry, isRecipient) {
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
function expectAsked(state, entry) {
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
function unlike(entry, filter) {
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

/** Each piece is what was sealed, what a later record of the log seals, or empty. */
function judgePersonal(state, entry) {
  const values = piecesOf(entry.personal);
  const judged = { isErased: false, isRefreshed: false };
  for (const piece of Object.keys(erased)) {
    const digest = entry.personalDigests[piece];
    const salt = entry.salts[piece];
    const link = entry.refreshed?.[piece];
    const altered = (how) =>
      new Fault(`record ${nameOf(entry)} in line ${state.line} was altered: its ${piece} ${how}`);
    if (salt === undefined) {
      if (link !== undefined) throw altered('has no salt');
      // Whoever had no name still has none. The account that acted is never missing.
      if (isSame(values[piece], erased[piece])) {
        if (digest !== undefined) judged.isErased = true;
      } else if (state.header?.version === 1 && digest !== undefined && isRefreshable(piece, entry)) {
        judged.isRefreshed = true;
        state.unprovenRefreshments += 1;
        state.firstUnproven ??= altered('has no salt, and nothing says that it was refreshed');
      } else throw altered(digest === undefined ? 'was added' : 'has no salt but is not erased');
      continue;
    }
    if (link === undefined && digest === undefined) throw altered('has a salt without a digest');
    const found = hash(salt + canonicalJson(values[piece]));
    if (link === undefined) {
      if (found !== digest) throw altered('is not what was sealed');
      continue;
    }
    if (state.header?.version === 1) throw altered('has a member that this export has not');
    judged.isRefreshed = true;
    const key = `${link}:${found}`;
    if (!state.refreshed.has(key))
      state.refreshed.set(key, altered('is not what was sealed when it changed'));
  }
  return judged;
}

/** Version 1 refreshed names and addresses without a digest of what they became. */
function isRefreshable(piece, { personal }) {
  if (piece === 'name') return true;
  return piece === 'target' && personal.message === undefined && personal.stepMessages === undefined;
}

function takeEnd(state, end) {
  closeLink(state);
  if (end.lines !== state.line)
    throw new Fault(
      `the export ends in line ${state.line} but had ${end.lines} lines: ${missingLines(end.lines - state.line)}`,
    );
  if (end.entries !== state.entries)
    throw new Fault(
      `the export has ${state.entries} records but says ${end.entries}: records were dropped or added`,
    );
  state.ended = end;
}

const missingLines = (count) => (count > 0 ? `${count} are missing` : `${-count} were added`);

function finish(state, keptHead) {
  const { header, links } = state;
  if (!header) throw new Fault('the file is empty');
  if (!state.ended) throw new Fault(`the export is cut off after line ${state.line}`);
  requireHead(state);
  requireRecord(state);
  const lost = state.trimmedLinks.find(({ seq }) => seq > state.trimmedThrough);
  if (lost)
    throw new Fault(
      lost.kind === 'act'
        ? `record ${lost.subject}, sealed by link ${lost.seq}, is missing, and no deletion of old records covers it`
        : `records of batch ${lost.subject}, attempt ${lost.attempt}, sealed by link ${lost.seq}, are missing, and no deletion of old records covers them`,
    );
  const [unused] = state.unused.values();
  if (unused !== undefined && header.version > 1)
    throw new Fault(`${unused} proves no record: one was dropped`);
  for (const [key, fault] of state.refreshed) if (!state.sealedRefreshments.has(key)) throw fault;
  // Without a record of it in the whole log, nothing was ever refreshed.
  if (state.firstUnproven && state.isWhole && state.refreshes === 0) throw state.firstUnproven;
  const kept = keptHead === undefined ? undefined : links.findIndex((link) => link.digest === keptHead) + 1;
  if (kept === 0)
    throw new Fault(
      `the head you kept (${keptHead}) is not in this chain: it is another log, or was rewritten`,
    );
  return {
    isWhole: state.isWhole,
    filter: header.filter,
    version: header.version,
    entries: state.entries,
    links: links.length,
    head: header.head.digest,
    erased: state.erased,
    erasedByLog: state.erasedByLog,
    refreshed: state.refreshedRecords,
    unprovenRefreshments: state.unprovenRefreshments,
    unsealed: state.unsealed,
    trimmedLinks: state.trimmedLinks.length,
    trimmedThrough: state.trimmedThrough,
    kept,
    batchesUnderWay: header.batchesUnderWay,
    isBound: state.ownRecord !== undefined,
  };
}

/** The head in line 1 is where the chain ends. */
function requireHead({ header: { head }, links, sealedEntries }) {
  if (links.length !== head.links)
    throw new Fault(
      `the chain ends with link ${links.length}, but the export began with ${head.links} links`,
    );
  const last = links.at(-1);
  if (last?.digest !== head.digest)
    throw new Fault('the head in line 1 is not the last link of the chain: altered');
  if (last.at !== head.at || sealedEntries !== head.entries)
    throw new Fault('the head in line 1 does not say what the chain says: altered');
}

/** Line 1 is what the sealed record of this export says. */
function requireRecord({ header, links, ownRecord, isWhole, trimmedThrough }) {
  if (header.version > 1) {
    const last = links.at(-1);
    const { record } = header;
    if (last?.subject !== record.id || last.entriesDigest !== hash(digestOfEntry(record)))
      throw new Fault('the record of this export in line 1 is not the one that the chain ends with: altered');
    return;
  }
  if (!isWhole || trimmedThrough >= links.length) return;
  const said = ownRecord?.personal.changes;
  const isOwn =
    said !== undefined &&
    said.version === undefined &&
    said.format === 'jsonl' &&
    isSame(said.filter, header.filter) &&
    ownRecord.appVersion === header.appVersion &&
    ownRecord.at <= header.at;
  if (!isOwn) throw new Fault('line 1 is not what the record of this export says: it was altered');
}

/** The sentences for an auditor about an export in which nothing is wrong. */
export function report(result) {
  const { version, isWhole, entries, links, head, erased: gone, erasedByLog, refreshed, unsealed } = result;
  const { unprovenRefreshments, trimmedLinks, trimmedThrough, kept, filter, batchesUnderWay } = result;
  return [
    `Verified: ${entries} records and the chain of ${links} links up to head ${head}.`,
    isWhole
      ? 'This is the whole log: every sealed record is here, in order, as it was sealed.'
      : `This is a filtered export (${JSON.stringify(filter)}): each sealed record in it is as it was sealed and fits the filter. Whether the filter left out a record that fits cannot be told from this file; export the whole log for that.`,
    ...(trimmedLinks > 0
      ? [
          `${trimmedLinks} links seal records that retention has deleted (up to link ${trimmedThrough}); a sealed record says so.`,
        ]
      : []),
    ...(gone > 0
      ? [
          `${gone} records had personal data that was erased; all else in them is as it was sealed.` +
            (isWhole && gone > erasedByLog ? ` The log itself tells of ${erasedByLog} of these.` : ''),
        ]
      : []),
    ...(refreshed > unprovenRefreshments
      ? [`${refreshed} records show a name or an address as it became later; the log seals what it became.`]
      : []),
    ...(unsealed > 0 ? [`${unsealed} records are not sealed yet: nothing proves these.`] : []),
    ...(batchesUnderWay > 0
      ? [`${batchesUnderWay} batches were under way; what they do is sealed when they end.`]
      : []),
    ...(version === 1 ? firstFormReport(result) : []),
    kept === undefined
      ? 'No head was given with --head: this proves that the file is consistent in itself, not that it was not rewritten as a whole.'
      : `The head you kept is link ${kept} of ${links}: everything up to there is what it was when you kept it.`,
  ];
}

/** What exports of version 1 leave without proof. */
const firstFormReport = ({ isWhole, isBound, unprovenRefreshments }) => [
  isWhole
    ? 'This export has the earlier form 1: its exact time and the number of batches under way in line 1 are not proved.'
    : `This export has the earlier form 1: ${isBound ? 'its exact time and the number of batches under way' : 'its time, number, filter and version of the app'} in line 1 are not proved; take the whole log to be sure that this is not a part of it under another filter.`,
  ...(unprovenRefreshments > 0
    ? [
        `${unprovenRefreshments} names or addresses are said to have been refreshed after they were sealed: what they show now is not proved.`,
      ]
    : []),
];

const lineFeed = 0x0a;
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The lines of a file. Only a line feed ends a line: texts in a record may hold every other separator. */
export async function* linesOf(chunks) {
  let [left, number] = [Buffer.alloc(0), 0];
  const notes = { ends: undefined };
  const toLine = (bytes) => {
    number += 1;
    let text;
    try {
      text = decoder.decode(bytes);
    } catch {
      throw new Fault(`line ${number} is not text in UTF-8: it was altered`);
    }
    if (number === 1) text = text.replace(/^\uFEFF/, '');
    const end = text.endsWith('\r') ? 'CR LF' : 'LF';
    notes.ends ??= end;
    if (end !== notes.ends) throw new Fault(`line ${number} ends unlike line 1: it was altered`);
    return end === 'CR LF' ? text.slice(0, -1) : text;
  };
  for await (const chunk of chunks) {
    let from = 0;
    const parts = [];
    for (let at = chunk.indexOf(lineFeed); at >= 0; at = chunk.indexOf(lineFeed, from)) {
      parts.push(chunk.subarray(from, at));
      from = at + 1;
    }
    if (parts.length > 0) {
      parts[0] = Buffer.concat([left, parts[0]]);
      left = Buffer.alloc(0);
      for (const part of parts) yield toLine(part);
    }
    left = Buffer.concat([left, chunk.subarray(from)]);
  }
  if (left.length > 0)
    throw new Fault(`line ${number + 1} has no end, which every line has: the file was cut off there`);
}

async function main([file, ...options]) {
  const at = options.indexOf('--head');
  const keptHead = at < 0 ? undefined : options[at + 1]?.toLowerCase();
  if (!file || (at >= 0 && !keptHead)) {
    process.stderr.write('Usage: verify-export export.jsonl [--head <digest>]\n');
    return 2;
  }
  const verifier = createVerifier();
  try {
    for await (const line of linesOf(createReadStream(file))) verifier.take(line);
    process.stdout.write(`${report(verifier.end(keptHead)).join('\n')}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof Fault) && error?.code === undefined) throw error;
    process.stderr.write(error instanceof Fault ? `NOT VERIFIED: ${error.message}.\n` : `${error.message}\n`);
    return error instanceof Fault ? 1 : 2;
  }
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url))
  process.exitCode = await main(process.argv.slice(2));
