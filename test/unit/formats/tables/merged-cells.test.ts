import { readFile as read } from '../../../support/lists/read-list-file.ts';

const ana = 'ana@x.example';
const ben = 'ben@x.example';
const boss = 'boss@x.example';
const chief = 'chief@x.example';

const row = (...cells: string[]): string => `<tr>${cells.join('')}</tr>`;
const th = (text: string, spans = ''): string => `<th ${spans}>${text}</th>`;
const td = (text: string, spans = ''): string => `<td ${spans}>${text}</td>`;
const page = (...rows: string[]): string => `<html><body><table>${rows.join('')}</table>`;

describe('a table whose cells go over several columns or rows', () => {
  it('takes nobody from the column beside, and the whole name below one heading of names', async () => {
    const file = page(
      row(th('Name', 'colspan=2'), th('Email'), th('Manager email')),
      row(td('Ana'), td('Berg'), td(ana), td(boss)),
      row(td('Ben Fox', 'colspan="2"'), td(ben), td(chief)),
    );
    expect(await read(file)).toMatchObject({
      people: [ana, ben],
      names: ['Ana Berg', 'Ben Fox'],
      aside: { manager: 2 },
    });
  });

  it('keeps every row below its headings where a cell goes down', async () => {
    const file = page(
      row(th('Team'), th('Email'), th('Manager email')),
      row(td('A', 'rowspan=2'), td(ana), td(boss)),
      row(td(ben), td(chief)),
    );
    expect(await read(file)).toMatchObject({ people: [ana, ben], aside: { manager: 2 } });
  });

  it('says what a cell says of all its rows', async () => {
    const file = page(
      row(th('Email'), th('Status')),
      row(td(ana), td('inactive', 'rowspan=2')),
      row(td(ben)),
      row(td(chief), td('active')),
    );
    expect(await read(file)).toMatchObject({ people: [chief], inactive: [ana, ben] });
  });

  it.each(['', 'colspan=2'])('but calls nobody by the name of the row above: %s', async (wide) => {
    const file = page(
      row(th('Name', wide), th('Email')),
      row(td('Ana', `${wide} rowspan=2`), td(ana)),
      row(td(ben)),
      row(td('Cleo', wide), td(chief)),
    );
    expect(await read(file)).toMatchObject({ people: [ana, ben, chief], names: ['Ana', '', 'Cleo'] });
  });

  it.each([
    ['to the end of its group', 'rowspan=0', [ana, ben]],
    ['no further than its group', 'rowspan=9', [ana, ben]],
  ])('lets a cell go down %s', async (_, spans, inactive) => {
    const file = `<table><thead><tr><th>Email<th>Status</thead><tbody><tr><td>${ana}<td ${spans}>inactive<tr><td>${ben}</tbody><tbody><tr><td>${chief}<td>active</table>`;
    expect(await read(file)).toMatchObject({ people: [chief], inactive });
  });

  it('is not asked about a row that nothing is written in', async () => {
    const file = page(
      row(th('Name'), th('Email'), th('Role')),
      row(td('Ana', 'rowspan=2'), td(ana, 'rowspan=2'), td('a', 'rowspan=2')),
      row(),
      row(td('Ben'), td(ben), td('b')),
    );
    expect(await read(file)).toMatchObject({ people: [ana, ben], names: ['Ana', 'Ben'] });
  });

  it('takes nobody from a text below all headings at once, and tells it', async () => {
    const file = page(
      row(th('Email'), th('Name')),
      row(td(ana), td('Ana')),
      row(td(`Questions? ${boss}`, 'colspan=2')),
    );
    expect(await read(file)).toMatchObject({ people: [ana], beside: [boss] });
  });
});

describe('headings above headings', () => {
  const people = row(td('Ana'), td(ana), td('Boss'), td(boss));
  it.each([
    [
      'written as headings',
      page(
        row(th('All of them', 'colspan=4')),
        row(th('Person', 'colspan=2'), th('Manager', 'colspan=2')),
        row(th('Name'), th('Email'), th('Name'), th('Email')),
        people,
      ),
    ],
    [
      'written as cells',
      page(
        row(td('Person', 'colspan=2'), td('Manager', 'colspan=2')),
        row(td('Name'), td('Email'), td('Name'), td('Email')),
        people,
      ),
    ],
    [
      'of which some go down',
      page(
        row(td('Name', 'rowspan=2'), td('Emails', 'colspan=3')),
        row(td('Work'), td('Manager name'), td('Manager')),
        people,
      ),
    ],
    [
      'in three rows',
      page(
        row(th('Person', 'colspan=2 rowspan=2'), th('Others', 'colspan=2')),
        row(th('Manager', 'colspan=2')),
        row(th('Name'), th('Email'), th('Name'), th('Email')),
        people,
      ),
    ],
  ])('say whose the addresses are: %s', async (_, file) => {
    expect(await read(file)).toMatchObject({ people: [ana], names: ['Ana'], aside: { manager: 1 } });
  });

  it('are not a title above all columns', async () => {
    const file = page(
      row(th('Our managers', 'colspan=2')),
      row(th('Name'), th('Email')),
      row(td('Ana'), td(ana)),
    );
    expect(await read(file)).toMatchObject({ people: [ana], names: ['Ana'] });
  });

  it('are not somebody without an address', async () => {
    const file = page(
      row(th('Name', 'colspan=2'), th('Email'), th('Manager email')),
      row(td('Ana'), td('Berg'), td(''), td('')),
      row(td('Ben'), td('Fox'), td(ben), td(boss)),
    );
    expect(await read(file)).toMatchObject({ people: [ben], names: ['Ben Fox'], aside: { manager: 1 } });
  });
});

describe('cells that say that they are huge', () => {
  it('take no more than the table has', async () => {
    const file = page(
      row(th('Name', 'colspan=1000000 rowspan=1000000'), th('Email'), th('Status', 'rowspan=-1')),
      row(td(ana)),
      row(td(ben), td('inactive', 'colspan=99999999999999999999')),
    );
    expect(await read(file)).toMatchObject({ people: [ana], inactive: [ben] });
  });
});

it('a page keeps the columns of its table where addresses stand around it, which are told', async () => {
  const file = `<p>Asked for by ${boss}</p>${page(
    row(th('Email'), th('Status')),
    row(td(ana), td('inactive')),
    row(td(ben), td('active')),
  )}`;
  expect(await read(file)).toMatchObject({ people: [ben], inactive: [ana], beside: [boss] });
});

describe('teams beside each other', () => {
  const beside = (...teams: string[]): string =>
    page(
      row(...teams.map((team) => th(team, 'colspan=2'))),
      row(...teams.flatMap(() => [th('Name'), th('Email')])),
      row(...[ana, ben, chief].slice(0, teams.length).flatMap((one) => [td('Somebody'), td(one)])),
    );

  it.each([
    [
      ['Team A', 'Team B'],
      [ana, ben],
    ],
    [
      ['Former team', 'New team'],
      [ana, ben],
    ],
    [
      ['Team A', 'Team B', 'Team C'],
      [ana, ben, chief],
    ],
    [['Team A', 'Team lead'], [ana]],
    [['Employee', 'Team'], [ana]],
    [
      ['Team A', 'Team assistant', 'Team B'],
      [ana, chief],
    ],
    [['Work', 'Personal'], [ana]],
    [['Employee', 'Other'], [ana]],
  ])('%j', async (teams, people) => {
    expect(await read(beside(...teams))).toMatchObject({ people });
  });
});
