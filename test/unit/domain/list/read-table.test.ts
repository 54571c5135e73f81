import { readTable } from '../../../../src/domain/list/table/read-table.ts';
import { tableRows } from '../../../../src/domain/list/table/table-rows.ts';

const today = '2026-11-29';
/** What a text gives: the people to invite, the addresses left for a decision, and what is named without one. */
function read(text: string, isTable = true) {
  const table = readTable(text, { isTable });
  if (!table) return undefined;
  const rows = [...tableRows(table, today)].flat();
  return {
    people: rows.flatMap((row) => (row.status === 'ok' ? [row.address] : [])),
    asked: rows.flatMap((row) => (row.status === 'question' ? [`${row.reason} ${String(row.address)}`] : [])),
    named: rows.flatMap((row) => (row.status === 'invalid' && row.reason !== 'heading' ? [row.text] : [])),
    leftOut: rows.flatMap((row) => (row.status === 'invalid' && row.reason === 'heading' ? [row.text] : [])),
    aside: Object.fromEntries(table.aside),
    repaired: table.repaired,
  };
}
const people = (text: string) => read(text)?.people;
const ana = 'ana@x.example';
const ben = 'ben@x.example';
const cleo = 'cleo@x.example';

describe('people beside each other', () => {
  it.each([
    ['one line', `${ana},${ben},${cleo}`],
    ['one line with semicolons', `${ana};${ben};${cleo}\n`],
    ['several a line', `${ana},${ben}\n${cleo}\n`],
    ['one team a row', `Team,Lead,Member 1,Member 2\nBlue,${ana},${ben},${cleo}\n`],
    ['a heading over several columns', `Team,Members,,\nBlue,${ana},${ben},${cleo}\n`],
    ['several addresses in a cell', `Team,Members\nBlue,"${ana}, ${ben}\n${cleo}"\n`],
  ])('are all people: %s', (_, text) => {
    expect(people(text)).toEqual([ana, ben, cleo]);
  });
});

describe('the headings', () => {
  it.each([
    ['userPrincipalName,mail', 'login'],
    ['Private E-Mail,E-Mail', 'private'],
    ['Privat E-Mail,Dienstliche E-Mail', 'private'],
    ['E-Mail (privat),E-Mail (dienstlich)', 'private'],
    ['Manager,Email', 'manager'],
    ['Vorgesetzte:r,E-Mail-Adresse', 'manager'],
    ['E-mail du responsable,Courriel', 'manager'],
    ['Recovery Email,Work Email', 'private'],
    ['Correo personal,Correo electrónico', 'private'],
    ['Jefe,Correo', 'manager'],
    ['上司メール,メールアドレス', 'manager'],
    ['個人メール,会社メール', 'private'],
    ['E-mail particular,E-mail', 'private'],
    ['Email del responsabile,Indirizzo email', 'manager'],
    ['Privé e-mail,E-mailadres', 'private'],
    ['Emergency contact,Email', 'other'],
    ['Created by,Email', 'other'],
  ])('decide, not the counts: %s', (headings, role) => {
    const [found] = [read(`${headings}\nboss@o.example,${ana}\nother@o.example,\nthird@o.example,${ana}\n`)];
    expect(found?.people).toEqual([ana]);
    expect(found?.named).toEqual(['other@o.example']);
    expect(found?.aside).toEqual({ [role]: 3 });
  });

  it('may stand below titles, and again above a further table with other columns', () => {
    const found = read(
      `Export of people\nMonday\n\nName,Email\nAna,${ana}\n\nContractors\nManager,Name,Email\nboss@x.example,Ben,${ben}\nTotal: 2\n`,
    );
    expect(found).toMatchObject({ people: [ana, ben], named: [], aside: { manager: 1 } });
    expect(found?.leftOut).toHaveLength(6);
  });

  it('may be missing: then the most different addresses are the people', () => {
    expect(read(`Ana,boss@x.example,${ana}\nBen,boss@x.example,${ben}`)).toMatchObject({
      people: [ana, ben],
      aside: { other: 2 },
    });
  });
});

describe('broken quotes', () => {
  it.each([
    ['inside a cell', `Name,Email\nEva "Evi" Berg,${ana}\nBen,${ben}\n`, []],
    ['inside a quoted cell', `Name,Email\n"Eva "Evi" Berg",${ana}\nBen,${ben}\n`, [2]],
    ['inches', `Name,Screen,Email\nAna,27" screen,${ana}\nBen,24",${ben}\n`, []],
    ['never closed', `Name,Email\n"Ana,${ana}\nBen,${ben}\n`, [2]],
    ['never closed, with quotes further on', `Name,Email\n"Ana,${ana}\n"Ben",${ben}\n`, [2]],
    ['single ones', `Name,Email\n'Berg, Ana',${ana}\n'Berg, Ben','${ben}'\n`, [2, 3]],
    ['none around a comma', `Name,Email\nBerg, Ana,${ana}\nBen,${ben}\n`, [2]],
    ['mixed ends of lines', `Name,Email\r\nAna,${ana}\rBen,${ben}\n`, []],
  ])('lose nobody: %s', (_, text, repaired) => {
    expect(read(text)).toMatchObject({ people: [ana, ben], repaired, named: [] });
  });

  it('leave a cell of several lines whole', () => {
    expect(read(`Name,Email\n"Ana\nLovelace",${ana}\nBen,${ben}\n`)).toMatchObject({
      people: [ana, ben],
      repaired: [],
    });
  });
});

describe('who is not active by the file', () => {
  it.each([
    ['Status', 'Active', 'Suspended'],
    ['Status', 'aktiv', 'ausgeschieden'],
    ['accountEnabled', 'True', 'False'],
    ['Aktiv', 'ja', 'nein'],
    ['Deactivated', '', 'Yes'],
    ['Statut', 'Actif', 'Désactivé'],
    ['Estado', 'Activo', 'Suspendido'],
    ['状態', '在職', '退職'],
    ['Block sign in', 'No', 'Yes'],
    ['User status', 'ACTIVE', 'DEPROVISIONED'],
    ['Suspended', 'FALSE', 'TRUE'],
  ])('is asked about: %s', (heading, active, inactive) => {
    expect(read(`Email,${heading}\n${ana},${active}\n${ben},${inactive}\n`)).toMatchObject({
      people: [ana],
      asked: [`inactive ${ben}`],
    });
  });

  it.each([
    ['Termination Date', '2026-12-31', '2026-11-01'],
    ['Last working day', '', '31/10/2026'],
    ['Austrittsdatum', '31.12.2026', '30.6.25'],
    ['Date de sortie', '1 févr. 2027', '28 févr. 2026'],
    ['Leaving date', 'December 1, 2026', 'Nov 3, 2026'],
    ['Date de départ', '1 décembre 2026', '31 juillet 2026'],
    ['退職日', '2027年3月31日', '2026年3月31日'],
    ['accountExpirationDate', '9999-12-31T00:00:00Z', '20261031000000Z'],
    ['End date', '1601-01-01', '10/14/2026'],
    ['Exit date', '46500', '46000'],
    ['Contract end date', '2026-11-29', '2026-11-28'],
    ['Separation date', 'not yet', '2026/1/2'],
  ])('is asked about after the last day: %s', (heading, active, ended) => {
    expect(read(`Email,${heading}\n${ana},"${active}"\n${ben},"${ended}"\n`)).toMatchObject({
      people: [ana],
      asked: [`inactive ${ben}`],
    });
  });

  it.each(['Password expiration date', 'License end date', 'Last login', 'Last seen'])(
    'has nothing to do with: %s',
    (heading) => {
      expect(read(`Email,${heading}\n${ana},2026-01-01\n${ben},2026-02-01\n`)?.people).toEqual([ana, ben]);
    },
  );

  it('does not keep the same address out where another row calls it active', () => {
    expect(read(`Email,Status\n${ana},Suspended\n${ana},Active\n`)?.people).toEqual([ana]);
  });
});

describe('what is no person', () => {
  it('is no person: groups, programs and other addresses of the same person', () => {
    expect(
      read(
        `Group Email,Member Email,Member Type\nall@x.example,${ana},USER\nall@x.example,team@x.example,GROUP\nall@x.example,bot-build@x.example,USER\n`,
      ),
    ).toMatchObject({
      people: [ana],
      asked: ['no-person team@x.example', 'no-person bot-build@x.example'],
      aside: { other: 3 },
    });
    expect(people(`Name,proxyAddresses\nAna,smtp:old@x.example+SMTP:${ana}\n`)).toEqual([ana]);
    expect(people(`Date,RecipientStatus\nMonday,"${ana}##Receive, Deliver;${ben}##Receive"\n`)).toEqual([
      ana,
      ben,
    ]);
  });
});

describe('a pasted table', () => {
  it('is read as the file is', () => {
    const text = `Name\tManager\tE-Mail\tStatus\nAna\tboss@x.example\t${ana}\tactive\nBen\tboss@x.example\t${ben}\tleft\nCleo\tboss@x.example\t\tactive\n`;
    expect(read(text, false)).toEqual(read(text));
    expect(read(text, false)).toMatchObject({
      people: [ana],
      asked: [`inactive ${ben}`],
      named: ['Cleo, boss@x.example, active'],
      aside: { manager: 3 },
    });
  });

  it.each([
    `Ana <${ana}>, Ben <${ben}>`,
    `${ana}\n${ben}`,
    `To: Ana, Ben\n${ana}, ${ben}`,
    'Name, E-mail',
    '',
  ])('is none without headings: %j', (text) => {
    expect(read(text, false)).toBeUndefined();
  });
});

it.each([
  ['Name,Email', 'Ana Lo', 'Ana Lo'],
  ['First name,Last name,Email', 'Ana,Lo', 'Ana Lo'],
  ['Nachname,Vorname,Email', 'Lo,Ana', 'Ana Lo'],
  ['Display name,First name,Last name,Email', 'Ana Lo,Ana,Lo', 'Ana Lo'],
  ['Team name,Email', 'Blue', undefined],
  ['First name,Email', 'ana@home.example', undefined],
])('knows the name of a person: %s', (headings, names, name) => {
  const table = readTable(`${headings}\n${names},${ana}\n`, { isTable: true });
  const [person] = table ? [...tableRows(table, today)].flat().filter(({ status }) => status === 'ok') : [];
  expect(person?.name).toBe(name);
});

it('takes the columns that were chosen', () => {
  const table = readTable(`Manager,Email\nboss@x.example,${ana}\n`, {
    isTable: true,
    choice: { 0: 'own', 1: 'other' },
  });
  expect(table && [...tableRows(table, today)].flat()).toContainEqual(
    expect.objectContaining({ address: 'boss@x.example' }),
  );
});
