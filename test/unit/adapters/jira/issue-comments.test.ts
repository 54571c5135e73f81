import { createIssueReader } from '../../../../src/adapters/jira/issues/issue-reader';
import type { Answered, Call } from '../../../../src/adapters/call-atlassian';

const issue = { id: '1', fields: { description: null, attachment: [] } };

/** Jira's comments in pages of `most`, `total` beside each page as `told` says. */
async function read(count: number, most: number, told: (page: number) => object) {
  const all = Array.from({ length: count }, (_, place) => ({ id: `${place}`, body: 'text' }));
  const sizes: number[] = [];
  let handed = 0;
  const call: Call = async () => {
    if (sizes.length === 0) {
      sizes.push(0);
      return { status: 200, body: issue } as Answered;
    }
    const comments = all.slice(handed, handed + most);
    handed += comments.length;
    sizes.push(comments.length);
    return { status: 200, body: { comments, ...told(sizes.length - 2) } } as Answered;
  };
  const { comments = [], commentsLeft } = (await createIssueReader(() => call).contents('1', [])) ?? {};
  return {
    read: comments.length,
    ids: new Set(comments.map(({ id }) => id)).size,
    commentsLeft,
    calls: sizes.length - 1,
  };
}
const silent = () => ({});

describe('the comments of an issue', () => {
  it('are read to an empty page where Jira does not say how many there are', async () => {
    expect(await read(250, 100, silent)).toEqual({ read: 250, ids: 250, commentsLeft: 0, calls: 4 });
    expect(await read(0, 100, silent)).toMatchObject({ read: 0, commentsLeft: 0, calls: 1 });
    expect(await read(250, 100, () => ({ total: null }))).toMatchObject({ read: 250, commentsLeft: 0 });
  });

  it('end with the number that Jira says, at no further call', async () => {
    expect(await read(250, 100, () => ({ total: 250 }))).toMatchObject({
      read: 250,
      commentsLeft: 0,
      calls: 3,
    });
    const onceOnly = (page: number) => (page === 0 ? { total: 250 } : {});
    expect(await read(250, 100, onceOnly)).toMatchObject({ read: 250, commentsLeft: 0, calls: 3 });
  });

  it('are left behind as many as are read, told by their number or as some', async () => {
    expect(await read(503, 100, () => ({ total: 503 }))).toMatchObject({
      read: 500,
      commentsLeft: 3,
      calls: 5,
    });
    expect(await read(503, 100, silent)).toMatchObject({ read: 500, commentsLeft: 'some' });
    expect(await read(500, 100, silent)).toMatchObject({ read: 500, commentsLeft: 0 });
  });

  it('are left where fewer come than Jira says', async () => {
    expect(await read(40, 100, () => ({ total: 50 }))).toMatchObject({ read: 40, commentsLeft: 10 });
  });
});
