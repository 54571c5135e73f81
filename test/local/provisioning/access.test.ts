import {
  createProvisioningClient,
  groupSchemaId,
  scimPatch,
} from '../../support/clients/provisioning-client.ts';

const group = (displayName: string, ...members: string[]) => ({
  schemas: [groupSchemaId],
  displayName,
  members: members.map((value) => ({ value })),
});

describe('the key of a provisioned directory', () => {
  it('ends at once when it is regenerated, and after its year', async () => {
    const { send, site } = createProvisioningClient();
    const old = site.provisioning.key();
    site.behaviours.provisioningKeyRegenerations = 1;
    const { status, body } = await send('GET', '/ServiceProviderConfig', undefined, old);
    expect([status, Object.keys(body).toSorted()]).toEqual([401, ['error', 'traceId']]);
    expect((await send('GET', '/ServiceProviderConfig')).status).toBe(200);
    site.behaviours.provisioningKeyExpired = true;
    expect((await send('GET', '/ServiceProviderConfig')).status).toBe(401);
  });

  it("is asked for, and is no other directory's nor the organization's", async () => {
    const { send, call, site } = createProvisioningClient();
    expect((await send('GET', '/Users', undefined, '')).body.error).toContain('Missing');
    expect((await send('GET', '/Users', undefined, site.organizationKey)).status).toBe(401);
    expect((await call('GET', '/scim/directory/other/Users')).status).toBe(404);
    expect((await send('POST', '/Bulk', {})).status).toBe(501);
  });
});

describe('links of an address', () => {
  it('name the record and the account, with the key of the organization', async () => {
    const { create, links, site, person } = createProvisioningClient();
    expect((await links('ada@acme.example')).body.scimLinks).toEqual([]);
    const { body } = await create('ada@acme.example');
    expect((await links('Ada@acme.example')).body.scimLinks).toEqual([
      {
        scimUserId: body.id,
        atlassianAccountId: person('ada@acme.example').accountId,
        orgId: site.orgId,
        directoryId: site.provisioning.directoryId,
      },
    ]);
    expect((await links('ada@acme.example', site.provisioning.key())).status).toBe(401);
  });
});

describe('groups of a provisioned directory', () => {
  it('become synchronised groups of the organization with the same members', async () => {
    const { create, send, site, person } = createProvisioningClient();
    const { body: ada } = await create('ada@acme.example');
    const { body: grace } = await create('grace@acme.example');
    const { status, body } = await send('POST', '/Groups', group('Engines', ada.id));
    const engines = site.groups().find(({ name }) => name === 'Engines');
    expect([status, engines?.externalSynced, engines?.members]).toEqual([
      201,
      true,
      new Set([person('ada@acme.example').accountId]),
    ]);
    const patch = scimPatch(
      { op: 'add', path: 'members', value: [{ value: grace.id }] },
      { op: 'remove', path: `members[value eq "${ada.id}"]` },
    );
    const { body: patched } = await send('PATCH', `/Groups/${body.id}`, patch);
    expect(patched.members).toMatchObject([{ value: grace.id, display: 'grace@acme.example' }]);
    expect((await send('GET', `/Users/${grace.id}`)).body.groups).toMatchObject([{ display: 'Engines' }]);
    await send('DELETE', `/Groups/${body.id}`);
    expect(site.groups().some(({ name }) => name === 'Engines')).toBe(false);
    expect(site.directGroupsOf(person('grace@acme.example').accountId)).toHaveLength(1);
  });

  it('keep their name, are unique in the organization and take known members alone', async () => {
    const { create, send } = createProvisioningClient();
    const { body } = await create('ada@acme.example');
    const { body: engines } = await send('POST', '/Groups', group('Engines', body.id));
    const path = `/Groups/${engines.id}`;
    expect((await send('POST', '/Groups', group('engines'))).status).toBe(409);
    expect((await send('POST', '/Groups', group('book-club'))).status).toBe(409);
    expect(
      (await send('PATCH', path, scimPatch({ op: 'replace', path: 'displayName', value: 'X' }))).status,
    ).toBe(400);
    const stranger = scimPatch({ op: 'add', path: 'members', value: [{ value: 'nobody' }] });
    expect((await send('PATCH', path, stranger)).status).toBe(404);
    expect((await send('PUT', path, group('Renamed'))).body).toMatchObject({
      displayName: 'Engines',
      members: [],
    });
  });
});

describe('what is kept of a provisioned directory between starts', () => {
  it('is everything', async () => {
    const { create, send, site } = createProvisioningClient();
    const { body } = await create('ada@acme.example', { title: 'Countess' });
    await send('POST', '/Groups', group('Engines', body.id));
    const before = [(await send('GET', '/Users')).body, (await send('GET', '/Groups')).body];
    const saved: unknown = JSON.parse(JSON.stringify(site.save()));
    site.reset();
    expect((await send('GET', '/Users')).body.totalResults).toBe(0);
    site.load(saved);
    expect([(await send('GET', '/Users')).body, (await send('GET', '/Groups')).body]).toEqual(before);
  });
});
