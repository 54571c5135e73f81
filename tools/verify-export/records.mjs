import { digestOfEntry, hash } from './digests.mjs';
import { requireWhole } from './header.mjs';
import { expectAsked, expectNext, sealOfRecipient } from './order.mjs';
import { judgePersonal } from './personal.mjs';
import { Fault, nameOf } from './shapes.mjs';

export function takeEntry(state, { entry }) {
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
  if (action === 'watch.review-exported' && typeof changes.sha256 === 'string')
    state.reviews.set(changes.sha256, { at, people: changes.people, by: personal.actor });
  if (action === 'log.exported' && changes.exportId === state.header.exportId)
    state.ownRecord ??= { action, personal, appVersion, at };
}

/** In a filtered export: an act that proves what records show that became true after they were sealed. */
export function takeRefreshed(state, { entry }) {
  const sealed = state.subjects.get(entry.id);
  const isSealed = sealed?.entriesDigest === hash(digestOfEntry(entry));
  if (entry.action !== 'personal-data.refreshed' || !isSealed)
    throw new Fault(`record ${nameOf(entry)} in line ${state.line} was altered`);
  requireWhole(state, entry, `record ${entry.id} in line ${state.line}`);
  if (state.ids.has(`proof ${entry.id}`)) throw new Fault(`record ${entry.id} is there twice: doubled`);
  state.ids.add(`proof ${entry.id}`);
  noteAct(state, entry, sealed.seq);
}
