import { canonicalJson, erased, hash, isSame, piecesOf } from './digests.mjs';
import { Fault, nameOf } from './shapes.mjs';

/** Each piece is what was sealed, what a later record of the log seals, or empty. */
export function judgePersonal(state, entry) {
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
