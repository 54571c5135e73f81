import { createHash } from 'node:crypto';

export const sliceSize = 25;
export const hash = (text) => createHash('sha256').update(text).digest('hex');

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

export const isSame = (one, other) => canonicalJson(one) === canonicalJson(other);

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
export const erased = { actor: { accountId: 'erased' }, name: {}, target: {}, words: {} };
