import { payloadSchemas } from '../../../src/handlers/payload-schemas';
import type { AnswerError } from '../../../src/contract/answer';
import type { Defs } from '../../../src/contract/defs';
import { createAppHost, type AppHost } from '../../support/app-host.ts';

let app: AppHost;
beforeEach(async () => {
  app = await createAppHost();
});
afterEach(() => app.close());

const functionKeys = Object.keys(payloadSchemas) as (keyof Defs)[];

async function errorOf(functionKey: keyof Defs, payload: unknown, accountId?: string): Promise<AnswerError> {
  const answer = (await app.call(functionKey, payload, accountId)) as { ok: boolean; error?: AnswerError };
  expect(answer.ok).toBe(false);
  return answer.error ?? { code: 'UNEXPECTED', message: '' };
}

describe('a caller who does not administer Jira', () => {
  const payloads: Partial<Record<keyof Defs, unknown>> = {
    addRecipients: { batchId: 'x', recipients: [{ email: 'one@example.org' }] },
    saveSettings: { reasonRequired: true },
    saveOrganizationKey: { key: 'another' },
    restoreAccess: { entryId: 'x' },
    undoProvisioning: { entryId: 'x' },
    getAuditEntry: { entryId: 'x' },
    listRecipients: { batchId: 'x' },
  };

  it.each(functionKeys)('is refused %s, and nothing changes', async (functionKey) => {
    const outsider = app.host.site.personByEmail('samir.nassar@acme.example')?.accountId;
    const { batchId } = await app.ask('createBatch', {});
    const before = { settings: await app.ask('getSettings'), batch: await app.ask('getBatch', { batchId }) };
    const entries = (await app.entries()).length;

    const payload = payloads[functionKey] ?? (functionKey.includes('Batch') ? { batchId } : {});
    expect((await errorOf(functionKey, payload, outsider)).code).toBe('NOT_ADMIN');

    expect({ settings: await app.ask('getSettings'), batch: await app.ask('getBatch', { batchId }) }).toEqual(
      before,
    );
    expect(await app.entries()).toHaveLength(entries);
  });
});

describe('input that cannot be used', () => {
  it('refuses to check an empty list', async () => {
    const { batchId } = await app.ask('createBatch', {});
    expect((await errorOf('checkBatch', { batchId })).code).toBe('BATCH_EMPTY');
    expect((await app.ask('getBatch', { batchId })).state).toBe('draft');
  });

  it('refuses a list of rubbish and adds nobody', async () => {
    const { batchId } = await app.ask('createBatch', {});
    const recipients = ['nonsense', '@', 'a@b', '   '].map((email) => ({ email }));
    expect((await errorOf('addRecipients', { batchId, recipients })).code).toBe('NO_VALID_RECIPIENTS');
    expect((await app.ask('getBatch', { batchId })).total).toBe(0);
  });

  it('gives each address of a mixed list a verdict', async () => {
    const { batchId } = await app.ask('createBatch', {});
    const recipients = ['one@example.org', 'nonsense', 'ONE@example.org', 'two@example.org'].map(
      (email, place) => ({
        email,
        line: place + 1,
      }),
    );
    const added = await app.ask('addRecipients', { batchId, recipients });
    expect(added).toMatchObject({ total: 2, added: 2 });
    expect(added.rejected.map(({ line, code }) => [line, code])).toEqual([
      [2, 'INVALID_ADDRESS'],
      [3, 'DUPLICATE'],
    ]);
  });

  it('refuses a request of 600 KB and keeps what was there', async () => {
    const { batchId } = await app.ask('createBatch', {});
    await app.ask('addRecipients', { batchId, recipients: [{ email: 'one@example.org' }] });
    const recipients = Array.from({ length: 15_000 }, (_, place) => ({
      email: `someone.${place}@long-domain.example.org`,
    }));
    expect(JSON.stringify(recipients).length).toBeGreaterThan(600 * 1024);
    await expect(app.call('addRecipients', { batchId, recipients })).rejects.toMatchObject({
      code: 'REQUEST_TOO_LARGE',
    });
    expect((await app.ask('getBatch', { batchId })).total).toBe(1);
  });

  it.each<[keyof Defs, unknown, string]>([
    ['getBatch', { batchId: 'nosuchbatch' }, 'BATCH_NOT_FOUND'],
    ['startBatch', { batchId: 'nosuchbatch' }, 'BATCH_NOT_FOUND'],
    ['getBatch', { batchId: '../etc' }, 'INVALID_PAYLOAD'],
    ['getBatch', {}, 'INVALID_PAYLOAD'],
    ['getBatch', { batchId: 7 }, 'INVALID_PAYLOAD'],
    ['createBatch', { reason: 'x'.repeat(501) }, 'INVALID_PAYLOAD'],
    ['createBatch', { actor: { accountId: 'somebody-else' } }, 'INVALID_PAYLOAD'],
    ['listAuditEntries', { filter: { outcome: 'splendid' } }, 'INVALID_PAYLOAD'],
    ['listAuditEntries', { cursor: 'made-up' }, 'INVALID_CURSOR'],
    ['listBatches', { cursor: 'batches.made-up' }, 'INVALID_CURSOR'],
    ['listBatches', { limit: 0 }, 'INVALID_PAYLOAD'],
    ['saveOrganizationKey', { key: 'wrong' }, 'KEY_REFUSED'],
    ['saveSettings', { allowedDomains: ['not a domain'] }, 'INVALID_PAYLOAD'],
    ['restoreAccess', { entryId: 'nothing' }, 'ENTRY_NOT_FOUND'],
    ['undoProvisioning', { entryId: 'nothing' }, 'ENTRY_NOT_FOUND'],
    ['undoProvisioning', { entryId: '../settings' }, 'INVALID_PAYLOAD'],
    ['getAuditEntry', { entryId: 'nothing' }, 'ENTRY_NOT_FOUND'],
    ['getAuditEntry', { entryId: '../settings' }, 'INVALID_PAYLOAD'],
  ])('answers %s %j with %s', async (functionKey, payload, code) => {
    const error = await errorOf(functionKey, payload);
    expect(error.code).toBe(code);
    expect(error.message.length).toBeGreaterThan(10);
  });

  it('keeps the working key when a wrong one is offered', async () => {
    const before = await app.ask('getSettings');
    expect((await errorOf('saveOrganizationKey', { key: 'wrong' })).code).toBe('KEY_REFUSED');
    expect(await app.ask('getSettings')).toEqual(before);
    expect((await app.runBatch(['one@example.org'])).counts).toEqual({ invited: 1 });
  });
});
