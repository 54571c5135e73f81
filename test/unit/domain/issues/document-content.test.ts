import { contentOfDocument } from '../../../../src/domain/issues/document-content.ts';
import { readUnattended } from '../../../../src/domain/list/unattended-list.ts';
import { openIssueContent } from '../../../../src/operations/requests/open-issue-content.ts';

const ana = 'ana@x.example';
const ben = 'ben@x.example';
const cleo = 'cleo@x.example';
const boss = 'boss@x.example';

type Node = Record<string, unknown>;
const text = (words: string | Node): Node =>
  typeof words === 'string' ? { type: 'text', text: words } : words;
const paragraph = (...words: (string | Node)[]): Node => ({ type: 'paragraph', content: words.map(text) });
const of =
  (type: string) =>
  (words: string | Node, attrs: Node = {}): Node => ({ type, attrs, content: [paragraph(words)] });
const th = of('tableHeader');
const td = of('tableCell');
const row = (...content: Node[]): Node => ({ type: 'tableRow', content });
const table = (...content: Node[]): Node => ({ type: 'table', content });
const lozenge = (words: string): Node => ({ type: 'status', attrs: { text: words, color: 'red' } });
const day = (date: string): Node => ({ type: 'date', attrs: { timestamp: String(Date.parse(date)) } });
const mention = (words: string): Node => ({ type: 'mention', attrs: { id: '1', text: words } });

/** Whom a document invites, and what it tells beside. */
async function read(...content: Node[]) {
  const said = contentOfDocument({ type: 'doc', version: 1, content });
  const list = readUnattended(await openIssueContent(said), '2026-11-29');
  const { recipients, leftOut, aside } = list;
  return {
    people: recipients.map(({ email, name }) => (name === undefined ? email : `${name} <${email}>`)),
    leftOut: leftOut.map(({ why, text: told }) => `${why}: ${told}`),
    aside,
  };
}

describe('a table in a document', () => {
  it('has each cell below its heading where others go over several columns or rows', async () => {
    const list = table(
      row(th('Team'), th('Name', { colspan: 2 }), th('Email'), th('Manager email')),
      row(td('A', { rowspan: 2 }), td('Ana'), td('Berg'), td(ana), td(boss)),
      row(td('Ben'), td('Fox'), td(ben), td(boss)),
    );
    expect(await read(list)).toEqual({
      people: [`Ana Berg <${ana}>`, `Ben Fox <${ben}>`],
      leftOut: [],
      aside: 2,
    });
  });

  it('has the headings above its headings', async () => {
    const list = table(
      row(th('Person', { colspan: 2 }), th('Manager', { colspan: 2 })),
      row(th('Name'), th('Email'), th('Name'), th('Email')),
      row(td('Ana'), td(ana), td('Boss'), td(boss)),
    );
    expect(await read(list)).toEqual({ people: [`Ana <${ana}>`], leftOut: [], aside: 1 });
  });

  it.each<[string, string, Node, Node]>([
    ['a lozenge', 'Status', lozenge('Inactive'), lozenge('Active')],
    ['a date', 'Termination date', day('2025-01-31'), day('2030-01-31')],
  ])('says by %s who is not active', async (_, heading, no, yes) => {
    const list = table(
      row(th('Name'), th('Email'), th(heading)),
      row(td('Ana'), td(ana), td(no)),
      row(td('Ben'), td(ben), td(yes)),
    );
    expect(await read(list)).toEqual({ people: [`Ben <${ben}>`], leftOut: [`inactive: ${ana}`], aside: 0 });
  });

  it('keeps its columns where addresses stand around it, which are told', async () => {
    const list = table(
      row(th('Email'), th('Status'), th('Manager email')),
      row(td(ana), td(lozenge('Inactive')), td(boss)),
      row(td(ben), td(''), td('')),
    );
    expect(await read(paragraph(`Asked for by ${cleo}`), list, paragraph(`Thanks, ${boss}`))).toEqual({
      people: [ben],
      leftOut: [`inactive: ${ana}`, `beside: Asked for by ${cleo}`, `beside: Thanks, ${boss}`],
      aside: 1,
    });
  });

  it('names by a mention, but not whoever has another address beside it', async () => {
    const list = table(
      row(th('Name'), th('Email')),
      row(td(mention('@Ana Berg')), td(ana)),
      row({ type: 'tableCell', content: [paragraph(mention('@boss@x.example'))] }, td(ben)),
      row(td(''), { type: 'tableCell', content: [paragraph(mention('@Boss'), ` ${cleo}`)] }),
    );
    expect(await read(list)).toEqual({ people: [`Ana Berg <${ana}>`, ben, cleo], leftOut: [], aside: 0 });
  });
});

describe('a line of a document', () => {
  it('says by a lozenge who is not active, and never a name by one', async () => {
    const item = (...words: (string | Node)[]): Node => ({
      type: 'listItem',
      content: [paragraph(...words)],
    });
    const list = {
      type: 'bulletList',
      content: [item(`Ana Berg ${ana} `, lozenge('INACTIVE')), item(ben, lozenge('new')), item(cleo)],
    };
    expect(await read(list)).toEqual({
      people: [ben, cleo],
      leftOut: [`inactive: Ana Berg ${ana}`],
      aside: 0,
    });
  });

  it.each<[string, Node[]]>([
    [
      'in a block of code',
      [
        {
          type: 'codeBlock',
          content: [
            text(`Name,Email,Status,Manager\nAna,${ana},inactive,${boss}\nBen,${ben},active,${boss}`),
          ],
        },
      ],
    ],
    [
      'in paragraphs',
      ['Name,Email,Status,Manager', `Ana,${ana},inactive,${boss}`, `Ben,${ben},active,${boss}`].map((line) =>
        paragraph(line),
      ),
    ],
    [
      'line by line',
      [
        ['Name: Ana', `Email: ${ana}`, 'Status: inactive', `Manager: ${boss}`],
        ['Name: Ben', `Email: ${ben}`, 'Status: active', `Manager: ${boss}`],
      ].flatMap((lines) => [...lines.map((line) => paragraph(line)), paragraph('')]),
    ],
  ])('takes no column from a table that is written %s', async (_, written) => {
    const { people, leftOut } = await read(...written, paragraph(lozenge('APPROVED'), ' by the lead'));
    expect(people).toEqual([`Ben <${ben}>`]);
    expect(leftOut.filter((told) => told.startsWith('inactive'))).toHaveLength(1);
    const named = await read(...written, paragraph(lozenge('APPROVED'), ` by ${cleo}`));
    expect(named.people).not.toContain(ana);
    expect(named.people).not.toContain(boss);
    expect(named.people).toContain(`Ben <${ben}>`);
  });

  it('has the lozenge of a list told line by line', async () => {
    const person = (name: string, email: string, status: string): Node =>
      paragraph(
        ...[`Name: ${name}`, { type: 'hardBreak' }, `Email: ${email}`, { type: 'hardBreak' }, 'Status: '],
        lozenge(status),
      );
    expect(await read(person('Ana', ana, 'Inactive'), person('Ben', ben, 'Active'))).toEqual({
      people: [`Ben <${ben}>`],
      leftOut: [`inactive: ${ana}`],
      aside: 0,
    });
  });

  it.each<[string, Node]>([
    ['the title of what opens', { type: 'expand', attrs: { title: ana }, content: [paragraph('x')] }],
    ['a card', paragraph({ type: 'inlineCard', attrs: { url: `mailto:${ana}` } })],
    ['a card that is its data', { type: 'blockCard', attrs: { data: { url: `mailto:${ana}` } } }],
    ['a task, done or not', { type: 'taskItem', attrs: { state: 'DONE' }, content: [text(ana)] }],
    ['a decision', { type: 'decisionItem', attrs: { state: 'DECIDED' }, content: [text(ana)] }],
    ['what an app adds', { type: 'extension', attrs: { text: ana } }],
    ['what the editor does not have yet', paragraph({ type: 'later', text: ana })],
    ['a lozenge', paragraph(lozenge(ana))],
    [
      'a link on a picture',
      {
        type: 'media',
        marks: [{ type: 'link', attrs: { href: `mailto:${ana}` } }],
      },
    ],
  ])('is read: %s', async (_, node) => {
    expect((await read(node)).people).toEqual([ana]);
  });

  it.each<[string, Node]>([
    ['whom it mentions', paragraph(mention('@Boss'), mention(`@${boss}`), ` ${ana}`)],
    ['a gap to be filled in', paragraph({ type: 'placeholder', attrs: { text: boss } }, ana)],
    [
      'a picture of a face',
      paragraph({ type: 'emoji', attrs: { shortName: ':wave:', text: '👋' } }, ` ${ana}`),
    ],
    ['a day that is none', paragraph({ type: 'date', attrs: { timestamp: 'x' } }, ana)],
  ])('invites nobody by %s', async (_, node) => {
    expect((await read(node)).people).toEqual([ana]);
  });
});

describe('a document', () => {
  it('that is none says nothing, and a text is itself', () => {
    expect([null, 1, {}, [], 'Ana\n'].map(contentOfDocument)).toEqual(
      ['', '', '', '', 'Ana\n'].map((said) => ({ text: said })),
    );
  });

  it('of tables within tables is read to its end', async () => {
    const nested = (depth: number): Node =>
      depth === 0
        ? paragraph(mention('@Boss'), ` ${ana}`)
        : table(row({ type: 'tableCell', content: [nested(depth - 1)] }));
    expect((await read(nested(29))).people).toEqual([ana]);
    expect((await read(nested(5_000))).people).toEqual([]);
  });
});
