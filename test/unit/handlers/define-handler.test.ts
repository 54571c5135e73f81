import { createPage } from '../../../src/handlers/page';
import { payloadSchemas } from '../../../src/handlers/payload-schemas';
import { defineHandler, type Guarded } from '../../../src/handlers/define-handler';
import type { Answer } from '../../../src/contract/answer';
import type { Defs } from '../../../src/contract/defs';
import { DirectoryError } from '../../../src/ports/directory-error';
import { createFakeApp, type FakeApp } from '../../support/fakes/fake-app.ts';

const functionKeys = Object.keys(payloadSchemas) as (keyof Defs)[];

let app: FakeApp;
let guarded: Guarded;
let administers: boolean;
beforeEach(() => {
  app = createFakeApp();
  administers = true;
  guarded = {
    deps: app.deps,
    lookUpCaller: () => ({ mayAdminister: async () => administers, name: async () => 'Maya' }),
  };
});

/** Calls the page's resolver as Forge does. */
async function call(functionKey: string, payload: unknown, accountId?: unknown): Promise<Answer<unknown>> {
  const resolve = createPage(guarded) as (request: object, runtime: object) => Promise<Answer<unknown>>;
  // Forge takes the account from its own part of the request, whatever the page's context claims.
  const request = { call: { functionKey, payload }, context: { accountId: 'claimed-by-the-page' } };
  return resolve(request, { principal: accountId === undefined ? undefined : { accountId } });
}

async function codeOf(answer: Promise<Answer<unknown>>): Promise<string> {
  const said = await answer;
  return said.ok ? 'ok' : said.error.code;
}

/** A payload that every part of the guard but the caller's rights would let through, or come close to. */
const plausible = { batchId: 'batch1', recipients: [], key: 'k', entryId: 'e' };

describe.each(functionKeys)('%s', (functionKey) => {
  it('refuses a caller who does not administer Jira, and nothing is read or written', async () => {
    administers = false;
    app.deps.store = undefined as never;
    for (const payload of [undefined, {}, plausible])
      expect(await codeOf(call(functionKey, payload, 'somebody'))).toBe('NOT_ADMIN');
  });

  it.each([
    ['no account', undefined],
    ['null for an account', null],
    ['a number for an account', 7],
  ])('refuses a caller with %s, though one who is would be an admin', async (_, accountId) => {
    app.deps.store = undefined as never;
    expect(await codeOf(call(functionKey, plausible, accountId))).toBe('NOT_ADMIN');
  });

  it('answers the guard’s own failure with a generic message', async () => {
    guarded.lookUpCaller = () => ({
      mayAdminister: () => Promise.reject(new Error('ada@example.org broke it')),
      name: async () => 'Maya',
    });
    const answer = await call(functionKey, plausible, 'admin-1');
    expect(answer).toMatchObject({ ok: false, error: { code: 'UNEXPECTED' } });
    expect(JSON.stringify(answer)).not.toContain('ada@example.org');
  });

  it('refuses a member that it does not know, and what is no object', async () => {
    expect(await codeOf(call(functionKey, { surprise: true }, 'admin-1'))).toBe('INVALID_PAYLOAD');
    expect(await codeOf(call(functionKey, 'text', 'admin-1'))).toBe('INVALID_PAYLOAD');
  });

  it('refuses a request above 500 KB before it looks at it', async () => {
    const payload = { ...plausible, filler: 'ü'.repeat(256 * 1024) };
    expect(await codeOf(call(functionKey, payload, 'admin-1'))).toBe('PAYLOAD_TOO_LARGE');
  });
});

describe('a payload', () => {
  it.each<[keyof Defs, unknown]>([
    ['getBatch', { batchId: 'Batch 1' }],
    ['getBatch', { batchId: '../settings' }],
    ['getBatch', { batchId: '' }],
    ['createBatch', { reason: 'x'.repeat(501) }],
    ['createBatch', { options: { existingAccess: 'delete' } }],
    ['createBatch', { source: { kind: 'api' } }],
    ['addRecipients', { batchId: 'b', recipients: [{ email: 7 }] }],
    ['addRecipients', { batchId: 'b', recipients: [{ email: 'x'.repeat(1_001) }] }],
    ['startBatch', { batchId: 'b', confirmRemovals: -1 }],
    ['listRecipients', { batchId: 'b', limit: 0 }],
    ['listRecipients', { batchId: 'b', outcome: 'lost' }],
    ['listAuditEntries', { limit: 101 }],
    ['listAuditEntries', { filter: { from: 'yesterday' } }],
    ['saveSettings', { retentionMonths: 0 }],
    ['saveOrganizationKey', { key: '  ' }],
    ['saveOrganizationKey', { key: 'k', expiresAt: 'soon' }],
  ])('of %s that is %j is refused', async (functionKey, payload) => {
    expect(await codeOf(call(functionKey, payload, 'admin-1'))).toBe('INVALID_PAYLOAD');
  });

  it('is named where it is wrong', async () => {
    const answer = await call('addRecipients', { batchId: 'b', recipients: [{ email: 7 }] }, 'admin-1');
    expect(answer).toMatchObject({
      error: { message: expect.stringContaining('recipients.0.email') as string },
    });
  });
});

describe('an admin', () => {
  it('is known by the account Forge names, with the name Jira tells', async () => {
    const answer = await call('getOverview', undefined, 'admin-1');
    expect(answer).toMatchObject({ ok: true, data: { actor: { accountId: 'admin-1', name: 'Maya' } } });
  });
});

describe('an error', () => {
  const failWith = (error: unknown) =>
    defineHandler(guarded, 'getSettings', 'reads', () => Promise.reject(error as Error))({
      payload: {},
      context: { accountId: 'admin-1' },
    });

  it('nobody expected is answered with the id under which the log has it, and nothing of its words', async () => {
    const answer = await failWith(new TypeError('ada@example.org is not a function'));
    const { logId } = (answer as { error: { logId: string } }).error;
    expect(answer).toEqual({
      ok: false,
      error: { code: 'UNEXPECTED', message: `Something went wrong. The log has it as ${logId}.`, logId },
    });
    const [line] = app.log.lines;
    expect(line).toMatchObject({
      level: 'error',
      code: 'unexpected',
      ids: { logId, functionKey: 'getSettings' },
    });
    expect(JSON.stringify([line?.code, line?.ids])).not.toContain('ada@example.org');
  });

  it('of Atlassian is answered in Atlassian’s words, which stay out of the log', async () => {
    const answer = await failWith(
      new DirectoryError('refused', 'No access for ada@example.org', { status: 403 }),
    );
    expect(answer).toMatchObject({ error: { code: 'ATLASSIAN', message: 'No access for ada@example.org' } });
    expect(app.log.lines).toMatchObject([
      { code: 'atlassian-refused', ids: { code: 'refused', status: 403 } },
    ]);
    expect(JSON.stringify(app.log.lines)).not.toContain('ada@example.org');
  });

  it('that passes is answered so that the page asks again, and says where nothing was begun', async () => {
    const wait = new DirectoryError('rate-limited', 'Rate limit exceeded', { status: 429 });
    const busy = { code: 'ATLASSIAN', message: 'Rate limit exceeded', mayPass: true };
    const begun = await failWith(wait);
    expect(begun).toMatchObject({ ok: false, error: busy });
    expect(begun).not.toHaveProperty('error.nothingBegun');
    guarded.lookUpCaller = () => ({ mayAdminister: () => Promise.reject(wait), name: async () => 'Maya' });
    expect(await call('retryFailed', { batchId: 'b' }, 'admin-1')).toMatchObject({
      ok: false,
      error: { ...busy, nothingBegun: true },
    });
  });

  it('that an operation names is answered as it is, without a log line', async () => {
    expect(await codeOf(call('getBatch', { batchId: 'unknown' }, 'admin-1'))).toBe('BATCH_NOT_FOUND');
    expect(app.log.lines).toEqual([]);
  });

  it('is a cursor of another list', async () => {
    expect(await codeOf(call('listBatches', { cursor: 'foreign' }, 'admin-1'))).toBe('INVALID_CURSOR');
  });
});
