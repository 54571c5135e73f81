import { createProvisioningClient } from '../../support/clients/provisioning-client.ts';
import { createScimmyClient } from '../../support/clients/scimmy.ts';
import { serveStandIn } from '../../support/clients/serve-stand-in.ts';

const basePath = '/atlassian/api';
const newcomer = (email: string) => ({
  userName: email,
  emails: [{ value: email, type: 'work', primary: true }],
});

async function servedDirectory() {
  const { site, api } = createProvisioningClient();
  const { address, close } = await serveStandIn(api, basePath);
  const base = `${address}/scim/directory/${site.provisioning.directoryId}`;
  return { site, close, ...createScimmyClient(base, site.provisioning.key()) };
}

/** Without what only the service knows. */
const ownPart = ({ meta: _meta, groups: _groups, ...rest }: Record<string, unknown>) =>
  JSON.parse(JSON.stringify(rest)) as unknown;

describe('SCIMMY, an implementation of SCIM written by others, at the provisioned directory', () => {
  let served: Awaited<ReturnType<typeof servedDirectory>>;
  beforeEach(async () => {
    served = await servedDirectory();
  });
  afterEach(() => served.close());

  it('creates, reads, lists, replaces and removes a person', async () => {
    const { users, site } = served;
    const created = await users.create({
      ...newcomer('ada@acme.example'),
      displayName: 'Ada',
      title: 'Countess',
    });
    const id = String(created.id);
    expect(ownPart(await users.get(id))).toEqual(ownPart(created));
    const found = await users.list(
      new URLSearchParams({ filter: 'userName eq "ada@acme.example"' }).toString(),
    );
    expect(found.Resources.map((one) => one.id)).toEqual([id]);
    const replaced = await users.replace(id, newcomer('ada@acme.example'));
    expect([replaced['displayName'], replaced['title']]).toEqual([undefined, undefined]);
    await users.remove(id);
    await expect(users.get(id)).rejects.toMatchObject({ status: '404' });
    expect(site.personByEmail('ada@acme.example')?.accountStatus).toBe('inactive');
  });

  it.each([
    ['a replaced attribute', { op: 'replace', path: 'displayName', value: 'Ada L.' }],
    ['an added part of a name', { op: 'add', path: 'name.familyName', value: 'Lovelace' }],
    ['a value without a path', { op: 'replace', value: { title: 'Countess', active: false } }],
    ['a removed attribute', { op: 'remove', path: 'nickName' }],
    [
      'a value found by a filter',
      { op: 'replace', path: 'emails[type eq "work"].value', value: 'al@acme.example' },
    ],
  ])('agrees on what a patch makes of %s', async (_, operation) => {
    const { users } = served;
    const whole = {
      ...newcomer('ada@acme.example'),
      displayName: 'Ada',
      nickName: 'A',
      name: { givenName: 'Ada' },
    };
    const { id } = await users.create({ ...whole, active: true });
    const { answered, expected } = await users.patch(String(id), operation);
    expect(ownPart(answered)).toEqual(ownPart(expected));
  });

  it('changes who is in a group', async () => {
    const { users, groups } = served;
    const [ada, grace] = [
      await users.create(newcomer('ada@acme.example')),
      await users.create(newcomer('grace@acme.example')),
    ];
    const { id } = await groups.create({ displayName: 'Engines', members: [{ value: ada.id }] });
    const added = await groups.patch(String(id), {
      op: 'add',
      path: 'members',
      value: [{ value: grace.id }],
    });
    const members = (group: Record<string, unknown>) =>
      (group['members'] as { value: string }[]).map((one) => one.value);
    expect(members(added.answered)).toEqual(members(added.expected));
    await groups.remove(String(id));
    await expect(groups.get(String(id))).rejects.toMatchObject({ status: '404' });
  });

  it('meets a conflict as the standard words it', async () => {
    const { users } = served;
    await users.create(newcomer('ada@acme.example'));
    await expect(users.create(newcomer('ada@acme.example'))).rejects.toMatchObject({
      status: '409',
      scimType: 'uniqueness',
    });
  });
});
