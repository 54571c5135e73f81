import { takeLink, takeSlice } from './chain.mjs';
import { finish, takeEnd } from './ending.mjs';
import { takeHeader } from './header.mjs';
import { parse } from './lines.mjs';
import { takeEntry, takeRefreshed } from './records.mjs';
import { Fault, shapes } from './shapes.mjs';

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
    /** Access reviews that were taken out, by the SHA-256 of their file. */
    reviews: new Map(),
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
