/** One package or folder of sources of a bundle. */
export interface BundlePart {
  name: string;
  /** Characters, not minified. */
  length: number;
}

/** Where the bundler says in a comment which file begins: a line of its own, or of one that stands apart. */
const beginning = /^(?:;\/\/ |\/\*{3}\/ "?)(\.\/[^\s"]+)/gm;

/** The parts of a bundle that is not minified, largest first; what is told by number alone is `other`. */
export function bundleParts(source: string): BundlePart[] {
  const lengths = new Map<string, number>();
  const add = (name: string, length: number): unknown => lengths.set(name, (lengths.get(name) ?? 0) + length);
  let [from, name] = [0, 'other'];
  for (const match of source.matchAll(beginning)) {
    add(name, match.index - from);
    [from, name] = [match.index, partOf(match[1] ?? '')];
  }
  add(name, source.length - from);
  return [...lengths]
    .map(([part, length]) => ({ name: part, length }))
    .sort((one, other) => other.length - one.length);
}

/** A package, or two folders deep into the sources. */
function partOf(path: string): string {
  const [, inPackage] = /\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path) ?? [];
  return inPackage ?? path.split('/').slice(1, 4).slice(0, -1).join('/');
}
