type Hash = (text: string) => string;

/**
 * A tree of digests over the slices of one attempt of a batch. A slice is a leaf; its records are hashed in
 * order. From one slice, its place and the path beside it the root can be computed, so that a single record can
 * be proved to be part of what was sealed, without all the others.
 */
export interface SealedSlice {
  index: number;
  /** Positions of the sealed records within the slice, in order. */
  positions: number[];
  digest: string;
}

/** The leaf of one slice, from the digests of its records in the order of their positions. */
export function digestOfSlice(
  slice: { index: number; positions: number[]; digests: string[] },
  hash: Hash,
): string {
  return hash(`slice\n${slice.index}\n${slice.positions.join(',')}\n${slice.digests.join('\n')}`);
}

/** The root; of no slice at all the digest of the empty text. A node without a neighbour moves up as it is. */
export function rootOf(leaves: string[], hash: Hash): string {
  if (leaves.length === 0) return hash('');
  let level = leaves;
  while (level.length > 1) level = parentsOf(level, hash);
  return level[0] ?? '';
}

/** The neighbours on the way from a leaf to the root, lowest first. */
export function pathOf(leaves: string[], place: number, hash: Hash): string[] {
  const path: string[] = [];
  let level = leaves;
  let at = place;
  while (level.length > 1) {
    const neighbour = level[at ^ 1];
    if (neighbour !== undefined) path.push(neighbour);
    level = parentsOf(level, hash);
    at >>= 1;
  }
  return path;
}

/** The root that a leaf at a place among `count` leads to by its path; undefined where the path does not fit. */
export function rootByPath(
  leaf: { digest: string; place: number; count: number; path: string[] },
  hash: Hash,
): string | undefined {
  let { digest, place, count } = leaf;
  let used = 0;
  for (; count > 1; count = Math.ceil(count / 2), place >>= 1) {
    if ((place ^ 1) >= count) continue;
    const neighbour = leaf.path[used];
    if (neighbour === undefined) return undefined;
    used += 1;
    digest = place % 2 === 0 ? node(digest, neighbour, hash) : node(neighbour, digest, hash);
  }
  return used === leaf.path.length ? digest : undefined;
}

function parentsOf(level: string[], hash: Hash): string[] {
  const parents: string[] = [];
  for (let at = 0; at < level.length; at += 2) {
    const [left, right] = [level[at] ?? '', level[at + 1]];
    parents.push(right === undefined ? left : node(left, right, hash));
  }
  return parents;
}

const node = (left: string, right: string, hash: Hash): string => hash(`node\n${left}\n${right}`);
