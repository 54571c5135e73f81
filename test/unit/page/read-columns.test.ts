import { withoutDirectives } from '../../../static/admin/src/lists/file-directives.ts';
import { readColumns } from '../../../static/admin/src/lists/read-columns.ts';

/** As a file is read: what is meant for a program goes first. */
function columnsOf(file: string) {
  const { text, delimiter } = withoutDirectives(file);
  return readColumns(text, delimiter);
}

/** The lines of the column that was found, the last one left out when it is empty. */
function foundLines(file: string): string[] | undefined {
  const found = columnsOf(file);
  if (found?.best === undefined) return undefined;
  return found.textOf(found.best).replace(/\n$/, '').split('\n');
}

describe('the delimiter', () => {
  it.each([',', ';', '\t', '|', '^'])('%j is found', (delimiter) => {
    const file = [
      ['Name', 'Team', 'E-Mail'],
      ['Ada', 'Blue', 'ada@example.org'],
      ['Bob', 'Red', 'bob@example.org'],
    ]
      .map((cells) => cells.join(delimiter))
      .join('\r\n');
    const found = columnsOf(file);
    expect(found).toMatchObject({ delimiter, best: 2 });
    expect(found?.columns.map(({ name, addresses }) => [name, addresses])).toEqual([
      ['Name', 0],
      ['Team', 0],
      ['E-Mail', 2],
    ]);
    expect(foundLines(file)).toEqual(['', 'ada@example.org', 'bob@example.org']);
  });

  it('is the one that the file names', () => {
    const file = 'sep=;\r\nName;E-Mail\r\nLovelace, Ada;ada@example.org\r\nBabbage, Bob;bob@example.org\r\n';
    expect(columnsOf(file)).toMatchObject({ delimiter: ';', best: 1 });
  });
});

describe('the lines of a column', () => {
  it.each<[string, string, string[]]>([
    [
      'quoted cells over several lines',
      'Name,E-Mail\n"Ada\nLovelace",ada@example.org\nBob,"bob@example.org\nbob@home.example"\n',
      ['', 'ada@example.org', 'bob@example.org ; bob@home.example'],
    ],
    [
      'Excel’s line of the separator',
      'sep=;\nName;E-Mail\nAda;ada@example.org\n',
      ['', '', 'ada@example.org'],
    ],
    [
      'that line in quotes, for a tab',
      '"sep=\t"\nName\tE-Mail\nAda\tada@example.org\n',
      ['', '', 'ada@example.org'],
    ],
    [
      'the version line of a Microsoft template',
      'version:v1.0\nName [displayName] Required,User name [userPrincipalName] Required\nAda,ada@example.org\n',
      ['', '', 'ada@example.org'],
    ],
    [
      'both, the second one filled up by a spreadsheet',
      'sep=,\nversion:v1.0,,\nName,User name,Block\nAda,ada@example.org,No\n',
      ['', '', '', 'ada@example.org'],
    ],
    [
      'ragged rows',
      'Name,E-Mail,Team\nAda,ada@example.org\nBob\nCy,cy@example.org,Blue,extra\n',
      ['', 'ada@example.org', '', 'cy@example.org'],
    ],
    [
      'empty lines',
      '\nName,E-Mail\n\nAda,ada@example.org\n\n\nBob,bob@example.org\n',
      ['', '', '', 'ada@example.org', '', '', 'bob@example.org'],
    ],
    ['no headings', 'Ada,ada@example.org\nBob,bob@example.org\n', ['ada@example.org', 'bob@example.org']],
  ])('are those of the file, with %s', (_, file, lines) => {
    expect(foundLines(file)).toEqual(lines);
  });
});

describe('the column of the addresses', () => {
  it.each<[string, string, string | undefined]>([
    [
      'has different ones, not a manager’s again and again',
      'Manager,Person\nboss@example.org,ada@example.org\nboss@example.org,bob@example.org',
      'Person',
    ],
    [
      'has different ones even where some are missing',
      'Manager,Person\nboss@example.org,ada@example.org\nboss@example.org,bob@example.org\nboss@example.org,',
      'Person',
    ],
    [
      'is headed as addresses are, where two have as many',
      'Backup,E-mail address\na@home.example,ada@example.org\nb@home.example,bob@example.org',
      'E-mail address',
    ],
    ['is the first of equals', 'One,Other\na@home.example,ada@example.org', 'One'],
    ['is unknown where there are headings alone', 'Name,E-Mail\n', undefined],
    ['is unknown where nothing looks like an address', 'Name,Team\nAda,Blue\n', undefined],
  ])('%s', (_, file, name) => {
    const found = columnsOf(file);
    expect(found?.columns.find(({ index }) => index === found.best)?.name).toBe(name);
  });

  it.each(['E-Mail\nada@example.org\nbob@example.org\n', 'sep=;\nada@example.org\n', ''])(
    'is no question in a file of one column: %j',
    (file) => {
      expect(columnsOf(file)).toBeUndefined();
    },
  );

  it('is shown with the first two different cells, shortened, the heading apart', () => {
    const file = `Name,Team,E-Mail\nAda,Blue,ada@example.org\nBob,Blue,${'b'.repeat(40)}@example.org\nCy,,cy@example.org`;
    expect(columnsOf(file)?.columns.map(({ samples }) => samples)).toEqual([
      ['Ada', 'Bob'],
      ['Blue'],
      ['ada@example.org', `${'b'.repeat(31)}…`],
    ]);
  });
});

describe('what the first lines tell a program', () => {
  it.each([
    ['sep=;\r\nada@example.org', '\r\nada@example.org'],
    ['version:v1.0\nada@example.org', '\nada@example.org'],
    ['sep=;', ''],
    ['separate=yes\nada@example.org', 'separate=yes\nada@example.org'],
    ['ada@example.org\nsep=;', 'ada@example.org\nsep=;'],
  ])('is taken away and its lines stay: %j', (file, text) => {
    expect(withoutDirectives(file).text).toBe(text);
  });
});
