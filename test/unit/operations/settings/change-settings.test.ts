import {
  forgetOrganizationKey,
  getSettings,
  saveOrganizationKey,
  saveSettings,
} from '../../../../src/operations/settings/change-settings';
import { DirectoryError } from '../../../../src/ports/directory-error';
import { createFakeApp, type FakeApp } from '../../../support/fakes/fake-app.ts';

let app: FakeApp;
beforeEach(() => {
  app = createFakeApp();
});
const key = 'a-very-secret-organization-key';
/** The key that settings name. */
const savedKey = async (): Promise<string | undefined> => {
  const { organization } = await app.store.settings();
  return organization && app.store.organizationKey(organization.secretId);
};
const everythingStored = (): string => JSON.stringify([app.store.history, app.log.lines]);

describe('changing settings', () => {
  it('changes what is named and leaves the rest', async () => {
    await saveSettings(app.deps, app.caller, { reasonRequired: true, retentionMonths: 24 });
    await saveSettings(app.deps, app.caller, { ticketRequired: true });
    expect(await getSettings(app.deps)).toMatchObject({
      reasonRequired: true,
      ticketRequired: true,
      retentionMonths: 24,
      routeChoice: 'automatic',
    });
  });

  it('keeps the log for ever again when told so', async () => {
    await saveSettings(app.deps, app.caller, { retentionMonths: 24 });
    await saveSettings(app.deps, app.caller, { retentionMonths: null });
    expect((await getSettings(app.deps)).retentionMonths).toBeUndefined();
  });

  it('writes domains as addresses are compared with them', async () => {
    const view = await saveSettings(app.deps, app.caller, {
      allowedDomains: [' @Example.COM ', 'bücher.example'],
    });
    expect(view.allowedDomains).toEqual(['example.com', 'xn--bcher-kva.example']);
  });

  it.each(['nonsense', '*.acme.example', 'ada@acme.example', 'www.acme.example'])(
    'refuses %s, which no address is at, in a sentence, and changes nothing',
    async (domain) => {
      const change = saveSettings(app.deps, app.caller, { reasonRequired: true, allowedDomains: [domain] });
      await expect(change).rejects.toMatchObject({
        code: 'INVALID_PAYLOAD',
        message: expect.stringMatching(/^“.+” is not a domain that an address can have\. .+\.$/) as string,
      });
      expect((await getSettings(app.deps)).reasonRequired).toBe(false);
    },
  );

  it('logs domains as they were stored', async () => {
    await saveSettings(app.deps, app.caller, { allowedDomains: ['https://Acme.example/'] });
    const { items } = await app.store.listEntries({ action: 'settings.changed' }, 10);
    expect(items).toMatchObject([{ personal: { changes: { allowedDomains: ['acme.example'] } } }]);
  });

  it('writes into the log who changed what', async () => {
    await saveSettings(app.deps, app.caller, { reasonRequired: true });
    const { items } = await app.store.listEntries({ action: 'settings.changed' }, 10);
    expect(items).toMatchObject([
      { personal: { actor: app.caller.actor, changes: { reasonRequired: true } } },
    ]);
  });
});

describe('the organization key', () => {
  it('is kept as a secret once Atlassian has named its organization', async () => {
    const view = await saveOrganizationKey(app.deps, app.caller, {
      key,
      label: 'Maya’s',
      expiresAt: '2027-01-01',
    });
    expect(view.organization).toMatchObject({
      orgId: 'org-1',
      name: 'Acme',
      keyLabel: 'Maya’s',
      expiresAt: '2027-01-01',
      savedBy: app.caller.actor,
    });
    expect(await savedKey()).toBe(key);
  });

  it('appears in no answer, no record and no log line', async () => {
    const views = [
      await saveOrganizationKey(app.deps, app.caller, { key }),
      await getSettings(app.deps),
      await forgetOrganizationKey(app.deps, app.caller),
    ];
    expect(JSON.stringify(views) + everythingStored()).not.toContain(key);
  });

  it.each([
    ['refused', 'KEY_REFUSED'],
    ['unavailable', 'ATLASSIAN'],
  ] as const)('is not stored when Atlassian answers %s, and the admin reads why', async (code, expected) => {
    app.deps.lookUpOrganization = async () => {
      throw new DirectoryError(code, 'Unauthorized');
    };
    await expect(saveOrganizationKey(app.deps, app.caller, { key })).rejects.toMatchObject({
      code: expected,
      message: expect.stringContaining('Unauthorized') as string,
    });
    expect(await savedKey()).toBeUndefined();
    expect((await getSettings(app.deps)).organization).toBeUndefined();
  });

  it.each([
    ['2020-01-01', 'The key has expired by that date.'],
    ['2026-11-22', 'The key has expired by that date.'],
    ['2027-11-27', 'A key lives one year at most.'],
    ['2099-01-01', 'A key lives one year at most.'],
  ])('is refused with %s as its last day, before Atlassian is asked', async (expiresAt, sentence) => {
    app.deps.lookUpOrganization = async () => {
      throw new Error('Atlassian was asked');
    };
    await expect(saveOrganizationKey(app.deps, app.caller, { key, expiresAt })).rejects.toMatchObject({
      code: 'INVALID_PAYLOAD',
      message: expect.stringContaining(sentence) as string,
    });
    expect(await savedKey()).toBeUndefined();
  });

  it.each(['2026-11-24', '2027-11-24', '2027-11-25'])('may expire on %s', async (expiresAt) => {
    const { organization } = await saveOrganizationKey(app.deps, app.caller, { key, expiresAt });
    expect(organization?.expiresAt).toBe(expiresAt);
  });

  it('may expire on what is today only in the west, or a year from what is today only in the east', async () => {
    app.clock.advance(2.5 * 3_600_000);
    for (const expiresAt of ['2026-11-23', '2027-11-26'])
      expect(
        (await saveOrganizationKey(app.deps, app.caller, { key, expiresAt })).organization,
      ).toMatchObject({
        expiresAt,
      });
  });

  it('is forgotten with its organization, and the log says so once', async () => {
    await saveOrganizationKey(app.deps, app.caller, { key });
    await forgetOrganizationKey(app.deps, app.caller);
    await forgetOrganizationKey(app.deps, app.caller);
    expect(await savedKey()).toBeUndefined();
    expect((await getSettings(app.deps)).organization).toBeUndefined();
    const { items } = await app.store.listEntries({ action: 'organization-key.forgotten' }, 10);
    expect(items).toHaveLength(1);
  });
});
