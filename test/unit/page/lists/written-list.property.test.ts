import fc from 'fast-check';
import { foldCharacters } from '../../../../src/domain/list/words/fold-characters';
import { listedName } from '../../../../src/domain/people/listed-name';
import { judgeList } from '../../../../static/admin/src/lists/corrections';
import { readListOf } from '../../../../static/admin/src/lists/list-pieces';
import type { ListPiece } from '../../../../static/admin/src/lists/list-pieces';
import { readList } from '../../../../static/admin/src/lists/read-list';
import { writtenList } from '../../../../static/admin/src/pages/invite/list/written-list';

async function read(text: string) {
  const pieces: ListPiece[] = [];
  const source = { kind: 'text', text } as const;
  for await (const message of readList({ source, allowedDomains: [], today: '2030-01-01' }))
    if (message.type === 'piece') pieces.push(message.piece);
  return judgeList(readListOf(pieces), new Map(), []).recipients();
}

const name = fc
  .oneof(
    fc.constantFrom(
      'Cara Diaz',
      'Diaz, Cara',
      'Email',
      'a;b',
      'x <y>',
      '"',
      'back\\slash',
      'me@x.org',
      '李 雷',
    ),
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.string({ unit: fc.constantFrom(...'ab "\\<>,;:@()[]\'\t'), maxLength: 12 }),
  )
  // Some signs of other scripts are read as the Latin ones.
  .map((text) => listedName(foldCharacters(text)));
const recipients = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 0, max: 999 }), name), { selector: ([id]) => id, maxLength: 12 })
  .map((list) =>
    list.map(([id, given]) => ({
      email: `p${String(id)}@example.org`,
      ...(given !== undefined && { listedName: given }),
    })),
  );

it('is read as the addresses and names that it was written from', async () => {
  await fc.assert(
    fc.asyncProperty(recipients, async (list) => {
      const found = (await read(writtenList(list))).map(({ email, name: given }) => [email, given]);
      expect(found).toEqual(list.map(({ email, listedName: given }) => [email, given]));
    }),
    { numRuns: 300 },
  );
});
