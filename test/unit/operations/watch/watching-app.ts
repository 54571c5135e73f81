import type { FindingView } from '../../../../src/contract/watch';
import { defaultSettings } from '../../../../src/domain/settings/settings';
import { listFindings } from '../../../../src/operations/watch/list-findings';
import { lookNow } from '../../../../src/operations/watch/look-now';
import { createFakeApp, type FakeApp } from '../../../support/fakes/fake-app.ts';

/** The access watch on fakes, with the steps that its tests begin with. */

const hourMs = 3_600_000;

/** An organization whose key is saved. */
export const anOrganization = {
  ...{ orgId: 'org-1', name: 'Acme', keyLabel: 'key', savedAt: '2026-01-01T00:00:00.000Z' },
  savedBy: { accountId: 'admin-1' },
};

/** The watch is on, and three groups grant something; nobody can be taken off the second. */
export async function watchingApp(): Promise<FakeApp> {
  const app = createFakeApp();
  await app.store.saveSettings({ ...defaultSettings, organization: anOrganization });
  app.directory.addGroup({ groupId: 'g-jira', name: 'jira-users', products: ['jira-software'] });
  app.directory.addGroup({
    ...{ groupId: 'g-synced', name: 'from-idp', products: ['confluence'], keptBecause: 'synchronised' },
  });
  app.directory.addGroup({ groupId: 'g-wiki', name: 'confluence-users', products: ['confluence'] });
  return app;
}

export async function invite(app: FakeApp, emails: string[]): Promise<string> {
  const batchId = await app.finished(emails);
  await app.settleWatch();
  return batchId;
}

/** An hour later, everybody is looked at. */
export async function look(app: FakeApp): Promise<void> {
  app.clock.advance(hourMs);
  await lookNow(app.deps);
  await app.settleWatch();
}

export const findings = async ({ deps }: FakeApp): Promise<FindingView[]> =>
  (await listFindings(deps, {})).findings;

export const logged = async ({ store }: FakeApp, action: string): Promise<number> =>
  (await store.listEntries({ action }, 100)).items.length;
