import { defaultSettings } from '../../../src/domain/settings';
import type { Store } from '../../../src/ports';
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

    it('keeps the key as a secret, apart from the settings', async () => {
      await store.saveSettings(settings);
      await store.saveOrganizationKey('the-key');
      expect(await store.organizationKey()).toBe('the-key');
      expect(JSON.stringify(await store.settings())).not.toContain('the-key');
    });

    it('forgets the key, also one that was never saved', async () => {
      await store.forgetOrganizationKey();
      await store.saveOrganizationKey('the-key');
      await store.forgetOrganizationKey();
      expect(await store.organizationKey()).toBeUndefined();
    });
  });
}
