import { getBatch } from '../../../../src/operations/batches/batch-view';
import { startBatch } from '../../../../src/operations/batches/start-batch';
import { DirectoryError } from '../../../../src/ports/directory-error';
import { createFakeApp } from '../../../support/fakes/fake-app.ts';

const jira = { product: 'jira-software', approval: false };
const confluence = { product: 'confluence', role: 'user', approval: true };
const emails = ['a@open.example', 'b@open.example', 'c@asks.example', 'd@other.example'];

describe('approved domains', () => {
  it('are told in the preview: which addresses, for which product, with or without approval', async () => {
    const app = createFakeApp();
    app.site.approvedDomains = [
      { domain: 'Open.example', products: [jira] },
      { domain: 'asks.example', products: [confluence] },
    ];
    const batchId = await app.ready(emails);
    expect((await getBatch(app.deps, batchId)).approved).toEqual([
      { domain: 'Open.example', people: 2, products: [jira] },
      { domain: 'asks.example', people: 1, products: [confluence] },
    ]);
    const approved = (await app.recipients(batchId)).map(({ approvedDomain }) => approvedDomain);
    expect(approved).toEqual(['Open.example', 'Open.example', 'asks.example', undefined]);
  });

  it('cover everybody where anyone may take access, but for domains with a setting of their own', async () => {
    const app = createFakeApp();
    app.site.approvedDomains = [
      { domain: 'ANYONE', products: [confluence] },
      { domain: 'open.example', products: [jira] },
    ];
    const batchId = await app.ready(emails);
    const counts = (await getBatch(app.deps, batchId)).approved?.map(({ domain, people }) => [
      domain,
      people,
    ]);
    expect(counts).toEqual([
      ['ANYONE', 2],
      ['open.example', 2],
    ]);
  });

  it('are asked for once by all lanes that share an invocation', async () => {
    const app = createFakeApp();
    let asked = 0;
    app.deps.readApprovedDomains = async () => {
      asked += 1;
      return [];
    };
    await app.ready(Array.from({ length: 200 }, (_, place) => `person${place}@open.example`));
    expect(asked).toBe(1);
  });

  it('hold people back where the batch says so, and nobody else', async () => {
    const app = createFakeApp();
    app.site.approvedDomains = [{ domain: 'open.example', products: [jira] }];
    app.directory.addPerson('b@open.example');
    const batchId = await app.ready(emails, { options: { approvedDomains: 'hold' } });
    expect((await app.recipients(batchId)).map(({ plan }) => plan)).toEqual([
      ...['hold-back', 'nothing', 'invite', 'invite'],
    ]);
    await startBatch(app.deps, app.caller, { batchId });
    await app.settle();
    expect((await app.recipients(batchId)).map(({ outcome, code }) => [outcome, code])).toEqual([
      ['cancelled', 'APPROVED_DOMAIN'],
      ['already-without-access', undefined],
      ['invited', undefined],
      ['invited', undefined],
    ]);
    expect(app.directory.person('a@open.example')).toBeUndefined();
    expect(await app.entries(batchId)).toHaveLength(4);
  });

  it('that are not told hold nobody back, so such a batch does not start', async () => {
    const app = createFakeApp();
    const batchId = await app.ready(emails, { options: { approvedDomains: 'hold' } });
    await expect(startBatch(app.deps, app.caller, { batchId })).rejects.toMatchObject({
      code: 'ROUTE_CANNOT',
    });
  });

  it('that cannot be read keep no list from being checked', async () => {
    const app = createFakeApp();
    app.deps.readApprovedDomains = async () => {
      throw new DirectoryError('unavailable', 'No answer');
    };
    const batchId = await app.ready(emails);
    expect(await getBatch(app.deps, batchId)).toMatchObject({ state: 'ready', checked: 4 });
  });
});
