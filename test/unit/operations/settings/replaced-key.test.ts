import {
  forgetOrganizationKey,
  saveOrganizationKey,
} from '../../../../src/operations/settings/change-settings';
import {
  forgetProvisioningKey,
  saveProvisioningKey,
} from '../../../../src/operations/settings/change-provisioning-key';
import { createFakeApp, type FakeApp } from '../../../support/fakes/fake-app.ts';

let app: FakeApp;
/** Names under which a secret is stored; empty: the one of earlier versions. */
let secrets: Set<string>;

beforeEach(() => {
  app = createFakeApp();
  secrets = new Set();
  const { store } = app;
  const { saveOrganizationKey: keep, forgetOrganizationKey: drop } = store;
  store.saveOrganizationKey = async (key, id = '') => {
    await keep(key, id);
    secrets.add(id);
  };
  store.forgetOrganizationKey = async (id = '') => {
    await drop(id);
    secrets.delete(id);
  };
  app.deps.lookUpOrganization = async (key) => ({ orgId: `org-${key}`, name: key });
});

const save = (key: string) => saveOrganizationKey(app.deps, app.caller, { key });
async function saved(): Promise<unknown[]> {
  const { organization } = await app.store.settings();
  return [organization?.orgId, await app.store.organizationKey(organization?.secretId), secrets.size];
}

describe('a key that replaces another', () => {
  it('stands with its own organization, and the old one is deleted', async () => {
    await save('a');
    await save('b');
    expect(await saved()).toEqual(['org-b', 'b', 1]);
  });

  it('leaves the old one with its organization where settings could not be stored', async () => {
    await save('a');
    const { commit } = app.store;
    app.store.commit = async () => {
      throw new Error('No storage');
    };
    await expect(save('b')).rejects.toThrow('No storage');
    app.store.commit = commit;
    expect(await saved()).toEqual(['org-a', 'a', 1]);
  });

  it('is the one that settings name where the answer that they were stored was lost', async () => {
    await save('a');
    const { commit } = app.store;
    app.store.commit = async (writes) => {
      await commit(writes);
      throw new Error('Lost');
    };
    await expect(save('b')).rejects.toThrow('Lost');
    expect((await saved()).slice(0, 2)).toEqual(['org-b', 'b']);
  });

  it('is never mixed with one that another admin saves at the same time', async () => {
    await save('a');
    const { saveOrganizationKey: keep } = app.store;
    app.store.saveOrganizationKey = async (key, id) => {
      await keep(key, id);
      if (key === 'b') await save('c');
    };
    await save('b');
    expect(await saved()).toEqual(['org-b', 'b', 1]);
  });

  it('takes the place of one that an earlier version saved', async () => {
    await save('a');
    const settings = await app.store.settings();
    const { secretId: _secretId, ...organization } = settings.organization!;
    await app.store.saveOrganizationKey('a');
    await app.store.saveSettings({ ...settings, organization });
    secrets = new Set(['']);
    expect(await saved()).toEqual(['org-a', 'a', 1]);
    await save('b');
    expect(await saved()).toEqual(['org-b', 'b', 1]);
  });
});

describe('a key that is removed', () => {
  it('leaves no secret, though another is saved at the same time', async () => {
    await save('a');
    await Promise.all([forgetOrganizationKey(app.deps, app.caller), save('b')]);
    const { organization } = await app.store.settings();
    expect(secrets.size).toBe(organization ? 1 : 0);
    await forgetOrganizationKey(app.deps, app.caller);
    expect(await saved()).toEqual([undefined, undefined, 0]);
  });
});

it('keeps and removes the key of a directory likewise, and shows no name of a secret', async () => {
  const shown = await saveProvisioningKey(app.deps, app.caller, { directoryId: 'd1', key: 'k' });
  const { secretId } = (await app.store.settings()).provisioning!;
  expect(await app.store.provisioningKey(secretId)).toBe('k');
  expect(JSON.stringify([shown, await save('a')])).not.toContain('secretId');
  await forgetProvisioningKey(app.deps, app.caller);
  expect(await app.store.provisioningKey(secretId)).toBeUndefined();
});
