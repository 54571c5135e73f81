import { panelHost } from '../../support/panel.ts';

const on = panelHost();
const check = (extra: Record<string, unknown> = {}, accountId?: string) =>
  on.view('checkIssue', { requestId: 'request-0001', ...extra }, accountId);
const emails = async (batchId: string): Promise<string[]> =>
  (await on.app.recipients(batchId)).map(({ email }) => email);

describe('the panel on an issue', () => {
  it('finds whom the description, the comments and an attached list name, each once, for an admin', async () => {
    const { found, isAdmin, batches } = await on.view('getPanel');
    expect(isAdmin).toBe(true);
    expect(batches).toEqual([]);
    expect(found?.people.map(({ email }) => email)).toEqual([
      'nora.lind@studio.example',
      'tom.okafor@studio.example',
      'ines.duarte@studio.example',
      'amal.haddad@studio.example',
    ]);
    expect(found?.sources).toMatchObject([
      { kind: 'description', addresses: 2 },
      { kind: 'comments', addresses: 1 },
      { kind: 'attachment', name: 'studio.csv', addresses: 2, leftOut: 1 },
    ]);
    expect(found?.leftOut).toMatchObject([{ why: 'not-an-address' }]);
  });

  it('looks them up as a batch with the issue as its ticket and its summary as its reason, and starts nothing', async () => {
    await check();
    await on.app.settle();
    const { batches } = await on.view('getPanel');
    expect(batches).toMatchObject([
      { state: 'ready', total: 4, standings: { absent: 4 }, leavesStart: false },
    ]);
    const [batch] = (await on.app.ask('listBatches')).batches;
    expect(batch).toMatchObject({
      ticket: 'HR-1',
      reason: 'Accounts for the design studio',
      source: { kind: 'issue', key: 'HR-1' },
    });
    expect(on.app.host.site.personByEmail('nora.lind@studio.example')).toBeUndefined();
  });

  it('takes the chosen parts of the issue alone', async () => {
    const { batches } = await check({ from: ['description', 'comments'] });
    expect(await emails(batches[0]?.batchId ?? '')).toEqual([
      'nora.lind@studio.example',
      'tom.okafor@studio.example',
      'ines.duarte@studio.example',
    ]);
  });

  it('says why a batch waits as data, for a reader in any language', async () => {
    const { batches } = await check();
    await on.app.settle();
    await on.view('startFromIssue', { batchId: batches[0]?.batchId ?? '' });
    await on.app.ask('forgetOrganizationKey');
    await on.app.settle();
    const [batch] = (await on.view('getPanel')).batches;
    expect(batch).toMatchObject({
      state: 'paused',
      notice: { saidBy: 'app', appSaid: { reason: 'no-organization-key' } },
    });
  });

  it('starts what was checked, and shows the results', async () => {
    const { batches } = await check();
    await on.app.settle();
    const batchId = batches[0]?.batchId ?? '';
    expect((await on.view('startFromIssue', { batchId })).batches[0]?.state).toBe('running');
    await on.app.settle();
    expect((await on.view('getPanel')).batches).toMatchObject([
      { state: 'finished', counts: { invited: 4 } },
    ]);
    const people = await on.call('listFromIssue', { batchId });
    expect(people).toMatchObject({ ok: true, data: { recipients: [{ outcome: 'invited' }, {}, {}, {}] } });
  });

  it('discards what is ready, and no run that somebody else started since the panel was drawn', async () => {
    const { batches } = await check();
    await on.app.settle();
    const batchId = batches[0]?.batchId ?? '';
    await on.app.call('startBatch', { batchId }, on.second);
    expect(await on.call('cancelFromIssue', { batchId })).toMatchObject({
      error: { code: 'BATCH_STATE', appSaid: { reason: 'started-meanwhile' } },
    });
    await on.app.settle();
    expect((await on.view('getPanel')).batches).toMatchObject([{ state: 'finished' }]);
    const next = await check({ requestId: 'request-0002' });
    await on.app.settle();
    const discarded = next.batches.find((one) => one.batchId !== batchId);
    await on.view('cancelFromIssue', { batchId: discarded?.batchId });
    await on.app.settle();
    const { batches: left } = await on.view('getPanel');
    expect(left.find((one) => one.batchId === discarded?.batchId)).toMatchObject({ state: 'cancelled' });
  });

  it('makes one batch of one press, and another of the next', async () => {
    const [one, other] = await Promise.all([check(), check()]);
    expect(one.batches[0]?.batchId).toBe(other.batches[0]?.batchId);
    await on.app.settle();
    const { batches } = await check({ requestId: 'request-0002' });
    expect(batches).toHaveLength(2);
  });

  it('under four eyes is started by neither its preparer nor the reporter, and the log names both admins', async () => {
    await on.app.ask('saveSettings', { fourEyes: true });
    const { site } = on.app.host;
    site.issues.addIssue({
      key: 'HR-7',
      summary: 'A colleague',
      description: 'colleague@studio.example',
      reporterId: on.second,
    });
    const issueKey = 'HR-7';
    const checked = await on.call('checkIssue', { requestId: 'request-0001' }, { issueKey });
    await on.app.settle();
    const batchId = checked.ok ? (checked.data.batches[0]?.batchId ?? '') : '';
    for (const accountId of [on.admin, on.second]) {
      const seen = await on.call('getPanel', {}, { accountId, issueKey });
      expect(seen).toMatchObject({ data: { batches: [{ leavesStart: true }] } });
      const start = on.call('startFromIssue', { batchId }, { accountId, issueKey });
      expect(await start).toMatchObject({ ok: false, error: { code: 'FOUR_EYES' } });
    }
    // The page knows no more than the panel.
    expect(await on.app.call('startBatch', { batchId }, on.second)).toMatchObject({
      error: { code: 'FOUR_EYES' },
    });
    const third = site.addPerson({ email: 'third@acme.com', platformRoles: ['atlassian/org-admin'] });
    const jira = site.groups().find(({ name }) => name.startsWith('jira-users'));
    site.addToGroup(jira?.groupId ?? '', third.accountId);
    const started = await on.call('startFromIssue', { batchId }, { accountId: third.accountId, issueKey });
    expect(started).toMatchObject({ ok: true });
    const [entry] = await on.app.entries({ action: 'batch.started' });
    expect(entry).toMatchObject({
      actor: { accountId: third.accountId },
      ticket: 'HR-7',
      changes: { preparedBy: { accountId: on.admin } },
    });
  });

  it('shows how goes on what a rule asked for with the issue’s key, whose reporter may not start it either', async () => {
    await on.app.ask('saveSettings', { fourEyes: true });
    const { site } = on.app.host;
    site.issues.addIssue({ key: 'HR-8', summary: 'By rule', reporterId: on.second });
    const inputs = { addresses: 'rule@studio.example', ticket: '{{issue.key}}', reason: '{{issue.summary}}' };
    const call = { actionKey: 'invite-people', inputs, accountId: on.admin, issueKey: 'HR-8' };
    const { batchId } = (await on.app.host.runAction(call)) as { batchId: string };
    await on.app.settle();
    const seen = await on.call('getPanel', {}, { accountId: on.second, issueKey: 'HR-8' });
    expect(seen).toMatchObject({ data: { batches: [{ batchId, state: 'ready', leavesStart: true }] } });
    expect(await on.app.call('startBatch', { batchId }, on.second)).toMatchObject({
      error: { code: 'FOUR_EYES' },
    });
  });
});
