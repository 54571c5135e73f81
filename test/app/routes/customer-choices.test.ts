import { createAppHost, type AppHost, type AppHostOptions } from '../../support/app-host.ts';
import { interceptCalls } from '../../support/intercept-calls.ts';

let app: AppHost;
afterEach(() => app.close());
const open = async (options: AppHostOptions = {}): Promise<void> => {
  app = await createAppHost({ connected: false, ...options });
};
const organizationsOf = async (serviceDeskId: string) =>
  (await app.ask('listCustomerOrganizations', { serviceDeskId })).organizations;

describe('where customers can be added', () => {
  it('is every service desk that the app sees, by name, and the organizations of one', async () => {
    await open();
    expect(await app.ask('listServiceDesks')).toEqual({
      desks: [
        { id: '1', projectKey: 'HELP', name: 'Acme support' },
        { id: '2', projectKey: 'FAC', name: 'Facilities' },
      ],
    });
    for (const desk of ['1', 'HELP', '10010'])
      expect(await organizationsOf(desk)).toEqual([{ id: '1', name: 'Northwind Traders' }]);
    expect(await organizationsOf('FAC')).toEqual([]);
  });

  it('is read to the last page', async () => {
    await open();
    const { serviceDesks } = app.host.site;
    for (let number = 0; number < 120; number += 1) {
      const { id } = serviceDesks.addOrganization(`Partner ${number}`);
      serviceDesks.deskById('HELP')?.organizations.add(id);
    }
    app.host.setReshape({ seed: 3, share: 1, kinds: ['shortPages', 'reorderRows'] });
    expect(await organizationsOf('HELP')).toHaveLength(121);
    expect((await app.ask('listServiceDesks')).desks).toHaveLength(2);
  });

  it('is told with Atlassian’s words where it is refused, and where nobody answers', async () => {
    await open();
    for (const [status, body] of [
      [403, { errorMessage: 'Jira Service Management is not licensed.' }],
      [500, '<html></html>'],
    ] as const) {
      interceptCalls(app, 'serviceDesk', async () => Response.json(body, { status }));
      const answer = await app.call('listServiceDesks');
      expect(answer).toMatchObject({ ok: false, error: { code: 'ATLASSIAN' } });
      if (status === 403) expect(answer).toMatchObject({ error: { message: body.errorMessage } });
    }
  });

  it.each(['', '../1', 'a b', 'x'.repeat(101)])(
    'is no address that the page makes up: %j',
    async (serviceDeskId) => {
      await open();
      expect(await app.call('listCustomerOrganizations', { serviceDeskId })).toMatchObject({
        ok: false,
        error: { code: 'INVALID_PAYLOAD' },
      });
    },
  );

  it('is not offered of a desk that does not exist', async () => {
    await open();
    expect(await app.call('listCustomerOrganizations', { serviceDeskId: 'NONE' })).toMatchObject({
      ok: false,
      error: { code: 'ATLASSIAN', message: expect.stringContaining('does not exist') as string },
    });
  });
});

describe('the connection check', () => {
  const customers = async () => (await app.ask('checkConnection')).customers;

  it('tries customers at a desk, without a trace', async () => {
    await open();
    const before = JSON.stringify(app.host.site.save());
    expect(await customers()).toMatchObject({
      route: 'customers',
      works: 'yes',
      sentence: expect.stringContaining('create portal-only customers') as string,
    });
    expect(JSON.stringify(app.host.site.save())).toBe(before);
  });

  it('says in Atlassian’s words that the app may create none', async () => {
    await open();
    app.host.setBehaviours({ appMayCreateCustomers: false });
    expect(await customers()).toMatchObject({
      works: 'no',
      sentence: expect.stringContaining('does not have permission to create customers') as string,
      advice: expect.stringContaining('Only batches of customers') as string,
    });
  });

  it('says that there is no desk', async () => {
    await open();
    interceptCalls(app, 'serviceDesk', async () => Response.json({ values: [], isLastPage: true }));
    expect(await customers()).toMatchObject({
      works: 'no',
      sentence: expect.stringContaining('sees no service desk') as string,
    });
  });

  it('says that it is not known where nobody answers', async () => {
    await open();
    interceptCalls(app, 'serviceDesk', async () => new Response('<html></html>', { status: 502 }));
    expect((await customers()).works).toBe('unknown');
  });
});
