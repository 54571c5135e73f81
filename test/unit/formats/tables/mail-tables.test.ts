import { readFile as read } from '../../../support/lists/read-list-file.ts';

const ana = 'ana@x.example';
const ben = 'ben@x.example';
const cleo = 'cleo@x.example';
const boss = 'boss@x.example';
const sender = 'sender@x.example';
const receiver = 'receiver@x.example';

const head = [
  `From: Sender <${sender}>`,
  `To: Receiver <${receiver}>`,
  'Subject: New people',
  'MIME-Version: 1.0',
];
const message = (type: string, ...body: string[]): string =>
  [...head, `Content-Type: ${type}`, '', ...body].join('\r\n');
const part = (type: string, body: string): string => `--B\r\nContent-Type: ${type}\r\n\r\n${body}\r\n`;
const parts = (type: string, ...all: string[]): string =>
  message(`multipart/${type}; boundary=B`, ...all, '--B--');
const table = (...rows: string[][]): string =>
  `<table>${rows.map((cells) => `<tr>${cells.map((one) => `<td>${one}</td>`).join('')}</tr>`).join('')}</table>`;
const people = table(
  ['Name', 'Email', 'Manager email', 'Status'],
  ['Ana Berg', ana, boss, 'inactive'],
  ['Ben Fox', ben, boss, 'active'],
);

describe('a table of people in a mail message', () => {
  it.each([
    ['that is a page', message('text/html', people)],
    [
      'with the same as text',
      parts(
        'alternative',
        part(
          'text/plain',
          `Name Email Manager email Status\r\nAna Berg ${ana} ${boss} inactive\r\nBen Fox\r\n${ben}`,
        ),
        part('text/html', people),
      ),
    ],
    [
      'within a table that is its layout',
      message('text/html', `<table><tr><td>Hello,</td></tr><tr><td>${people}</td></tr></table>`),
    ],
    [
      'that is a saved web page',
      parts('related', part('text/html', '<frameset>'), part('text/html', people)),
    ],
    ['that is a workbook saved as a web page', `${people}`],
  ])('keeps its columns: %s', async (_, file) => {
    expect(await read(file)).toMatchObject({
      people: [ben],
      names: ['Ben Fox'],
      inactive: [ana],
      aside: { manager: 2 },
    });
  });

  it('is the list: whoever else is named stands beside it', async () => {
    const file = parts(
      'alternative',
      part('text/plain', `Please also invite ${cleo}. Only here: other@x.example`),
      part('text/html', `<p>Please also invite ${cleo}</p>${people}`),
    );
    expect(await read(file)).toMatchObject({
      people: [ben],
      inactive: [ana],
      beside: [cleo, 'other@x.example', receiver, sender],
    });
  });

  it('has somebody in each row where it has no headings', async () => {
    const file = message(
      'text/html',
      `<p>Invite ${cleo} and:</p>${table(['Ana', ana, 'Berlin'], ['Ben', ben, 'Paris'])}`,
    );
    expect(await read(file)).toMatchObject({ people: [ana, ben, cleo], beside: [receiver, sender] });
  });

  it('is none where its cells are the layout of a text', async () => {
    const file = message(
      'text/html',
      table(['logo', `Please invite ${ana}`], ['', `and ${ben}`], ['Phone', '1']),
    );
    expect(await read(file)).toMatchObject({ people: [ana, ben], aside: { other: 2 } });
  });
});

describe('a message that a message forwards', () => {
  const forwarded = (body: string, depth = 1): string => {
    const inner = `From: Inner <inner@x.example>\r\nTo: ${cleo}\r\nCc: Copy <copy@x.example>\r\nSubject: Ask subject@x.example\r\nContent-Type: text/plain\r\n\r\n${body}`;
    let whole = inner;
    for (let level = 0; level < depth; level += 1)
      whole = `From: a@x.example\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=B${level}\r\n\r\n--B${level}\r\nContent-Type: text/plain\r\n\r\nFYI\r\n--B${level}\r\nContent-Type: message/rfc822\r\n\r\n${whole}\r\n--B${level}--\r\n`;
    return whole;
  };

  it('gives the people of its text, and nobody of its head', async () => {
    const { people: taken, aside, beside } = await read(forwarded(`Please invite ${ana}`));
    expect({ taken, aside, beside }).toEqual({
      taken: [ana],
      aside: { other: 4 },
      beside: ['subject@x.example'],
    });
  });

  it('gives those whom both went to where neither text names anybody', async () => {
    expect((await read(forwarded('Hello'))).people).toEqual([cleo, 'copy@x.example']);
  });

  it('within others is read as far as anybody forwards, and refused beyond', async () => {
    expect((await read(forwarded(`Please invite ${ana}`, 10))).people).toEqual([ana]);
    expect(await read(forwarded(`Please invite ${ana}`, 11))).toMatchObject({
      people: [],
      refused: 'too-large',
    });
  });
});
