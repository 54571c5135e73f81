import fc from 'fast-check';
import type { ExportPieceRequest } from '../../../../src/contract/audit';
import { appActor, entryId, type AuditEntry } from '../../../../src/domain/audit/audit-entry';
import { sliceSize } from '../../../../src/domain/run/slice';
import { recordAct } from '../../../../src/operations/audit/commit-act';
import { exportPiece } from '../../../../src/operations/audit/export-piece';
import type { Deps } from '../../../../src/operations/deps';
import { OperationError } from '../../../../src/operations/operation-error';
import { openForgeStorage } from '../../../contract/open-storage.ts';
import { aBatch, aHead, aLink, anEntry, minutesAfterStart } from '../../../support/builders.ts';
import { createFakeApp } from '../../../support/fakes/fake-app.ts';
import { isExhaustive } from '../../../support/runs/sample.ts';

type Opened = ReturnType<typeof openForgeStorage> & { deps: Deps };

const slices = Array.from({ length: 24 }, (_, index) =>
  Array.from({ length: sliceSize }, (_member, position): AuditEntry => {
    const sequence = index * sliceSize + position;
    return anEntry({
      id: entryId('batch1', 1, sequence),
      sequence,
      at: minutesAfterStart(Math.floor(index / 2)),
      batchId: 'batch1',
      attempt: 1,
      ticket: 'HR-1',
      outcome: 'invited',
      personal: {
        actor: { accountId: 'admin-1' },
        target: { email: `p${sequence}@${position % 3 ? 'example.org' : 'acme.com'}` },
      },
    });
  }),
);
const entries = slices.flat();

const ticket = 'HR-1';
const links = 1;
const filters: Record<string, Pick<ExportPieceRequest, 'format' | 'filter'>> = {
  'CSV of the whole log': { format: 'csv' },
  'CSV of a domain': { format: 'csv', filter: { domain: 'example.org' } },
  'JSON Lines of the whole log': { format: 'jsonl' },
  'JSON Lines of a ticket': { format: 'jsonl', filter: { ticket } },
  'JSON Lines of a domain': { format: 'jsonl', filter: { domain: 'example.org' } },
};

/** A log of one batch that link 1 seals, in Forge's storage. */
async function withLog(work: (opened: Opened) => Promise<void>): Promise<void> {
  const storage = openForgeStorage(0);
  const { store, archive, search } = storage;
  const deps: Deps = { ...createFakeApp().deps, store, archive, search };
  const batch = aBatch({ ticket, state: 'finished', attempt: 1, sealedBy: { 1: links } });
  const link = aLink({ kind: 'attempt', subject: 'batch1', attempt: 1, slices: slices.length });
  const positions = Array.from({ length: sliceSize }, (_, position) => position);
  try {
    await store.commit([
      { kind: 'batch', value: batch, rev: 0 },
      { kind: 'link', value: link },
      { kind: 'head', value: aHead({ links }), rev: 0 },
    ]);
    for (const slice of slices) await store.appendEntries(slice);
    const sealed = slices.map((_, index) => ({ index, positions, digest: `d${index}` }));
    await store.saveSeal('batch1', 1, sealed);
    await work({ ...storage, deps });
  } finally {
    storage.close?.();
  }
}

interface Change {
  kind: 'erase' | 'trim';
  of: number;
  /** How many calls of the export to storage come before it. */
  afterCalls: number;
}
const changes = (kinds: Change['kind'][]): fc.Arbitrary<Change[]> =>
  fc.array(
    fc.record({
      kind: fc.constantFrom(...kinds),
      of: fc.nat(entries.length - 1),
      afterCalls: fc.nat(20),
    }),
    { minLength: 1, maxLength: 6 },
  );

async function apply({ deps, archive }: Opened, { kind, of }: Change): Promise<void> {
  const slice = slices[Math.floor(of / sliceSize)] ?? [];
  if (kind === 'trim') {
    const trimmed = { through: links, before: minutesAfterStart(100), entries: entries.length };
    await recordAct(deps, appActor, { action: 'log.trimmed', trimmed });
    return archive.deleteEntries(slice.map(({ id }) => id));
  }
  const before = await archive.entries(slice.map(({ id }) => id));
  const after = before.map((entry) =>
    entry.sequence === of ? { ...entry, personal: { actor: entry.personal.actor } } : entry,
  );
  if (before.length > 0) await archive.replaceEntries(before, after);
}

/** The entries of an export that changes come between, or the code it stopped with. */
async function exportAmid(
  opened: Opened,
  asked: (typeof filters)[string],
  waiting: Change[],
): Promise<string[] | string> {
  const ids: string[] = [];
  let calls = 0;
  const intrude = async (): Promise<void> => {
    calls += 1;
    if (waiting[0] === undefined || calls <= waiting[0].afterCalls) return;
    calls = 0;
    await apply(opened, waiting.shift() as Change);
  };
  let cursor: string | undefined;
  try {
    do {
      const request = { ...asked, links, ...(cursor !== undefined && { cursor }) };
      const ask = () => exportPiece(opened.deps, request);
      const piece = await (opened.amidCalls?.(ask, intrude) ?? ask());
      ids.push(...piece.lines.flatMap((line) => (line.type === 'entry' ? [line.entry.id] : [])));
      cursor = piece.cursor;
    } while (cursor !== undefined);
  } catch (error) {
    if (error instanceof OperationError) return error.code;
    throw error;
  }
  return ids;
}

describe.each(Object.entries(filters))('an export as %s', (_, asked) => {
  const isFromFirst = asked.format === 'jsonl' && asked.filter === undefined;
  const fits = (entry: AuditEntry): boolean =>
    asked.filter?.domain === undefined || entry.personal.target?.email.endsWith('@example.org') === true;

  it('has once and in its order what is there throughout, whatever is erased meanwhile', async () => {
    const property = fc.asyncProperty(changes(['erase']), (erased) =>
      withLog(async (opened) => {
        const ids = await exportAmid(opened, asked, [...erased]);
        const left = (await opened.archive.entries(entries.map(({ id }) => id))).filter(fits);
        const expected = left.map(({ id }) => id);
        if (!isFromFirst) expected.reverse();
        const all = entries.filter(fits).map(({ id }) => id);
        if (!isFromFirst) all.reverse();
        expect([...ids].filter((id) => expected.includes(id))).toEqual(expected);
        expect(ids).toEqual(all.filter((id) => ids.includes(id)));
      }),
    );
    await fc.assert(property, { numRuns: isExhaustive ? 100 : 3 });
  });

  it('stops and says so where retention overtakes it', async () => {
    const property = fc.asyncProperty(changes(['erase', 'trim']), (changed) =>
      withLog(async (opened) => {
        const waiting = [...changed];
        const ids = await exportAmid(opened, asked, waiting);
        const isTrimmed = changed
          .slice(0, changed.length - waiting.length)
          .some(({ kind }) => kind === 'trim');
        if (isTrimmed) expect(ids).toBe('BUSY');
        else expect(typeof ids).toBe('object');
      }),
    );
    await fc.assert(property, { numRuns: isExhaustive ? 100 : 5 });
  });
});
