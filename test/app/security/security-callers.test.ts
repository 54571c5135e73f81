import type { Defs } from '../../../src/contract/defs';
import { payloadSchemas } from '../../../src/handlers/payload-schemas';
import { restApi } from '../../support/clients/rest-api.ts';

const api = restApi();
const { document, rest } = api;
const allScopes = [...new Set(document.operations.flatMap(({ scopes }) => scopes))];

const accountOf = (email: string): string => api.app.host.site.personByEmail(email)?.accountId ?? '';
const outsider = (): string => accountOf('samir.nassar@acme.example');
const secondAdmin = (): string => accountOf('priya.raman@acme.example');
const tokenOf = (accountId: string): string => api.app.host.api.mintToken({ accountId, scopes: allScopes });

describe('a caller without rights', () => {
  it('finds no entry but the page, the panel, the gadget, the REST API, the steps of rules and what Forge itself calls', () => {
    const { adminPages, issuePanels, gadgets, apiRoutes, actions, ...others } = api.app.host.manifest;
    const { consumers, scheduledTriggers, triggers, functions } = others;
    const guarded = [
      ...[...adminPages, ...issuePanels, ...gadgets].map(({ resolver }) => resolver?.function),
      ...apiRoutes.map((one) => one.function),
      ...actions.map((one) => one.function),
    ];
    const background = [...consumers, ...scheduledTriggers, ...triggers].map((one) => one.function);
    expect([...functions.keys()].sort()).toEqual([...new Set([...guarded, ...background])].sort());
    expect(guarded.filter((key) => background.includes(key ?? ''))).toEqual([]);
  });

  it.each(Object.keys(payloadSchemas) as (keyof Defs)[])('is refused %s of the page', async (functionKey) => {
    expect(await api.app.call(functionKey, {}, outsider())).toMatchObject({
      ok: false,
      error: { code: 'NOT_ADMIN' },
    });
  });

  it.each(['constructor', 'toString', 'valueOf', 'hasOwnProperty', '__proto__', 'nothing'])(
    'finds no function %s of the page',
    async (functionKey) => {
      const call = api.app.call(functionKey as keyof Defs, {}, outsider());
      await expect(call).rejects.toMatchObject({ code: 'FUNCTION_ERROR' });
    },
  );

  it.each(document.operations.map(({ operationId }) => operationId))(
    'is refused %s of the API',
    async (operation) => {
      const answer = await rest(operation, { query: { batchId: 'any' }, token: tokenOf(outsider()) });
      expect(answer).toMatchObject({ status: 403, body: { code: 'NOT_ADMIN' } });
    },
  );

  it.each([
    ['invite-people', { addresses: 'one@example.org' }],
    ['read-invitation', { batchId: 'any' }],
  ])('is refused the step %s of a rule', async (actionKey, inputs) => {
    const answer = await api.app.host.runAction({ actionKey, inputs, accountId: outsider() });
    expect(answer).toEqual({
      errors: [{ message: expect.stringContaining('Only Jira administrators') as string }],
    });
    expect((await api.app.ask('listBatches')).batches).toEqual([]);
  });

  it('loses access with the right to administer, though the token and the page stay open', async () => {
    const { site } = api.app.host;
    const admin = secondAdmin();
    const token = tokenOf(admin);
    expect((await rest('listBatches', { token })).status).toBe(200);
    for (const { groupId } of site.directGroupsOf(admin)) site.removeFromGroup(groupId, admin);
    expect((await rest('listBatches', { token })).status).toBe(403);
    expect(await api.app.call('listBatches', {}, admin)).toMatchObject({ ok: false });
  });
});

describe('a forged actor', () => {
  const forged = { accountId: 'somebody-else', name: 'Somebody Else' };

  it.each(['actor', 'createdBy', 'startedBy', 'caller', 'context', 'accountId', 'principal'])(
    'is refused as %s in a payload of the page and of the API',
    async (member) => {
      expect(await api.app.call('createBatch', { [member]: forged })).toMatchObject({
        ok: false,
        error: { code: 'INVALID_PAYLOAD' },
      });
      const answer = await rest('createBatch', { body: { [member]: forged } });
      expect(answer).toMatchObject({ status: 400, body: { code: 'INVALID_PAYLOAD' } });
    },
  );

  it('in headers is not heard: the log names whom Atlassian names', async () => {
    const names = ['x-account-id', 'x-actor', 'x-forwarded-user', 'account-id', 'principal'];
    const headers = Object.fromEntries(names.map((name) => [name, forged.accountId]));
    await rest('createBatch', { body: {}, headers, token: tokenOf(secondAdmin()) });
    const actors = (await api.app.entries()).map(({ actor }) => actor.accountId);
    expect(actors).toContain(secondAdmin());
    expect(actors).not.toContain(forged.accountId);
  });

  it('cannot claim another source than the API', async () => {
    const body = { source: { kind: 'file', name: 'approved.csv', sha256: '0'.repeat(64) } };
    expect((await rest('createBatch', { body })).status).toBe(400);
    expect(await api.app.call('createBatch', { source: { kind: 'api', client: 'hr' } })).toMatchObject({
      ok: false,
    });
  });
});

describe('another batch', () => {
  it('is never read through a batch id that is none', async () => {
    const batchId = await api.app.prepare(['one@example.org']);
    for (const id of [
      `${batchId}:00000`,
      `${batchId}/`,
      `../${batchId}`,
      `${batchId}%`,
      'head',
      'settings',
    ]) {
      expect((await api.app.call('listRecipients', { batchId: id })).ok).toBe(false);
      expect((await rest('listRecipients', { query: { batchId: id } })).status).toBeGreaterThanOrEqual(400);
    }
  });

  it('does not show through the cursor of a list with other filters', async () => {
    const [one, other] = [
      await api.app.prepare(['one@example.org']),
      await api.app.prepare(['two@example.org']),
    ];
    const first = await api.app.ask('listAuditEntries', { filter: { batchId: one }, limit: 1 });
    expect(first.cursor).toBeDefined();
    const { cursor } = first;
    expect(await api.app.call('listAuditEntries', { filter: { batchId: other }, cursor })).toMatchObject({
      ok: false,
      error: { code: 'INVALID_CURSOR' },
    });
  });

  it('does not show through an Idempotency-Key of another admin', async () => {
    const request = { body: { recipients: ['one@example.org'] }, headers: { 'idempotency-key': 'same' } };
    const mine = await rest('createBatch', request);
    const theirs = await rest('createBatch', { ...request, token: tokenOf(secondAdmin()) });
    const idOf = ({ body }: { body: Record<string, unknown> }) =>
      (body['batch'] as { batchId: string }).batchId;
    expect(idOf(theirs)).not.toBe(idOf(mine));
  });
});
