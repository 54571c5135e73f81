import { withoutWikiMarks } from '../../../../src/domain/list/text/wiki-tables.ts';
import { readBriefly as read } from '../../../support/lists/read-unattended.ts';

const ana = 'ana@x.example';
const ben = 'ben@x.example';
const boss = 'boss@x.example';
const heading = '||Name||Email||Manager||';

describe('a table of wiki markup is read by its headings', () => {
  it.each([
    ['as Jira writes it', `${heading}\n|Ana|${ana}|${boss}|\n|Ben|${ben}|${boss}|`],
    [
      'with words around',
      `Please:\r\n\r\n${heading}\r\n|Ana|${ana}|${boss}|\r\n|Ben|${ben}|${boss}|\r\n\r\nThanks`,
    ],
    [
      'with blanks',
      `|| Name || Email || Manager ||\n | Ana | ${ana} | ${boss} |\n | Ben | ${ben} | ${boss} |`,
    ],
    ['with names as headings', `${heading}\n||Ana|${ana}|${boss}|\n||Ben|${ben}|${boss}|`],
    ['without bars at the ends', `||Name||Email||Manager\n|Ana|${ana}|${boss}\n|Ben|${ben}|${boss}`],
    ['with bold words', `||*Name*||*Email*||*Manager*||\n|Ana|*${ana}*|${boss}|\n|Ben|_${ben}_|${boss}|`],
    [
      'with links',
      `${heading}\n|Ana|[${ana}|mailto:${ana}]|[Boss|mailto:${boss}]|\n|[Ben|https://x.example/u]|[mailto:${ben}]|[${boss}|mailto:${boss}]|`,
    ],
    [
      'with names that are links',
      `||Email||Manager||\n|[Ana|mailto:${ana}]|${boss}|\n|[Ben|mailto:${ben}?subject=Hi]|${boss}|`,
    ],
    ['with cells of two lines', `${heading}\n|Ana|${ana}|Boss\n${boss}|\n|Ben|${ben}|${boss}|`],
  ])('%s', (_, text) => {
    expect(read(text)).toMatchObject({ people: [`Ana ${ana}`, `Ben ${ben}`], aside: 2 });
  });

  it('leaves the cell empty between two bars of a row', () => {
    const { people, aside } = read(`${heading}\n|Ana||${boss}|\n|Ben|${ben}|${boss}|`);
    expect(people).toEqual([`Ben ${ben}`]);
    expect(aside).toBe(2);
  });

  it('tells the lines as they are', () => {
    const { lines } = read(`${heading}\n|Ana|ana@|Boss\n${boss}|\n|Ben|ben@|${boss}|\n|Cy|cy@x.example|`);
    expect(lines).toEqual([2, 4]);
  });

  it.each([
    `[${ana}|mailto:${ben}]`,
    `[Ana|mailto:${ana}?cc=${ben}]`,
    `[Ana|mailto:${ana},${ben}]`,
    `[${ana}|https://x.example/?u=${ben}]`,
  ])('loses no address of a link: %s', (cell) => {
    const { people, asked } = read(`${heading}\n|Ana|${cell}|${boss}|`);
    const told = [...people, ...asked].join(' ');
    expect(told).toContain(ben);
    if (cell.includes(ana)) expect(told).toContain(ana);
  });
});

it('takes two bars for an empty cell where lines do not begin with a bar', () => {
  const rows = `Ana|IT|${ana}|${boss}|\n||${ben}||\nCy||cy@x.example||`;
  const { people, aside } = read(`Name|Dept|Email|Manager|X\n${rows}`);
  expect(people).toEqual([`Ana ${ana}`, ben, 'Cy cy@x.example']);
  expect(aside).toBe(1);
});

describe('a row without a name begins with two bars as well', () => {
  const jira = `${heading}\n|Ana|${ana}|${boss}|`;
  it.each([
    ['in Markdown', `|Name|Email|Manager|\n|---|---|---|\n|Ana|${ana}|${boss}|\n||${ben}|${boss}|`],
    ['in single bars', `|Name|Email|Manager|\n|Ana|${ana}|${boss}|\n||${ben}|${boss}|`],
    ['with few bars', `Id|Name|Email|Manager\n||${ana}|${boss}\n||${ben}|${boss}`],
    [
      'with more blank cells',
      `|Id|Name|Email|Status|Manager|\n|1|Ana|${ana}|active|${boss}|\n||Be||IT||\n|||${ben}||${boss}|`,
    ],
    ['in Jira', `${jira}\n||${ben}|${boss}|`],
    ['in Jira, without bars at the ends', `||Name||Email||Manager\n|Ana|${ana}|${boss}\n||${ben}|${boss}`],
    ['in Jira, beside headings of rows', `${heading}\n||Ana|${ana}|${boss}|\n||${ben}|${boss}|`],
    ['in Jira, in two lines', `${jira}\n||${ben}|Boss\n${boss}|`],
    ['in Jira, in a second table', `${heading}\n\n||Email||Manager||\n|${ana}|${boss}|\n|${ben}|${boss}|`],
    ['in Markdown below Jira', `${jira}\n\n|X|Email|Y|Manager|\n|---|---|---|---|\n||${ben}||${boss}|`],
  ])('%s', (_, text) => {
    const { people, aside } = read(text);
    expect(people.map((one) => one.split(' ').at(-1))).toEqual([ana, ben]);
    expect(aside).toBe(2);
  });

  it('and a heading of a row without an address keeps its place', () => {
    const { people } = read(`${heading}\n||Ana||${boss}|\n||Ben|${ben}|${boss}|`);
    expect(people).toEqual([`Ben ${ben}`]);
  });
});

it.each(['a,b', 'a|b\n||c', '|a||b|\n|c|d|'])('leaves a text without such tables as it is: %j', (text) => {
  expect(withoutWikiMarks(text)).toBe(text);
});
