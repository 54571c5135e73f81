import { adminEmail, jiraSite } from '../../support/jira-site.ts';

const newPerson = { emailAddress: 'new@example.com', products: [] as string[] };
const siteAdminOnly = 'tomasz.zielinski@acme.example';

describe('POST /user', () => {
  it('refuses Forge apps in both their names, as Atlassian documents', async () => {
    const { site, asApp, asUser } = jiraSite();
    for (const answer of [
      await asApp('POST /user', newPerson),
      await asUser(adminEmail, 'POST /user', newPerson),
    ]) {
      expect(answer.status).toBe(403);
      expect(answer.body.errorMessages[0]).toMatch(/does not support Forge apps/);
    }
    expect(site.personByEmail(newPerson.emailAddress)).toBeUndefined();
  });

  it('creates a person without access for an organization admin, and mails', async () => {
    const { site, overHttp, person } = jiraSite();
    const { status, body } = await overHttp('POST /user', newPerson);
    expect(status).toBe(201);
    expect(body).toMatchObject({ emailAddress: 'new@example.com', active: true, groups: { size: 0 } });
    expect(site.accessOf(person('new@example.com').accountId)).toEqual([]);
    expect(site.mails).toHaveLength(1);
  });

  it('creates for the app where the site lets Forge apps', async () => {
    const { site, asApp } = jiraSite();
    site.behaviours.forgeMayCreateUsers = true;
    expect((await asApp('POST /user', newPerson)).status).toBe(201);
  });

  it('asks a signed-in user to be an organization admin', async () => {
    const { site, asUser, overHttp } = jiraSite();
    site.behaviours.forgeMayCreateUsers = true;
    expect((await asUser(siteAdminOnly, 'POST /user', newPerson)).status).toBe(403);
    expect((await overHttp('POST /user', newPerson, siteAdminOnly)).status).toBe(403);
    expect((await asUser(adminEmail, 'POST /user', newPerson)).status).toBe(201);
  });

  it('answers the empty-address probe 400 to those who may create and 403 to those who may not', async () => {
    const { site, asApp, overHttp } = jiraSite();
    const probe = { emailAddress: '', products: [] };
    const people = site.people().length;
    expect((await overHttp('POST /user', probe)).status).toBe(400);
    expect((await asApp('POST /user', probe)).status).toBe(403);
    expect(site.people()).toHaveLength(people);
  });

  it.each([
    ['left-out products', { emailAddress: 'new@example.com' }, /must specify the products/],
    ['an unknown product', { ...newPerson, products: ['confluence'] }, /Invalid product: confluence/],
    ['a product that is no name', { ...newPerson, products: [{}] }, /Invalid product: not a name/],
    ['no address', { emailAddress: 'not an address', products: [] }, /valid email address/],
  ])('answers 400 to %s', async (_what, body, words) => {
    const { site, overHttp } = jiraSite();
    const answer = await overHttp('POST /user', body);
    expect(answer.status).toBe(400);
    expect(JSON.stringify(answer.body)).toMatch(words);
    expect(site.personByEmail('new@example.com')).toBeUndefined();
  });

  it('puts the person into the default group of the products', async () => {
    const { site, overHttp, person } = jiraSite();
    await overHttp('POST /user', { ...newPerson, products: ['jira-software'] });
    const groups = site.directGroupsOf(person('new@example.com').accountId);
    expect(groups.map((group) => group.name)).toEqual(['jira-users-acme-demo']);
  });

  it('answers 201 and does nothing where the person has access to Jira', async () => {
    const { site, overHttp } = jiraSite();
    const before = site.save();
    expect((await overHttp('POST /user', { emailAddress: 'ann@example.com', products: [] })).status).toBe(
      201,
    );
    expect(site.save()).toEqual(before);
  });

  it('answers 400 where the person exists without access to Jira', async () => {
    const { overHttp } = jiraSite();
    const answer = await overHttp('POST /user', { emailAddress: 'samir.nassar@acme.example', products: [] });
    expect(answer.status).toBe(400);
    expect(answer.body.errorMessages[0]).toMatch(/already exists but does not have access/);
  });

  it('answers 500 to a formerly deleted person though it creates them', async () => {
    const { site, overHttp, person } = jiraSite();
    site.removePerson(person('ann@example.com').accountId);
    expect((await overHttp('POST /user', { emailAddress: 'ann@example.com', products: [] })).status).toBe(
      500,
    );
    expect(person('ann@example.com').accountStatus).toBe('active');
  });

  it('creates nobody beyond the licence limit', async () => {
    const { site, overHttp } = jiraSite();
    site.behaviours.seatsLeft = 0;
    const answer = await overHttp('POST /user', { ...newPerson, products: ['jira-software'] });
    expect(answer.status).toBe(400);
    expect(site.personByEmail('new@example.com')).toBeUndefined();
    expect((await overHttp('POST /user', newPerson)).status).toBe(201);
  });

  it('can answer 400 "User not found" though it created the person', async () => {
    const { site, overHttp, person } = jiraSite();
    site.behaviours.createAnswers400ButCreates = true;
    const answer = await overHttp('POST /user', newPerson);
    expect(answer.status).toBe(400);
    expect(answer.body.errorMessages[0]).toMatch(/User not found$/);
    expect(person('new@example.com').accountStatus).toBe('active');
  });

  it('hides a created person from look-ups until the lag has passed', async () => {
    const { site, clock, overHttp, asApp } = jiraSite();
    site.behaviours.inviteLagSeconds = 20;
    const { accountId } = (await overHttp('POST /user', newPerson)).body;
    expect((await asApp(`GET /user?accountId=${accountId}`)).status).toBe(404);
    expect((await asApp('GET /user/search?query=new@example.com')).body).toEqual([]);
    await clock.advance(20_000);
    expect((await asApp(`GET /user?accountId=${accountId}`)).status).toBe(200);
  });
});

describe('DELETE /user', () => {
  it('closes the account and takes its groups', async () => {
    const { site, overHttp, person } = jiraSite();
    const { accountId } = person('ann@example.com');
    const answer = await overHttp(`DELETE /user?accountId=${accountId}`);
    expect([answer.status, answer.body]).toEqual([204, undefined]);
    expect([person('ann@example.com').accountStatus, site.directGroupsOf(accountId)]).toEqual(['closed', []]);
    const { body } = await overHttp(`GET /user?accountId=${accountId}`);
    expect(body).toMatchObject({ displayName: 'Former user', active: false });
    expect(body).not.toHaveProperty('emailAddress');
  });

  it('needs site administration and refuses to remove the caller', async () => {
    const { site, overHttp, person } = jiraSite();
    const { accountId } = person('mei.chen@acme.example');
    expect((await overHttp(`DELETE /user?accountId=${accountId}`, undefined, 'ann@example.com')).status).toBe(
      403,
    );
    expect((await overHttp(`DELETE /user?accountId=${site.admin.accountId}`)).status).toBe(400);
    expect((await overHttp('DELETE /user?accountId=unknown')).status).toBe(404);
  });
});
