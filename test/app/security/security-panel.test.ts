import type { PanelDefs } from '../../../src/contract/panel';
import { panelHost } from '../../support/panel.ts';

const on = panelHost();
const acts: [keyof PanelDefs, (batchId: string) => Record<string, unknown>][] = [
  ['checkIssue', () => ({ requestId: 'request-0009' })],
  ['startFromIssue', (batchId) => ({ batchId })],
  ['cancelFromIssue', (batchId) => ({ batchId })],
  ['listFromIssue', (batchId) => ({ batchId })],
];

/** A batch of HR-1 at its preview. */
async function prepared(): Promise<string> {
  const { batches } = await on.view('checkIssue', { requestId: 'request-0001' });
  await on.app.settle();
  return batches[0]?.batchId ?? '';
}
const everything = async (): Promise<string> => JSON.stringify((await on.app.ask('listBatches')).batches);

describe('somebody who sees the issue and administers nothing', () => {
  it('reads counts that name nobody', async () => {
    const batchId = await prepared();
    const seen = await on.call('getPanel', {}, { accountId: on.member });
    expect(seen).toMatchObject({
      ok: true,
      data: {
        isAdmin: false,
        batches: [{ batchId, total: 4, standings: { absent: 4 }, leavesStart: false }],
      },
    });
    expect(JSON.stringify(seen)).not.toMatch(/@|studio|Lind|notice|found/);
  });

  it.each(acts)('is refused %s, and nothing changes', async (functionKey, payloadOf) => {
    const batchId = await prepared();
    const before = await everything();
    const answer = await on.call(functionKey, payloadOf(batchId), { accountId: on.member });
    expect(answer).toMatchObject({ ok: false, error: { code: 'NOT_ADMIN' } });
    expect(JSON.stringify(answer)).not.toContain('@');
    await on.app.settle();
    expect(await everything()).toBe(before);
  });
});

describe('a forged issue', () => {
  const forged = ['HR-2', 'HR-404', '0', '../HR-1', '20002/comment', 'HR-1?fields=*all', '', '__proto__'];

  it.each(forged)('%j tells somebody who may not see it nothing', async (issueKey) => {
    const answer = await on.call('getPanel', {}, { accountId: on.member, issueKey });
    expect(answer).toMatchObject({ ok: false, error: { code: 'ISSUE_NOT_FOUND' } });
    expect(JSON.stringify(answer)).not.toMatch(/board|Confidential/);
  });

  it('is not read by an admin either, who may not see it', async () => {
    const answer = await on.call('checkIssue', { requestId: 'request-0001' }, { issueKey: 'HR-2' });
    expect(answer).toMatchObject({ ok: false, error: { code: 'ISSUE_NOT_FOUND' } });
    expect(await everything()).toBe('[]');
  });

  it.each(acts.slice(1))('reaches no batch of another issue by %s', async (functionKey, payloadOf) => {
    const batchId = await prepared();
    on.app.host.site.issues.addIssue({ key: 'HR-3', summary: 'Another', reporterId: on.admin });
    const before = await everything();
    const answer = await on.call(functionKey, payloadOf(batchId), { issueKey: 'HR-3' });
    expect(answer).toMatchObject({ ok: false, error: { code: 'BATCH_NOT_FOUND' } });
    expect(await everything()).toBe(before);
  });

  it('in a payload is refused, and so is a forged person', async () => {
    for (const extra of [
      { issueKey: 'HR-2' },
      { accountId: on.second },
      { actor: { accountId: on.second } },
    ]) {
      const answer = await on.call('getPanel', extra);
      expect(answer).toMatchObject({ ok: false, error: { code: 'INVALID_PAYLOAD' } });
    }
  });
});

describe('hostile texts in an issue', () => {
  const hostile = [
    '<img src=x onerror=alert(1)> "ada@example.org"',
    'ada@example.org\u202egro.elpmaxe@live',
    '{{issue.key}} ada@example.org %0a$(reboot) ../../etc',
    'a@b@c '.repeat(5_000),
    '@'.repeat(20_000),
  ];

  it.each(hostile)('are read as text and change nothing: %.40j', async (description) => {
    const { issues } = on.app.host.site;
    issues.addIssue({ key: 'HR-6', summary: description.slice(0, 900), description, reporterId: on.admin });
    const answer = await on.call('getPanel', {}, { issueKey: 'HR-6' });
    expect(answer).toMatchObject({ ok: true });
    await on.call('checkIssue', { requestId: 'request-0001' }, { issueKey: 'HR-6' });
    await on.app.settle();
    const { batches } = await on.app.ask('listBatches');
    for (const { reason, state } of batches) {
      expect(reason?.length ?? 0).toBeLessThanOrEqual(500);
      expect(state).toBe('ready');
    }
  });

  it('of a document that nests without end are read to a depth', async () => {
    let node: unknown = { type: 'text', text: 'deep@example.org' };
    for (let level = 0; level < 200; level += 1) node = { type: 'tableRow', content: [node] };
    const content = [node, { type: 'paragraph', content: [{ type: 'text', text: 'ada@example.org' }] }];
    on.app.host.site.issues.addIssue({
      key: 'HR-6',
      summary: 'Deep',
      description: content,
      reporterId: on.admin,
    });
    const answer = await on.call('getPanel', {}, { issueKey: 'HR-6' });
    expect(answer).toMatchObject({ ok: true, data: { found: { people: [{ email: 'ada@example.org' }] } } });
  });
});

describe('the issue that a ticket names', () => {
  it('is told to an admin who may see it, and is not there for others', async () => {
    expect(await on.app.ask('findIssue', { ticket: 'HR-1' })).toEqual({
      issue: { issueKey: 'HR-1', summary: 'Accounts for the design studio' },
    });
    expect((await on.app.call('findIssue', { ticket: 'HR-2' }, on.second)).ok).toBe(true);
    for (const ticket of ['HR-2', 'HR-404', 'hr-1', '../HR-1', 'HR-1?fields=*all', 'anything'])
      expect(await on.app.ask('findIssue', { ticket })).toEqual({});
  });
});

describe('the gadget', () => {
  const gadget = (accountId?: string, payload: unknown = {}): Promise<unknown> =>
    on.app.host.invoke({
      functionKey: 'getGadget',
      payload,
      moduleKey: 'watch-gadget',
      ...(accountId !== undefined && { accountId }),
    });
  beforeEach(async () => {
    await on.app.ask('addToWatch', { addresses: ['daniel.ferreira@acme.example'] });
    await on.app.ask('lookNow');
    await on.app.settle();
  });

  it('shows as many findings as it is set up for, and never more to whoever asks for more', async () => {
    expect(await gadget(undefined, { findings: 0 })).not.toHaveProperty('data.findings');
    const member = await gadget(on.member, { findings: 20 });
    expect(JSON.stringify(member)).not.toMatch(/@|"findings"/);
    for (const findings of [21, -1, 1.5, '5', null, [5]])
      expect(await gadget(undefined, { findings })).toMatchObject({ error: { code: 'INVALID_PAYLOAD' } });
  });

  it('is set up by whoever edits the dashboard, and what they write is text', async () => {
    on.app.host.site.dashboard.configure('10001', { title: '<img src=x onerror=alert(1)>', findings: 999 });
    expect(await gadget()).toMatchObject({ ok: true, data: { isAdmin: true } });
  });

  it('shows figures to everybody, and findings to admins alone', async () => {
    expect(await gadget()).toMatchObject({
      ok: true,
      data: { isAdmin: true, openFindings: 1, findings: [{ email: 'daniel.ferreira@acme.example' }] },
    });
    const seen = await gadget(on.member);
    expect(seen).toMatchObject({
      ok: true,
      data: { isAdmin: false, isOn: true, watched: 1, openFindings: 1 },
    });
    expect(JSON.stringify(seen)).not.toMatch(/@|"findings"|daniel/i);
  });
});

it.each(['constructor', 'toString', '__proto__', 'getOverview', 'startBatch'])(
  'a surface in Jira has no function %s',
  async (functionKey) => {
    for (const moduleKey of ['issue-panel', 'watch-gadget']) {
      const call = on.app.host.invoke({ functionKey, moduleKey, issueKey: 'HR-1' });
      await expect(call).rejects.toMatchObject({ code: 'FUNCTION_ERROR' });
    }
  },
);
