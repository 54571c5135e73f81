import { readUnattended } from '../../../../src/domain/list/unattended-list.ts';
import { openText } from '../../../../src/formats/open-content.ts';

type Row = Record<string, string>;
const people: Row[] = [
  { name: 'Ana', manager: '', email: 'ana@x.example', status: 'active' },
  { name: 'Ben', manager: 'boss@x.example', email: 'ben@x.example', status: 'inactive' },
];

/** As MySQL prints rows below each other, names set to the right. */
const mysql = (rows: Row[]): string =>
  rows
    .map((row, place) => {
      const marks = '*'.repeat(27);
      const pairs = Object.entries(row).map(([name, value]) => `${name.padStart(8)}: ${value}`);
      return [`${marks} ${place + 1}. row ${marks}`, ...pairs].join('\n');
    })
    .join('\n');
const psql = (rows: Row[], record = 'RECORD'): string =>
  rows
    .map((row, place) => {
      const pairs = Object.entries(row).map(([name, value]) => `${name.padEnd(8)}| ${value}`);
      return [`-[ ${record} ${place + 1} ]+------`, ...pairs].join('\n');
    })
    .join('\n');
const columns = (rows: Row[], ...names: string[]): Row[] =>
  rows.map((row) => Object.fromEntries(names.map((name) => [name, row[name] ?? ''])));

async function read(text: string) {
  const { recipients, leftOut, aside } = readUnattended(await openText(text), '2026-11-29');
  return {
    people: recipients.map(({ email }) => email),
    asked: leftOut.map((one) => `${one.why} ${one.text}`),
    aside,
  };
}

describe('rows that a database client prints below each other', () => {
  it.each([
    ['of MySQL', mysql(people)],
    ['of MySQL, two columns', mysql(columns(people, 'email', 'status'))],
    ['of MySQL, with all around', `mysql> SELECT 1\\G\n${mysql(people)}\n2 rows in set (0.00 sec)\n`],
    ['of psql', psql(people)],
    ['of psql in German', `${psql(people, 'DATENSATZ')}\n`],
    ['of psql, two columns', psql(columns(people, 'status', 'email'))],
  ])('are read as rows, with who is inactive: %s', async (_, text) => {
    expect(await read(text)).toMatchObject({ people: ['ana@x.example'], asked: ['inactive ben@x.example'] });
  });

  it('are read where there is one', async () => {
    expect(await read(mysql(people.slice(1)))).toMatchObject({ people: [], aside: 1 });
  });

  it('are read where words stand before an address', async () => {
    const [ana = {}, ben = {}] = people;
    const { people: taken } = await read(mysql([ana, { ...ben, email: 'write to ben@x.example' }]));
    expect(taken).toEqual(['ana@x.example']);
  });

  it('leave apart whom the words above name', async () => {
    const { people: taken, asked } = await read(`Questions to boss@x.example\n${mysql(people)}`);
    expect(taken).toEqual(['ana@x.example']);
    expect(asked).toContain('beside Questions to boss@x.example');
  });
});
