import {
  atlassianSchemaId,
  createProvisioningClient,
  scimPatch,
  scimUser,
} from '../../support/clients/provisioning-client.ts';

const filtered = (filter: string) => `/Users?${new URLSearchParams({ filter })}`;

describe('a person whom the directory provides', () => {
  it('is in the organization without access, in the automatic group alone', async () => {
    const { create, site, person } = createProvisioningClient();
    const { status, body } = await create('ada@acme.example', { displayName: 'Ada Lovelace' });
    const ada = person('ada@acme.example');
    expect([status, body[atlassianSchemaId]]).toEqual([201, { atlassianAccountId: ada.accountId }]);
    expect([ada.name, ada.managementSource]).toEqual(['Ada Lovelace', 'synced']);
    expect(site.accessOf(ada.accountId)).toEqual([]);
    expect(site.directGroupsOf(ada.accountId).map(({ name }) => name)).toEqual([
      `All members for directory - ${site.provisioning.directoryId}`,
    ]);
  });

  it('gets what the automatic group grants, also where it is granted later', async () => {
    const { create, site, person } = createProvisioningClient();
    await create('ada@acme.example');
    const before = site.seatsUsed('jira-software');
    site.behaviours.provisionedPeopleGetJira = true;
    expect(site.accessOf(person('ada@acme.example').accountId)).toMatchObject([{ product: 'jira-software' }]);
    expect(site.seatsUsed('jira-software')).toBe(before + 1);
    site.behaviours.provisionedPeopleGetJira = false;
    expect(site.accessOf(person('ada@acme.example').accountId)).toEqual([]);
  });

  it('is found by the organization once the directory was synchronised', async () => {
    const { create, site, person, clock } = createProvisioningClient();
    site.behaviours.provisioningLagSeconds = 60;
    await create('ada@acme.example');
    const ada = person('ada@acme.example');
    expect(site.isVisible(ada)).toBe(false);
    await clock.advance(60_000);
    expect(site.isVisible(ada)).toBe(true);
  });

  it('is linked to the account that has the address, which takes the name where it is managed', async () => {
    const { create, site, person } = createProvisioningClient();
    const liam = person('liam.oconnor@acme.example');
    const access = site.accessOf(liam.accountId);
    const { body } = await create('Liam.OConnor@acme.example', { displayName: 'L.' });
    expect(body[atlassianSchemaId].atlassianAccountId).toBe(liam.accountId);
    expect([liam.name, site.accessOf(liam.accountId)]).toEqual(['L.', access]);
    await create('viktor.horvat@example.com', { displayName: 'V.' });
    expect(person('viktor.horvat@example.com').name).toBe('Viktor Horvat');
  });

  it('is unique by user name and address', async () => {
    const { create, send } = createProvisioningClient();
    await create('ada@acme.example');
    const repeated = await create('ADA@acme.example');
    expect([repeated.status, repeated.body.scimType]).toEqual([409, 'uniqueness']);
    const { body } = await create('grace@acme.example');
    expect((await send('PUT', `/Users/${body.id}`, scimUser('ada@acme.example'))).status).toBe(409);
  });

  it('has an address of a verified domain where the directory is an old one', async () => {
    const { create, site } = createProvisioningClient();
    site.behaviours.provisioningIsLegacy = true;
    const { status, body } = await create('outside@example.com');
    expect([status, body.scimType]).toEqual([400, 'invalidValue']);
    expect(body.detail).toContain('not verified');
    expect((await create('inside@acme.example')).status).toBe(201);
    expect(site.personByEmail('outside@example.com')).toBeUndefined();
  });
});

describe('changing a provided person', () => {
  it('empties with PUT what the body leaves out, and keeps it with PATCH', async () => {
    const { create, send } = createProvisioningClient();
    const { body } = await create('ada@acme.example', {
      displayName: 'Ada',
      title: 'Countess',
      externalId: 'e-1',
    });
    const path = `/Users/${body.id}`;
    const patch = scimPatch({ op: 'Replace', path: 'displayName', value: 'Ada L.' });
    expect((await send('PATCH', path, patch)).body).toMatchObject({
      displayName: 'Ada L.',
      title: 'Countess',
    });
    const { body: replaced } = await send('PUT', path, scimUser('ada@acme.example', { nickName: 'A' }));
    expect(replaced).toMatchObject({ nickName: 'A' });
    expect([replaced.displayName, replaced['title'], replaced['externalId']]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('takes operations in both spellings, values without a path and filters in paths', async () => {
    const { create, send } = createProvisioningClient();
    const { body } = await create('ada@acme.example');
    const path = `/Users/${body.id}`;
    const work = { op: 'replace', path: 'emails[type eq "work"].value', value: 'countess@acme.example' };
    const { Operations: operations, schemas } = scimPatch(work, { op: 'add', value: { title: 'Countess' } });
    const { body: patched } = await send('PATCH', path, { schemas, operations });
    expect(patched).toMatchObject({ title: 'Countess', emails: [{ value: 'countess@acme.example' }] });
    const named = scimPatch(
      { op: 'add', path: 'name.givenName', value: 'Ada' },
      { op: 'remove', path: 'title' },
    );
    const { body: again } = await send('PATCH', path, named);
    expect([again['name'], again['title']]).toEqual([{ givenName: 'Ada' }, undefined]);
  });

  it('deactivates a managed account everywhere and leaves others as they are', async () => {
    const { create, send, person } = createProvisioningClient();
    const inactive = scimPatch({ op: 'replace', value: { active: false } });
    for (const email of ['ada@acme.example', 'out@example.com']) {
      const { body } = await create(email);
      expect((await send('PATCH', `/Users/${body.id}`, inactive)).body.active).toBe(false);
    }
    expect(person('ada@acme.example').accountStatus).toBe('inactive');
    expect(person('out@example.com').accountStatus).toBe('active');
  });
});

describe('taking a person out of the directory', () => {
  it('unlinks, deactivates a managed account and forgets the record', async () => {
    const { create, send, person, site } = createProvisioningClient();
    for (const [email, status] of [
      ['liam.oconnor@acme.example', 'inactive'],
      ['out@example.com', 'active'],
    ] as const) {
      const { body } = await create(email);
      expect((await send('DELETE', `/Users/${body.id}`)).status).toBe(204);
      expect((await send('GET', `/Users/${body.id}`)).status).toBe(404);
      expect((await send('DELETE', `/Users/${body.id}`)).status).toBe(404);
      const { accountStatus, accountId, managementSource } = person(email);
      expect([accountStatus, managementSource]).toEqual([status, 'invited']);
      expect(site.directGroupsOf(accountId).some(({ name }) => name.startsWith('All members'))).toBe(false);
    }
  });

  it('lets the same person come back under a new record', async () => {
    const { create, send, person } = createProvisioningClient();
    const { body } = await create('ada@acme.example');
    await send('DELETE', `/Users/${body.id}`);
    const { body: again } = await create('ada@acme.example');
    expect(again.id).not.toBe(body.id);
    expect(person('ada@acme.example').accountStatus).toBe('active');
  });
});

describe('looking people up', () => {
  it('filters by one eq on userName in any case, or on externalId to the letter', async () => {
    const { create, send } = createProvisioningClient();
    await create('ada@acme.example', { externalId: 'E-1' });
    await create('grace@acme.example');
    const found = async (filter: string) => (await send('GET', filtered(filter))).body.totalResults;
    expect(await found('userName eq "ADA@acme.example"')).toBe(1);
    expect(await found('externalId eq "E-1"')).toBe(1);
    expect(await found('externalId eq "e-1"')).toBe(0);
    expect((await send('GET', filtered('userName sw "a"'))).body.scimType).toBe('invalidFilter');
    expect((await send('GET', filtered('userName eq "a" or userName eq "b"'))).status).toBe(400);
  });

  it('pages from startIndex on, counting from 1', async () => {
    const { create, send } = createProvisioningClient();
    for (const letter of 'abcde') await create(`${letter}@acme.example`);
    const { body } = await send('GET', '/Users?startIndex=4&count=3');
    expect([body.totalResults, body.startIndex, body.itemsPerPage]).toEqual([5, 4, 2]);
    expect(body.Resources.map(({ userName }) => userName)).toEqual(['d@acme.example', 'e@acme.example']);
    expect((await send('GET', '/Users?startIndex=0&count=-1')).body).toMatchObject({
      startIndex: 1,
      Resources: [],
    });
  });

  it('shows the attributes asked for, or all but those excluded', async () => {
    const { create, send } = createProvisioningClient();
    const { body } = await create('ada@acme.example', { title: 'Countess' });
    const shown = async (query: string) => (await send('GET', `/Users/${body.id}?${query}`)).body;
    const asked = await shown('attributes=userName,emails.value');
    expect(Object.keys(asked).toSorted()).toEqual(['emails', 'id', 'schemas', 'userName']);
    expect(asked['emails']).toEqual([{ value: 'ada@acme.example' }]);
    const rest = await shown('excludedAttributes=title,emails.type');
    expect([rest['title'], rest['emails']]).toEqual([
      undefined,
      [{ value: 'ada@acme.example', primary: true }],
    ]);
    expect((await send('GET', `/Users/${body.id}?attributes=a&excludedAttributes=b`)).status).toBe(400);
  });
});
