import { readBriefly } from '../../../support/lists/read-unattended.ts';

const ana = 'ana@x.example';
const ben = 'ben@x.example';
const cleo = 'cleo@x.example';
const boss = 'boss@x.example';
const read = (text: string) => readBriefly(text, 'list.csv');

describe('a row that speaks of e-mail is no heading', () => {
  it.each([
    ['Name,Email,Contact by,Manager,Status', 'Ben Fox,,Email,,'],
    ['Name,Email,Contact by,Manager,Status', 'Ben Fox,,Email,,active'],
    ['Name,Email,Contact by,Title,Manager,Status', 'Ben Fox,,E-mail,Manager,,active'],
    ['Name,Email,Contact by,Manager,Status', 'User 3,,Email,Owner,'],
    ['Name,Email,Contact by,Manager,Status', 'Ben Fox,,Mail,none,'],
  ])('%s, %s', (headings, row) => {
    const extra = ','.repeat(headings.split(',').indexOf('Manager') - 3);
    const text = [
      headings,
      `Ana,${ana},Phone,${extra}${boss},active`,
      row,
      `Cleo,${cleo},Phone,${extra}boss2@x.example,suspended`,
      `Dora,dora@x.example,Phone,${extra}boss3@x.example,active`,
    ].join('\n');
    expect(read(text)).toMatchObject({
      people: [`Ana ${ana}`, 'Dora dora@x.example'],
      asked: [`inactive ${cleo}`],
      aside: 3,
    });
  });

  it('nor where every row stands by itself, or the next address is far', () => {
    const rows = [`Ana,${ana},Phone,${boss},active`, 'Ben,,Email,Owner,active'];
    const below = [`Cleo,${cleo},Phone,${boss},suspended`, `Dora,dora@x.example,Phone,${boss},active`];
    const nobody = Array.from({ length: 25 }, (_, at) => `P${at},,Phone,,active`);
    const headings = 'Name,Email,Contact by,Manager,Status';
    for (const text of [
      [headings, ...rows, ...below].join('\n\n'),
      [headings, rows[0], 'Member,,Email,,Status', ...nobody, ...below].join('\n'),
    ])
      expect(read(text)).toMatchObject({
        people: [`Ana ${ana}`, 'Dora dora@x.example'],
        asked: [`inactive ${cleo}`],
      });
  });

  it('nor where the addresses stand in the last column', () => {
    const text = `Name,Contact by,Title,Email\nAna,Phone,Manager,${ana}\nBen,Email,Manager,\nCleo,Phone,Manager,${cleo}`;
    expect(read(text).people).toEqual([`Ana ${ana}`, `Cleo ${cleo}`]);
  });
});

describe('headings stand above a further table', () => {
  it.each([
    ['in other columns', `Manager,Email,Name\n${boss},${ben},Ben`],
    ['in fewer columns', `Email,Owner,\n${ben},${boss},`],
    ['with one known word', `Name,Post,E-mail (work)\nBen,${boss},${ben}`],
    ['below a title', `Berlin,,\nStandort,E-Mail,Vorgesetzte\nMitte,${ben},${boss}`],
    ['below a blank line', `\nRoom,Mail,Boss\n12,${ben},${boss}`],
    ['with nobody in its first rows', `Manager,Email,Name\n${boss},,Al\n${boss},${ben},Ben`],
    ['with a column without one, below a blank line', `\nManager,,Email\nBoss,${boss},${ben}`],
    ['with a column without one, below a title', `Berlin,,\nLead,,E-mail\nBoss,${boss},${ben}`],
    [
      'with an unknown word, long before the first address',
      `\nManager,Email,Xyz\n${'Boss,,x\n'.repeat(25)}${boss},${ben},x`,
    ],
    ['over several columns', `Name,Email,,Manager\nBen,${ben},,${boss}`],
  ])('%s', (_, further) => {
    const { people } = read(`Name,Email,Manager\nAna,${ana},${boss}\n${further}\n`);
    expect(people.map((one) => one.split(' ').at(-1))).toEqual([ana, ben]);
  });
});

it('takes no name, and no status, from below the headings of the table before', () => {
  const further = `\nStatus,,Email\ninactive,ben@y.example,${ben}`;
  expect(read(`Name,Email,Manager\nAna,${ana},${boss}\n${further}`)).toMatchObject({
    people: [`Ana ${ana}`],
    asked: [`inactive ${ben}`],
    aside: 2,
  });
});
