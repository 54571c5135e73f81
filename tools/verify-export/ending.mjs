import { closeLink } from './chain.mjs';
import { digestOfEntry, hash, isSame } from './digests.mjs';
import { Fault } from './shapes.mjs';

export function takeEnd(state, end) {
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

export function finish(state, keptHead) {
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
    reviews: state.reviews,
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
