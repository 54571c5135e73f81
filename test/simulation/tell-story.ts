import type { Change } from '../../local/site/history.ts';
import type { Site } from '../../local/site/site.ts';
import type { AuditEntryView } from '../../src/contract/audit';
import type { BatchView } from '../../src/contract/batches';
import type { RecipientView } from '../../src/contract/recipients';
import { createAppHost, type AppHost } from '../support/app-host.ts';
import { bringToRest, insist } from '../support/runs/bring-to-rest.ts';
import type { CustomersOfStory, Story } from './story.ts';

/** What is there when a story is over, seen from the outside. */
export interface Ending {
  story: Story;
  site: Site;
  history: readonly Change[];
  /** Groups each person was in when the preview was confirmed, by account and group. */
  previewed: ReadonlySet<string>;
  batch: BatchView;
  recipients: RecipientView[];
  entries: AuditEntryView[];
  outsideCalls: number;
  /** The directory's records before the batch, as text by id. */
  providedBefore: ReadonlyMap<string, string>;
}

/** No list of a story needs more outside calls than this; one that does not end does. */
const callsAtMost = 20_000;

/** Tells a story on a host of its own. Throws where the app cannot be brought to an end. */
export async function tellStory(story: Story): Promise<Ending> {
  const app = await createAppHost({ connected: story.hasKey, seed: (site) => seedStory(site, story) });
  try {
    return await tell(app, story);
  } finally {
    app.close();
  }
}

function seedStory(site: Site, { people, provided = [], customers }: Story): void {
  site.addGroup({
    name: 'platform-owners',
    grants: [{ product: 'jira-software', role: 'user' }],
    platformRoles: ['atlassian/site-admin'],
  });
  const groupId = (name: string) => site.groups().find((group) => group.name === name)?.groupId ?? '';
  for (const { email, groups, particulars } of people) {
    const addedAtMs = site.clock.nowMs() - 86_400_000;
    const { accountId } = site.addPerson({ email, addedAtMs, visibleFromMs: 0, ...particulars });
    for (const name of groups) site.addToGroup(groupId(name), accountId);
  }
  for (const email of provided)
    site.provisioning.createUser({ userName: email, email, name: 'Theirs', active: true, attributes: {} });
  if (customers) seedCustomers(site, customers);
}

function seedCustomers({ serviceDesks }: Site, { there }: CustomersOfStory): void {
  for (const { email, places, revoked } of there) {
    const customer = serviceDesks.addPortalCustomer(email, 'There before');
    for (const place of places) {
      const [desk, organization] = [serviceDesks.deskById(place), serviceDesks.organizationById(place)];
      if (organization) serviceDesks.addToOrganization(organization, customer.accountId);
      else if (desk) serviceDesks.addToDesk(desk, customer.accountId);
    }
    if (revoked) serviceDesks.revoke(customer);
  }
}

export const recordsOf = ({ provisioning }: Site): Map<string, string> =>
  new Map(provisioning.users().map((user) => [user.id, JSON.stringify(user)]));

/** What others do beside changing people, and where. */
const elsewhere = ({ customers, route }: Story) =>
  customers ? ('customers' as const) : route === 'provisioning' ? route : undefined;

async function connectDirectory(app: AppHost, { route }: Story): Promise<void> {
  if (route !== 'provisioning') return;
  const { directoryId, key } = app.host.site.provisioning;
  await insist(app, 'saveProvisioningKey', { directoryId, key: key() });
}

const optionsOf = ({ customers, existingAccess }: Story) =>
  customers ? { purpose: 'customers', customersOf: customers.desk } : { existingAccess };

async function tell(app: AppHost, story: Story): Promise<Ending> {
  const { host } = app;
  const providedBefore = recordsOf(host.site);
  await connectDirectory(app, story);
  host.setBehaviours(story.behaviours);
  await insist(app, 'saveSettings', { routeChoice: story.route });
  const { batchId } = await insist(app, 'createBatch', { options: optionsOf(story) });
  await insist(app, 'addRecipients', { batchId, recipients: story.emails.map((email) => ({ email })) });
  const { seed, reshape, strangers } = story;
  if (reshape.share > 0) host.setReshape({ seed, ...reshape, strangers, othersAlso: elsewhere(story) });
  host.setFaults(story.faults);
  const previewed = new Set<string>();
  await insist(app, 'checkBatch', { batchId });
  const ready = await bringToRest(app, batchId);
  if (ready.state === 'ready') {
    if (story.existingAccess === 'remove') {
      for (const { accountId, access } of await readRecipients(app, batchId)) {
        for (const { groupId, removable } of access) if (removable) previewed.add(`${accountId} ${groupId}`);
      }
    }
    const confirmRemovals = ready.removals?.digest;
    await insist(app, 'startBatch', { batchId, ...(confirmRemovals !== undefined && { confirmRemovals }) });
    const { state, counts } = await resumed(app, story, await bringToRest(app, batchId));
    const open = (counts.failed ?? 0) + (counts['needs-attention'] ?? 0);
    if (story.retries && state === 'finished' && open > 0) {
      await insist(app, 'retryFailed', { batchId });
      await bringToRest(app, batchId);
    }
  }
  host.setReshape(undefined);
  host.setFaults({});
  return {
    story,
    site: host.site,
    history: [...host.site.history.changes()],
    previewed,
    batch: await insist(app, 'getBatch', { batchId }),
    recipients: await app.recipients(batchId),
    entries: (await app.entries({ batchId })).filter(({ outcome }) => outcome !== undefined),
    outsideCalls: host.outsideCalls.count(),
    providedBefore,
  };
}

const resumesAtMost = 3;

/** What stops a whole route stops it until an admin looks: they do, on the routes that have no other story of it. */
async function resumed(app: AppHost, story: Story, rested: BatchView): Promise<BatchView> {
  let batch = rested;
  for (let times = 0; elsewhere(story) && batch.state === 'paused' && times < resumesAtMost; times += 1) {
    await insist(app, 'resumeBatch', { batchId: batch.batchId });
    batch = await bringToRest(app, batch.batchId);
  }
  return batch;
}

/** As an admin reads whose page lost an answer: again. */
const readRecipients = (app: AppHost, batchId: string): Promise<RecipientView[]> =>
  app.recipients(batchId).catch(() => app.recipients(batchId));

export const tooManyCalls = ({ outsideCalls }: Ending): boolean => outsideCalls > callsAtMost;
