import { zipSync } from 'fflate';
import type { FoundInIssue, FoundSource } from '../../../src/contract/panel';
import { ods, xlsx } from '../../support/lists/workbooks.ts';
import { panelHost } from '../../support/panel.ts';

const on = panelHost();
const issueKey = 'HR-9';
const ana = 'ana@x.example';
const ben = 'ben@x.example';

beforeEach(() => {
  on.app.host.site.issues.addIssue({ key: issueKey, summary: 'Lists', reporterId: on.admin });
});
const attach = (filename: string, content: string | Uint8Array, mimeType = 'application/octet-stream') =>
  on.app.host.site.issues.addAttachment(issueKey, on.admin, { filename, mimeType, content });
async function found(): Promise<FoundInIssue> {
  const answer = await on.call('getPanel', {}, { issueKey });
  if (!answer.ok || !answer.data.found) throw new Error(JSON.stringify(answer));
  return answer.data.found;
}
const attached = async (): Promise<FoundSource[]> =>
  (await found()).sources.filter(({ kind }) => kind === 'attachment');

describe('a list that is attached to an issue', () => {
  it.each<[string, string | Uint8Array]>([
    ['people.xlsx', xlsx([{ name: 'P', rows: [{ cells: ['Email'] }, { cells: [ana] }, { cells: [ben] }] }])],
    [
      'people.ods',
      ods(
        `<table:table table:name="P">${[ana, ben].map((one) => `<table:table-row><table:table-cell><text:p>${one}</text:p></table:table-cell></table:table-row>`).join('')}</table:table>`,
      ),
    ],
    ['people.csv', `Name;E-Mail\r\nAna;${ana}\r\nBen;${ben}`],
    ['people.tsv', `Name\tE-Mail\nAna\t${ana}\nBen\t${ben}`],
    ['people.txt', `${ana}\n${ben}`],
    ['people.vcf', [ana, ben].map((one) => `BEGIN:VCARD\nFN:X\nEMAIL:${one}\nEND:VCARD\n`).join('')],
    ['people.ldif', [ana, ben].map((one) => `dn: cn=x\nmail: ${one}\n`).join('\n')],
    ['people.json', JSON.stringify({ users: [{ email: ana }, { email: ben }] })],
    ['people.html', `<table><tr><th>Mail</th></tr><tr><td>${ana}</td></tr><tr><td>${ben}</td></tr></table>`],
    ['people.xml', `<people><p mail="${ana}"/><p mail="${ben}"/></people>`],
    ['request.eml', `From: HR <hr>\nSubject: New people\n\nPlease add ${ana}\nand ${ben}\n`],
  ])('as %s is read as on the page', async (filename, content) => {
    attach(filename, content);
    const { people, sources } = await found();
    expect(people.map(({ email }) => email)).toEqual([ana, ben]);
    expect(sources.at(-1)).toMatchObject({ name: filename, addresses: 2, leftOut: 0 });
  });

  it('is said to be in doubt where it does not say how its letters are stored', async () => {
    attach('people.csv', Buffer.from(`Name;E-Mail\nJürgen;${ana}\n`, 'latin1'));
    attach('more.csv', `Name;E-Mail\nJürgen;${ben}\n`);
    const [one, other] = await attached();
    expect(one).toMatchObject({ addresses: 1, encodingDoubt: 'guessed' });
    expect(other).not.toHaveProperty('encodingDoubt');
  });

  it('leaves out what a workbook hides, whom it calls inactive and whose managers it names, and says each', async () => {
    attach(
      'people.xlsx',
      xlsx([
        {
          name: 'P',
          rows: [
            { cells: ['Email', 'Status', 'Manager email'] },
            { cells: [ana, 'Active', 'boss@x.example'] },
            { cells: [ben, 'Disabled', ''] },
            { cells: ['hidden@x.example', 'Active', ''], hidden: true },
          ],
        },
        { name: 'Former', hidden: true, rows: [{ cells: ['Email'] }, { cells: ['old@x.example'] }] },
      ]),
    );
    const { people, leftOut, sources } = await found();
    expect(people.map(({ email }) => email)).toEqual([ana]);
    expect(leftOut).toMatchObject([{ why: 'inactive' }]);
    expect(sources.at(-1)).toMatchObject({ hiddenRows: 1, hiddenSheets: ['Former'], aside: 1 });
  });

  it('is what its bytes say, whatever its name says', async () => {
    attach('people.csv', xlsx([{ name: 'P', rows: [{ cells: ['Email'] }, { cells: [ana] }] }]));
    attach('people.xlsx', `Name,Email\nBen,${ben}\n`);
    attach('people.txt', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 1, 2]));
    expect(await attached()).toMatchObject([{ addresses: 1 }, { addresses: 1 }, { unread: 'format' }]);
  });

  it('is named with its reason where it is not read', async () => {
    attach('film.mp4', 'x', 'video/mp4');
    attach('old.xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]));
    attach('broken.xlsx', Buffer.from('PK\u0003\u0004 and nothing that follows'));
    attach('archive.xlsx', zipSync({ 'notes.txt': new Uint8Array(10) }));
    attach('large.csv', Buffer.alloc(5 * 1024 * 1024 + 1, 'a'), 'text/csv');
    attach('blank.csv', '\n \n', 'text/csv');
    expect((await attached()).map(({ name, unread, addresses }) => [name, unread ?? addresses])).toEqual([
      ['film.mp4', 'format'],
      ['old.xls', 'old-workbook'],
      ['broken.xlsx', 'unreadable'],
      ['archive.xlsx', 'format'],
      ['large.csv', 'size'],
      ['blank.csv', 0],
    ]);
  });

  it('of 50 MB is neither fetched nor held, and one that grows to much is not unpacked', async () => {
    attach('huge.xlsx', Buffer.alloc(50 * 1024 * 1024));
    const bomb = xlsx([{ name: 'P', rows: [{ cells: ['0'.repeat(40 * 1024 * 1024)] }] }]);
    expect(bomb.length).toBeLessThan(200_000);
    attach('bomb.xlsx', bomb);
    attach('people.csv', `Email,Name\n${ana},Ana\n`);
    expect(await attached()).toMatchObject([{ unread: 'size' }, { unread: 'unpacked' }, { addresses: 1 }]);
    const fetched = on.app.host.outsideCalls.log().filter(({ name }) => name.includes('/attachment/'));
    expect(fetched).toHaveLength(2);
  });

  it('stands behind ten others and is not read, which is said', async () => {
    for (let place = 0; place < 11; place += 1) attach(`list-${place}.csv`, `person${place}@x.example`);
    expect((await attached()).map(({ unread }) => unread)).toEqual([
      ...Array.from({ length: 10 }, () => undefined),
      'too-many',
    ]);
  });

  it('is read once when the panel opens, not with every look at how a batch goes on', async () => {
    attach('people.csv', ana);
    await found();
    const before = on.app.host.outsideCalls.log().length;
    const seen = await on.call('getPanel', { found: false }, { issueKey });
    expect(seen).toMatchObject({ ok: true, data: { isAdmin: true } });
    expect(JSON.stringify(seen)).not.toContain('@');
    const names = on.app.host.outsideCalls
      .log()
      .slice(before)
      .map(({ name }) => name);
    expect(names.filter((name) => /attachment|comment/.test(name))).toEqual([]);
  });
});

describe('an issue that changes between showing and checking', () => {
  const check = (digest: string, requestId = 'request-0001') =>
    on.call('checkIssue', { requestId, digest }, { issueKey });

  it.each<[string, () => void]>([
    ['gets another attachment', () => attach('more.csv', 'more@x.example')],
    ['loses an attachment', () => on.app.host.site.issues.deleteAttachment(idOfList())],
    ['is written anew', () => on.app.host.site.issues.setDescription(issueKey, 'other@x.example')],
  ])('and %s checks nobody, and says so', async (_, change) => {
    attach('people.csv', ana);
    on.app.host.site.issues.setDescription(issueKey, ben);
    const { digest } = await found();
    change();
    expect(await check(digest)).toMatchObject({ ok: false, error: { code: 'ISSUE_CHANGED' } });
    expect((await on.app.ask('listBatches')).batches).toEqual([]);
    expect(await check((await found()).digest)).toMatchObject({ ok: true });
  });

  it('finds the batch of a request that was made before, whatever the issue says by now', async () => {
    attach('people.csv', ana);
    const { digest } = await found();
    await check(digest);
    on.app.host.site.issues.setDescription(issueKey, 'other@x.example');
    const again = await check(digest);
    expect(again).toMatchObject({ ok: true, data: { batches: [{ total: 1 }] } });
  });

  it('starts what was checked, not what stands on the issue by then', async () => {
    attach('people.csv', ana);
    const checked = await check((await found()).digest);
    await on.app.settle();
    attach('more.csv', 'more@x.example');
    on.app.host.site.issues.deleteAttachment(idOfList());
    const batchId = checked.ok ? (checked.data.batches[0]?.batchId ?? '') : '';
    await on.call('startFromIssue', { batchId }, { issueKey });
    await on.app.settle();
    expect((await on.app.recipients(batchId)).map(({ email, outcome }) => [email, outcome])).toEqual([
      [ana, 'invited'],
    ]);
  });

  it('is gone, and tells nothing of what it held', async () => {
    attach('people.csv', ana);
    const checked = await check((await found()).digest);
    await on.app.settle();
    on.app.host.site.issues.deleteIssue(issueKey);
    const batchId = checked.ok ? (checked.data.batches[0]?.batchId ?? '') : '';
    for (const answer of [
      await on.call('getPanel', {}, { issueKey }),
      await on.call('startFromIssue', { batchId }, { issueKey }),
    ])
      expect(answer).toMatchObject({ ok: false, error: { code: 'ISSUE_NOT_FOUND' } });
  });
});

const idOfList = (): string =>
  on.app.host.site.issues
    .issueByIdOrKey(issueKey)
    ?.attachments.find(({ filename }) => filename === 'people.csv')?.id ?? '';
