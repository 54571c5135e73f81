import { readIssue } from '../../../../src/operations/requests/read-issue.ts';
import { DirectoryError } from '../../../../src/ports/directory-error.ts';
import type { IssueContents, IssueReader } from '../../../../src/ports/issues/issue-reader';

const ana = 'ana@x.example';
const mail = 'From: a@x.example\nMIME-Version: 1.0\n';
const nested = Array.from(
  { length: 300 },
  (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\n\n--b${at}\n`,
).join('');

/** An issue with these attachments, the first of which is one nobody expected where it is an error. */
async function read(files: (string | Error)[], contents: Partial<IssueContents> = {}) {
  const logged: unknown[] = [];
  const issues: IssueReader = {
    head: () => Promise.resolve(undefined),
    contents: () =>
      Promise.resolve({
        description: { text: ana },
        comments: [],
        commentsLeft: 0,
        fields: [],
        attachments: files.map((_, at) => ({ id: String(at), name: `${at}.eml`, mediaType: '', bytes: 9 })),
        ...contents,
      }),
    attachment(id) {
      const file = files[Number(id)] ?? '';
      return file instanceof Error ? Promise.reject(file) : Promise.resolve(new TextEncoder().encode(file));
    },
  };
  const log = { info: () => undefined, error: (...all: unknown[]) => logged.push(all) };
  const list = await readIssue(
    { issues, log },
    { issueId: '10001', fields: [], today: '2026-11-29', isOver: () => false },
  );
  return {
    people: list?.people.map(({ email }) => email),
    unread: list?.sources.map(({ unread }) => unread),
    logged,
  };
}

it('one file that is not read leaves the rest of the issue to be read, and is named', async () => {
  expect(await read([mail + nested, `${mail}\nPlease invite ben@x.example`])).toEqual({
    people: [ana, 'ben@x.example'],
    unread: [undefined, undefined, 'unreadable', undefined],
    logged: [],
  });
});

it('a text that is too much for a list is named as well', async () => {
  const description = { text: `<html>${'<div>'.repeat(200_000)}` };
  expect(await read([`${mail}\n${ana}`], { description })).toMatchObject({
    people: [ana],
    unread: ['unpacked', undefined, undefined],
  });
});

it('what nobody expected of a file names that file, and is logged', async () => {
  const error = new TypeError('x is not a function');
  expect(await read([error, `${mail}\nPlease invite ben@x.example`])).toEqual({
    people: [ana, 'ben@x.example'],
    unread: [undefined, undefined, 'unreadable', undefined],
    logged: [['issue-part-not-read', { issueId: '10001', part: 'attachment-0' }, error]],
  });
});

it('that Jira does not answer is said of the file, as before', async () => {
  const { unread, logged } = await read([new DirectoryError('unavailable', 'Jira answered 500')]);
  expect({ unread, logged }).toEqual({ unread: [undefined, undefined, 'unavailable'], logged: [] });
});
