import { createBatch } from '../../../../src/operations/batches/create-batch';
import { defaultSettings } from '../../../../src/domain/settings/settings';
import { createFakeApp } from '../../../support/fakes/fake-app.ts';
import { atStart } from '../../../support/builders.ts';

it('opens an empty draft with its creator, its reason and the groups protected now', async () => {
  const app = createFakeApp();
  const protectedGroups = [{ groupId: 'g-1', groupName: 'One' }];
  await app.store.saveSettings({ ...defaultSettings, protectedGroups });
  const options = { existingAccess: 'remove' as const };
  const { batchId } = await createBatch(app.deps, app.caller, { reason: 'Why', ticket: 'HR-1', options });
  expect((await app.store.batch(batchId))?.value).toMatchObject({
    state: 'draft',
    total: 0,
    reason: 'Why',
    ticket: 'HR-1',
    options,
    source: { kind: 'paste' },
    createdBy: app.caller.actor,
    createdAt: atStart,
    protectedGroupIds: ['g-1'],
  });
});

it('writes the creation into the log in the same commit', async () => {
  const app = createFakeApp();
  const { batchId } = await createBatch(app.deps, app.caller, { reason: 'Why' });
  const [commit] = app.store.history;
  expect(app.store.history).toHaveLength(1);
  expect(commit?.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['batch', 'entry', 'link', 'head']));
  const entry = commit?.find((write) => write.kind === 'entry');
  expect(entry?.value).toMatchObject({
    action: 'batch.created',
    batchId,
    personal: { actor: app.caller.actor, reason: 'Why' },
  });
});

it.each([
  ['reasonRequired', 'REASON_REQUIRED', { reason: 'Why' }],
  ['ticketRequired', 'TICKET_REQUIRED', { ticket: 'HR-1' }],
] as const)('wants what the settings ask for: %s', async (rule, code, enough) => {
  const app = createFakeApp();
  await app.store.saveSettings({ ...defaultSettings, [rule]: true });
  await expect(createBatch(app.deps, app.caller, {})).rejects.toMatchObject({ code });
  expect(app.store.history).toEqual([]);
  await expect(createBatch(app.deps, app.caller, enough)).resolves.toBeDefined();
});

describe('a request that is sent again', () => {
  const requestId = 'request-0001';

  it('opens no second batch, and is one act in the log', async () => {
    const app = createFakeApp();
    const { batchId } = await createBatch(app.deps, app.caller, { reason: 'Why', requestId });
    expect(await createBatch(app.deps, app.caller, { reason: 'Why', requestId })).toEqual({ batchId });
    expect(app.store.history).toHaveLength(1);
  });

  it('is another one when another admin sends it, or under another id', async () => {
    const app = createFakeApp();
    const other = { actor: { accountId: 'admin-2' } };
    const opened = [
      await createBatch(app.deps, app.caller, { requestId }),
      await createBatch(app.deps, other, { requestId }),
      await createBatch(app.deps, app.caller, { requestId: 'request-0002' }),
    ];
    expect(new Set(opened.map(({ batchId }) => batchId)).size).toBe(3);
  });
});
