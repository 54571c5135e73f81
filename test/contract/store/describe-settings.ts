import { defaultSettings } from '../../../src/domain/settings/settings';
import type { Store } from '../../../src/ports/store';
import type { OpenedStore } from './opened-store.ts';

export function describeSettings(current: () => OpenedStore): void {
  describe('settings and the key', () => {
    let store: Store;
    beforeEach(() => {
      store = current().store;
    });

    const settings = { ...defaultSettings, routeChoice: 'admin' as const, allowedDomains: ['example.com'] };

    it('has the default settings until others are saved', async () => {
      expect(await store.settings()).toEqual(defaultSettings);
      await store.saveSettings(settings);
      expect(await store.settings()).toEqual(settings);
    });

    it('knows of no check until one was made, then of the last', async () => {
      expect(await store.lastCheck()).toBeUndefined();
      const routes = [{ route: 'app' as const, invites: 'no' as const, message: 'Not for Forge apps' }];
      await store.saveLastCheck({ v: 1, at: '2026-11-24T09:00:00.000Z', routes });
      const last = { v: 1 as const, at: '2026-11-25T09:00:00.000Z', routes };
      await store.saveLastCheck(last);
      expect(await store.lastCheck()).toEqual(last);
    });

    it('keeps the key as a secret, apart from the settings', async () => {
      await store.saveSettings(settings);
      await store.saveOrganizationKey('the-key');
      expect(await store.organizationKey()).toBe('the-key');
      expect(JSON.stringify(await store.settings())).not.toContain('the-key');
    });

    it('keeps keys under names apart from each other and from the one without a name', async () => {
      await store.saveOrganizationKey('unnamed');
      await store.saveOrganizationKey('named', 'id-1');
      await store.saveProvisioningKey('of a directory', 'id-1');
      await store.forgetOrganizationKey();
      expect([await store.organizationKey(), await store.organizationKey('id-2')]).toEqual([
        undefined,
        undefined,
      ]);
      expect(await store.organizationKey('id-1')).toBe('named');
      expect(await store.provisioningKey('id-1')).toBe('of a directory');
    });

    it('forgets the key, also one that was never saved', async () => {
      await store.forgetOrganizationKey();
      await store.saveOrganizationKey('the-key');
      await store.forgetOrganizationKey();
      expect(await store.organizationKey()).toBeUndefined();
    });
  });
}
