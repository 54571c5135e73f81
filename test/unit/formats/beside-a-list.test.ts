import { strToU8 } from 'fflate';
import { readUnattended } from '../../../src/domain/list/unattended-list.ts';
import { openFile } from '../../../src/formats/open-content.ts';
import { readFile } from '../../support/lists/read-list-file.ts';
import { xlsx } from '../../support/lists/workbooks.ts';

const ana = 'ana@x.example';
const ben = 'ben@x.example';
const cleo = 'cleo@x.example';
const boss = 'boss@x.example';
const people = `Name: Ana Berg\nEmail: ${ana}\nName: Ben Fox\nEmail: ${ben}\n`;

/** Whom a file invites, and what is told beside them where nobody can be asked. */
async function read(file: string | Uint8Array) {
  const content = await openFile(typeof file === 'string' ? strToU8(file) : file);
  if (typeof content === 'string') throw new Error(content);
  const { recipients, leftOut, aside } = readUnattended(content, '2026-11-29');
  return { people: recipients.map(({ email }) => email), leftOut, aside };
}

describe('an address beside a list', () => {
  const text = `${people}\nPlease also invite ${cleo}\n`;

  it('is told with its line, and invited by nobody', async () => {
    expect(await read(text)).toMatchObject({
      people: [ana, ben],
      leftOut: [{ line: 6, text: `Please also invite ${cleo}`, why: 'beside' }],
    });
  });

  it('stands on the page as left out, to be taken in', async () => {
    const { people: ready, beside } = await readFile(text);
    expect({ ready, beside }).toEqual({ ready: [ana, ben], beside: [cleo] });
  });

  it('that the list has as well is there once more, and no question', async () => {
    expect(await read(`${people}\nAsked for by ${ana}\n`)).toMatchObject({ people: [ana, ben], leftOut: [] });
  });

  it.each<[string, unknown]>([
    ['a list of names', { owners: [boss], users: [{ email: ana }, { email: ben }] }],
    ['a text between objects', [boss, { email: ana }, { email: ben }]],
    ['a member beside the list', { contact: boss, users: [{ email: ana }, { email: ben }] }],
    ['a name of an object', { [boss]: { email: ana }, second: { email: ben } }],
    ['a name in a row', { users: [{ email: ana, roles: { [boss]: 'owner' } }, { email: ben }] }],
  ])('in JSON is told: %s', async (_, content) => {
    const { people: taken, leftOut } = await read(JSON.stringify(content));
    expect({ taken, why: leftOut.map(({ why }) => why) }).toEqual({ taken: [ana, ben], why: ['beside'] });
    expect(leftOut[0]?.text).toContain(boss);
  });

  const one = (email: string) => ({ email });
  it.each<[string, unknown]>([
    ['the managers of a team', { members: [one(ana), one(ben)], managers: [one(boss)] }],
    ['those of several', [ana, ben].map((email) => ({ members: [one(email)], managers: [one(boss)] }))],
    ['owners by what they sign in with', [{ users: [one(ana), one(ben)], owners: [{ upn: boss }] }]],
    ['approvers of a page', { items: [one(ana), one(ben)], approvers: { users: [one(boss)], groups: [] } }],
    ['admins by their address', { users: [one(ana), one(ben)], admins: { [boss]: { name: 'Boss' } } }],
  ])('in JSON is told where a list of others has it: %s', async (_, content) => {
    const { people: taken, leftOut } = await read(JSON.stringify(content));
    expect({ taken, why: leftOut.map(({ why }) => why) }).toEqual({ taken: [ana, ben], why: ['beside'] });
  });

  it.each<[string, unknown]>([
    ['of a manager', { manager: { name: 'Boss', members: [one(ana), one(ben)] } }],
    ['of groups', { groups: [{ name: 'A', members: [one(ana)] }], staff: [one(ben)] }],
    ['of departments', { departments: { IT: [one(ana)], HR: [one(ben)] }, users: [one(ana)] }],
    ['that is all there is', { owners: [one(ana), one(ben)] }],
  ])('in JSON is none where the list is %s', async (_, content) => {
    expect(await read(JSON.stringify(content))).toMatchObject({ people: [ana, ben], leftOut: [] });
  });

  it.each([
    ['an element', `<owner>${boss}</owner>`],
    ['elements', `<owner><email>${boss}</email></owner>`.repeat(2)],
    ['an attribute', `<site contact="${boss}"/>`],
    ['a comment', `<!-- by ${boss} -->`],
  ])('in XML is told: %s', async (_, part) => {
    const user = (email: string): string => `<user><email>${email}</email></user>`;
    const { people: taken, leftOut } = await read(
      `<?xml version="1.0"?><all>${part}${user(ana)}${user(ben)}</all>`,
    );
    expect({ taken, leftOut }).toMatchObject({ taken: [ana, ben], leftOut: [{ why: 'beside' }] });
  });

  it('in the caption of a table is told, and is no row of it', async () => {
    const page = `<table><caption>Owner: ${boss}</caption><tr><th>Email<th>Name<tr><td>${ana}<td>Ana</table>`;
    expect(await read(page)).toMatchObject({
      people: [ana],
      leftOut: [{ text: `Owner: ${boss}`, why: 'beside' }],
    });
  });

  it('in comments, boxes and footers of a workbook is told, but not of what it hides', async () => {
    const sheet = { name: 'P', rows: [{ cells: ['Email', 'Name'] }, { cells: [ana, 'Ana'] }] };
    const file = xlsx([
      { ...sheet, comments: { A2: `Ask ${boss}` }, box: `See ${cleo}`, footer: `&L${ben}&R&P` },
      { ...sheet, hidden: true, comments: { A2: 'hidden@x.example' } },
    ]);
    const { leftOut } = await read(file);
    expect(leftOut).toEqual([
      { line: 0, text: ben, why: 'beside' },
      { line: 2, text: `Ask ${boss}`, why: 'beside' },
      { line: 0, text: `See ${cleo}`, why: 'beside' },
    ]);
  });

  it('of an organizer is told, also where nobody is asked', async () => {
    const file = `BEGIN:VCALENDAR\nORGANIZER:mailto:${boss}\nEND:VCALENDAR`;
    expect(await read(file)).toMatchObject({ people: [], leftOut: [{ text: boss, why: 'beside' }] });
  });
});

describe('of people line by line', () => {
  const many = people.repeat(3);

  it('a name without a blank behind it is read as the others are', async () => {
    expect((await read(`${many}Name: Cleo\nEmail:${cleo}\n`)).people).toEqual([ana, ben, cleo]);
  });

  it('a value on the next line belongs to its name', async () => {
    const taken = await read(`${many}\nEmail:\n  ${cleo}\nManager:\n  ${boss}\n`);
    expect(taken).toMatchObject({ people: [ana, ben, cleo], aside: 1 });
  });

  it('an address below the name of somebody else is not theirs', async () => {
    const item = (name: string, email: string): string =>
      `- name: ${name}\n  email: ${email}\n  manager:\n    email: ${boss}\n    phone: 1\n`;
    expect(await read(item('Ana', ana) + item('Ben', ben))).toMatchObject({ people: [ana, ben], aside: 2 });
  });

  it('a list below the name of somebody else is one of people', async () => {
    expect(
      (await read(`contacts:\n  - name: Ana\n    email: ${ana}\n  - name: Ben\n    email: ${ben}\n`)).people,
    ).toEqual([ana, ben]);
  });

  it('an address that may go on below is neither half nor whole taken', async () => {
    expect(await read(`${many}\nName : Cleo\nEmail : cleo@x.exa\n        mple\n`)).toMatchObject({
      people: [ana, ben],
      leftOut: [{ text: `Email: ${cleo}`, why: 'beside' }],
    });
  });
});

describe('a link', () => {
  const rows = [{ cells: ['Email', 'Name'] }];

  it('in a formula gives its address', async () => {
    const cell = { formula: `HYPERLINK("mailto:${ana}","Ana")`, value: 'Ana' };
    expect((await read(xlsx([{ name: 'P', rows: [...rows, { cells: [cell, 'x'] }] }]))).people).toEqual([
      ana,
    ]);
  });

  it('to another address than it shows is told', async () => {
    const cell = { link: `mailto:${boss}`, text: ana };
    expect(await read(xlsx([{ name: 'P', rows: [...rows, { cells: [cell, 'x'] }] }]))).toMatchObject({
      people: [ana],
      leftOut: [{ line: 2, text: boss, why: 'beside' }],
    });
  });
});
