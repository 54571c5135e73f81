import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { emptyHead, nextLink } from '../../../src/domain/audit/audit-chain';
import { digestOfEntry } from '../../../src/domain/audit/audit-entry';
import { digestOfSlice, pathOf, rootByPath, rootOf } from '../../../src/domain/audit/audit-tree';
import { canonicalJson } from '../../../src/domain/audit/canonical-json';
import { pieces, sealPersonal } from '../../../src/domain/audit/personal-part';
import { anEntry } from '../../support/builders.ts';

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

/** What the script computes, asked of it in a process of its own: it is a module that an auditor runs alone. */
function script(expression: string, input: unknown): unknown {
  const source = `import * as digests from './tools/verify-export/digests.mjs';
    import * as verifier from './tools/verify-export/verifier.mjs';
    const tool = { ...digests, ...verifier };
    const input = ${JSON.stringify(input)};
    process.stdout.write(JSON.stringify((${expression}) ?? null));`;
  return JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '-e', source], { encoding: 'utf8' }),
  );
}

const personal = {
  actor: { accountId: 'admin-1', name: 'Ada Ünïcode' },
  target: { email: 'p@example.org', accountId: 'a-1' },
  stepMessages: [undefined, 'Atlassian’s "words"'],
  reason: 'line\nbreak',
};
const entry = anEntry({ ...sealPersonal(personal, (piece) => `salt of ${piece}`, hash), ticket: undefined });

describe('the script and the app', () => {
  it('write the same text for the same value', () => {
    const value = { b: [1, null, { z: 'é"\\', a: true }], a: 0.1, c: {}, d: '' };
    expect(script('tool.canonicalJson(input)', value)).toBe(canonicalJson(value));
  });

  it('agree on the digest of a record, erased or not', () => {
    expect(script('tool.digestOfEntry(input)', entry)).toBe(digestOfEntry(entry, hash));
    expect(digestOfEntry({ ...entry, salts: {}, personal: { actor: { accountId: 'erased' } } }, hash)).toBe(
      digestOfEntry(entry, hash),
    );
  });

  it('agree on the pieces of a personal part', () => {
    const values = script('tool.piecesOf(input)', personal) as Record<string, unknown>;
    const withDigest = pieces.filter((piece) => entry.personalDigests[piece] !== undefined);
    expect(withDigest).toEqual(['actor', 'name', 'target', 'words']);
    for (const piece of withDigest)
      expect(hash(`salt of ${piece}${canonicalJson(values[piece])}`)).toBe(entry.personalDigests[piece]);
  });

  it('agree on links', () => {
    const at = '2026-11-24T09:00:00.000Z';
    const sealed = { at, kind: 'act' as const, subject: 'a:1', entries: 1, entriesDigest: 'x' };
    const { link } = nextLink(emptyHead(at), sealed, {}, hash);
    expect(script('tool.digestOfLink(input)', link)).toBe(link.digest);
  });

  it.each([1, 2, 3, 7, 8, 13])('agree on a tree of %i slices', (count) => {
    const slices = Array.from({ length: count }, (_, index) => ({
      index,
      positions: [0, 2],
      digests: [`${index}`, 'd'],
    }));
    const leaves = slices.map((slice) => digestOfSlice(slice, hash));
    const root = rootOf(leaves, hash);
    const proofs = leaves.map((digest, place) => ({
      digest,
      place,
      count,
      path: pathOf(leaves, place, hash),
    }));
    for (const proof of proofs) expect(rootByPath(proof, hash)).toBe(root);
    expect(
      script(
        'input.map(({ slice, proof }) => tool.rootByPath(tool.digestOfSlice(slice), proof))',
        slices.map((slice, place) => ({ slice, proof: proofs[place] })),
      ),
    ).toEqual(leaves.map(() => root));
  });
});

describe('a path of the tree', () => {
  it('does not lead to the root from another leaf, another place, or with a step more or less', () => {
    const leaves = ['a', 'b', 'c', 'd', 'e'].map(hash);
    const root = rootOf(leaves, hash);
    const proof = { digest: leaves[1] ?? '', place: 1, count: 5, path: pathOf(leaves, 1, hash) };
    expect(rootByPath(proof, hash)).toBe(root);
    expect(rootByPath({ ...proof, digest: hash('x') }, hash)).not.toBe(root);
    expect(rootByPath({ ...proof, place: 0 }, hash)).not.toBe(root);
    expect(rootByPath({ ...proof, path: proof.path.slice(1) }, hash)).toBeUndefined();
    expect(rootByPath({ ...proof, path: [...proof.path, root] }, hash)).toBeUndefined();
  });
});
