import { isSame } from './digests.mjs';
import { judgePersonal } from './personal.mjs';
import { Fault } from './shapes.mjs';

export function takeHeader(state, header) {
  state.header = header;
  state.isWhole = Object.keys(header.filter).length === 0;
  if (header.version === 1) return;
  const { record } = header;
  requireWhole(state, record, 'the record of this export in line 1');
  requireOwnRecord(header, record);
  state.ownRecord = record;
}

/** Nothing of the record may have been erased: it was made with the export. */
export function requireWhole(state, entry, name) {
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
