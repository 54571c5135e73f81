#!/usr/bin/env node
/**
 * Verifies an export of the audit log offline: `verify-export export.jsonl [--head <digest>]`.
 * Needs nothing but Node 20 or later, and shares no code with the app. What it computes, and what that proves, is
 * written in docs/audit-log.md. Exit code: 0 verified, 1 not verified, 2 not a file that can be read.
 */
import { createHash } from 'node:crypto';
import { createReadStream, realpathSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const sliceSize = 25;
const hash = (text) => createHash('sha256').update(text).digest('hex');

/** JSON with sorted keys and without what is undefined. */
export function canonicalJson(value) {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`).join(',')}}`;
}

/** What the chain covers of a record: all of it but the personal part and its salts. */
export function digestOfEntry({ personal: _personal, salts: _salts, ...covered }) {
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

/** An export that is not what it was when it was sealed, or not what it says it is. */
class Fault extends Error {}

const nameOf = ({ id, at, action, personal }) =>
  `${id} (${at}, ${action}${personal?.target?.email ? `, ${personal.target.email}` : ''})`;
const idOf = ({ batchId, attempt, index }, position) =>
  `r:${batchId}:${attempt}:${String(index * sliceSize + position).padStart(6, '0')}`;

/**
 * Takes the lines of one export in order; throws at the first that is wrong. `end` answers what was verified.
 * Memory: one link in 150 bytes; records are forgotten as soon as they are judged.
 */
export function createVerifier() {
  const state = {
    header: undefined,
    line: 0,
    links: [],
    subjects: new Map(),
    slices: new Map(),
    /** Of the whole log: what the link under way still has to bring. */
    open: undefined,
    lastAt: undefined,
    lastId: undefined,
    gone: undefined,
    entries: 0,
    erased: 0,
    unsealed: 0,
    trimmedLinks: [],
    trimmedThrough: 0,
    ended: undefined,
  };
  const takers = { header: takeHeader, link: takeLink, slice: takeSlice, entry: takeEntry, end: takeEnd };

  return {
    take(text) {
      state.line += 1;
      const line = parse(text, state.line);
      if (state.ended) throw new Fault(`line ${state.line} follows the end of the export`);
      if ((state.line === 1) !== (line.type === 'header'))
        throw new Fault(
          state.line === 1
            ? 'line 1 is not the header of an export'
            : `line ${state.line} is a second header: lines of two exports are mixed`,
        );
      const take = takers[line.type];
      if (!take) throw new Fault(`line ${state.line} is of no kind that this export has`);
      const lastId = state.lastId;
      take(state, line);
      if (line.n !== state.line) throw new Fault(numberFault({ ...state, lastId }, line.n));
    },
    end: (keptHead) => finish(state, keptHead),
  };
}

/** Lines are numbered, so that one that went or moved shows even where nothing else tells. */
function numberFault({ line, gone, lastId }, n) {
  if (!Number.isInteger(n)) return `line ${line} has no number: it was added`;
  const after = lastId ? ` after record ${lastId}` : '';
  if (n < line) return `line ${line} is the line that was number ${n}: reordered or added${after}`;
  const name = gone?.before === line ? ` (record ${gone.subject})` : '';
  return `what was line ${line}${name} is missing or was moved${after}`;
}

function parse(text, number) {
  let line;
  try {
    line = JSON.parse(text);
  } catch {
    throw new Fault(`line ${number} is not JSON: it was altered or cut off`);
  }
  if (line === null || typeof line !== 'object') throw new Fault(`line ${number} is not a line of an export`);
  return line;
}

function takeHeader(state, header) {
  if (header.format !== 'invite-without-access/audit-log' || header.version !== 1)
    throw new Fault('line 1 names a format that this script does not know');
  const asked = Object.values(header.filter ?? {}).filter((value) => value !== undefined);
  state.header = header;
  state.isWhole = asked.length === 0;
}

function takeLink(state, { link }) {
  closeLink(state);
  const expected = state.links.length + 1;
  if (link?.seq !== expected)
    throw new Fault(
      link?.seq > expected
        ? `link ${expected} of the chain is missing: line ${state.line} has link ${link.seq}`
        : `line ${state.line} has link ${link?.seq} of the chain where link ${expected} belongs: reordered or doubled`,
    );
  const previous = state.links.at(-1)?.digest ?? '';
  if (digestOfLink(link) !== link.digest) throw new Fault(`link ${link.seq} of the chain was altered`);
  if (link.previous !== previous)
    throw new Fault(
      `link ${link.seq} of the chain does not follow link ${link.seq - 1}: one of them was replaced`,
    );
  const { seq, at, digest, kind, subject, attempt, entries, entriesDigest, slices } = link;
  state.links.push({ at, digest });
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
  if (!link) {
    state.slices.set(`${key}:${slice.index}`, undefined);
    return;
  }
  const isComplete = slice.digests.length === slice.positions.length;
  if (!isComplete && open) open.isGappy = true;
  const fits = slice.count === link.slices && rootByPath(digestOfSlice(slice), slice) === link.entriesDigest;
  if (isComplete && !fits)
    throw new Fault(
      `${where} was altered, or one of its records was before it was exported: link ${link.seq} seals others`,
    );
  const known = new Map();
  if (isComplete)
    slice.positions.forEach((position, at) => known.set(idOf(slice, position), slice.digests[at]));
  state.slices.set(`${key}:${slice.index}`, known);
  if (open && isComplete) state.awaited = { key: `${key}:${slice.index}`, ids: [...known.keys()] };
}

/** Every record of the slice before must have come. */
function closeSlice(state) {
  const missing = state.awaited?.ids[0];
  if (state.awaited && state.isWhole) state.slices.delete(state.awaited.key);
  state.awaited = undefined;
  if (missing !== undefined) throw new Fault(`record ${missing} is missing before line ${state.line}`);
}

function takeEntry(state, { entry }) {
  if (typeof entry?.id !== 'string') throw new Fault(`line ${state.line} is not a record`);
  const isRecipient = entry.id.startsWith('r:');
  if (state.isWhole) expectNext(state, entry, isRecipient);
  else expectOrder(state, entry);
  const digest = digestOfEntry(entry);
  const sealed = isRecipient ? sealOfRecipient(state, entry) : state.subjects.get(entry.id);
  if (sealed === undefined) state.unsealed += 1;
  else if (isRecipient ? sealed !== digest : sealed.entriesDigest !== hash(digest))
    throw new Fault(`record ${nameOf(entry)} in line ${state.line} was altered`);
  judgePersonal(state, entry);
  if (sealed !== undefined && entry.trimmed)
    state.trimmedThrough = Math.max(state.trimmedThrough, entry.trimmed.through);
  state.entries += 1;
  state.lastId = entry.id;
}

function sealOfRecipient(state, { id, batchId, attempt, sequence }) {
  const key = `${batchId}:${attempt}`;
  if (!state.subjects.has(key)) return undefined;
  const slice = state.slices.get(`${key}:${Math.floor(sequence / sliceSize)}`);
  const digest = slice?.get(id);
  if (digest === undefined)
    throw new Fault(
      `record ${id} in line ${state.line} is not among the sealed records of its batch, or its proof is missing`,
    );
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

/** A filtered export comes newest first. */
function expectOrder(state, { at, id }) {
  if (state.lastAt !== undefined && at > state.lastAt)
    throw new Fault(
      `record ${id} in line ${state.line} is newer than the one before it: reordered or altered`,
    );
  state.lastAt = at;
}

function judgePersonal(state, entry) {
  const values = piecesOf(entry.personal ?? {});
  let isErased = false;
  for (const [piece, digest] of Object.entries(entry.personalDigests ?? {})) {
    const salt = entry.salts?.[piece];
    if (salt === undefined) isErased = true;
    else if (hash(salt + canonicalJson(values[piece])) !== digest)
      throw new Fault(
        `record ${nameOf(entry)} in line ${state.line} was altered: its ${piece} is not what was sealed`,
      );
  }
  for (const piece of Object.keys(entry.salts ?? {}))
    if (entry.personalDigests?.[piece] === undefined)
      throw new Fault(
        `record ${nameOf(entry)} in line ${state.line} was altered: it has a salt without a digest`,
      );
  if (isErased) state.erased += 1;
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
  if (links.length !== header.head.links)
    throw new Fault(
      `the chain ends with link ${links.length}, but the export began with ${header.head.links} links`,
    );
  const digest = links.at(-1)?.digest ?? '';
  if (digest !== header.head.digest)
    throw new Fault('the head in line 1 is not the last link of the chain: altered');
  const lost = state.trimmedLinks.find(({ seq }) => seq > state.trimmedThrough);
  if (lost)
    throw new Fault(
      lost.kind === 'act'
        ? `record ${lost.subject}, sealed by link ${lost.seq}, is missing, and no deletion of old records covers it`
        : `records of batch ${lost.subject}, attempt ${lost.attempt}, sealed by link ${lost.seq}, are missing, and no deletion of old records covers them`,
    );
  const kept = keptHead === undefined ? undefined : links.findIndex((link) => link.digest === keptHead) + 1;
  if (kept === 0)
    throw new Fault(
      `the head you kept (${keptHead}) is not in this chain: it is another log, or was rewritten`,
    );
  return {
    isWhole: state.isWhole,
    filter: header.filter,
    entries: state.entries,
    links: links.length,
    head: digest,
    erased: state.erased,
    unsealed: state.unsealed,
    trimmedLinks: state.trimmedLinks.length,
    trimmedThrough: state.trimmedThrough,
    kept,
    batchesUnderWay: header.batchesUnderWay,
  };
}

/** The sentences for an auditor about an export in which nothing is wrong. */
export function report(result) {
  const { isWhole, entries, links, head, erased, unsealed, trimmedLinks, trimmedThrough, kept } = result;
  return [
    `Verified: ${entries} records and the chain of ${links} links up to head ${head}.`,
    isWhole
      ? 'This is the whole log: every sealed record is here, in order, as it was sealed.'
      : `This is a filtered export (${JSON.stringify(result.filter)}): each sealed record in it is as it was sealed. Whether the filter left out a record that matches cannot be told from this file; export the whole log for that.`,
    ...(trimmedLinks > 0
      ? [
          `${trimmedLinks} links seal records that retention has deleted (up to link ${trimmedThrough}); a sealed record says so.`,
        ]
      : []),
    ...(erased > 0
      ? [
          `${erased} records had personal data that was erased or refreshed; all else in them is as it was sealed.`,
        ]
      : []),
    ...(unsealed > 0 ? [`${unsealed} records are not sealed yet and prove nothing so far.`] : []),
    ...(result.batchesUnderWay > 0
      ? [`${result.batchesUnderWay} batches were under way; what they do is sealed when they end.`]
      : []),
    kept === undefined
      ? 'No head was given with --head: this proves that the file is consistent in itself, not that it was not rewritten as a whole.'
      : `The head you kept is link ${kept} of ${links}: everything up to there is what it was when you kept it.`,
  ];
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
    const lines = createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity });
    for await (const line of lines) verifier.take(line);
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
