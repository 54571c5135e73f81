import { newcomers, restApi, type RestBatch } from '../../support/clients/rest-api.ts';

const api = restApi();
const { rest } = api;

describe('a repeated request', () => {
  const body = { recipients: newcomers(2), mode: 'run' };

  it('with the same key creates one batch and answers the same', async () => {
    const headers = { 'idempotency-key': 'import-42' };
    const first = await rest('createBatch', { body, headers });
    const second = await rest('createBatch', { body, headers });
    expect(second.body).toEqual(first.body);
    expect(second.headers.get('idempotency-replayed')).toBe('true');
    expect((await rest('listBatches')).body['batches']).toHaveLength(1);
  });

  it('with the same key and another body is refused', async () => {
    const headers = { 'idempotency-key': 'import-42' };
    await rest('createBatch', { body, headers });
    const other = await rest('createBatch', { body: { ...body, reason: 'Another' }, headers });
    expect(other).toMatchObject({ status: 422, body: { code: 'IDEMPOTENCY_KEY_REUSED' } });
    expect((await rest('listBatches')).body['batches']).toHaveLength(1);
  });

  it('that arrives while the first is under way is told so, and creates nothing', async () => {
    const headers = { 'idempotency-key': 'import-42' };
    const answers = await Promise.all([1, 2].map(() => rest('createBatch', { body, headers })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect((await rest('listBatches')).body['batches']).toHaveLength(1);
  });

  it.each([1, 2, 3, 5, 8, 13, 21, 34])(
    'carries on a creation that died after its %i-th outside call',
    async (crashAtCall) => {
      const headers = { 'idempotency-key': 'import-42' };
      const token = api.app.host.api.mintToken({
        accountId: api.app.host.site.admin.accountId,
        scopes: ['write:invitation:custom'],
      });
      api.app.host.setFaults({ crashAtCall });
      await rest('createBatch', { body, headers, token }).catch(() => undefined);
      api.app.host.setFaults({});
      await api.app.host.advance(61);
      await api.app.settle();
      expect((await rest('createBatch', { body, headers })).status).toBe(201);
      await api.app.settle();
      const { batches } = (await rest('listBatches')).body as { batches: RestBatch[] };
      expect(batches).toEqual([
        expect.objectContaining({ state: 'finished', total: 2, counts: { invited: 2 } }),
      ]);
    },
  );

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('is none where its %i-th outside call loses its answer', async (call) => {
    const headers = { 'idempotency-key': 'import-42' };
    await rest('listBatches');
    api.app.host.setFaults({ lostAnswerAtCall: call });
    const answer = await rest('createBatch', { body, headers });
    api.app.host.setFaults({});
    expect([answer.status, answer.headers.get('idempotency-replayed')]).toEqual([201, null]);
    expect((await rest('listBatches')).body['batches']).toHaveLength(1);
  });

  it('may use its key again once it was refused', async () => {
    const headers = { 'idempotency-key': 'import-42' };
    const refused = await rest('createBatch', { body: { recipients: ['nobody'], mode: 'run' }, headers });
    expect(refused).toMatchObject({ status: 422, body: { code: 'NO_VALID_RECIPIENTS' } });
    expect((await rest('createBatch', { body, headers })).status).toBe(201);
  });
});
