import type { BatchOptions } from '../../../src/domain/batches/batch';
import { happenLater, type Later } from '../../../local/site/later.ts';
import type { ServedHost } from '../../support/browser/served-host.ts';

export const nine = 'nine.dupont@example.org';
export const otto = 'otto.brandt@example.org';
export const paula = 'paula.silva@example.org';

/** A batch of people, invited to its end; its id. */
export async function invite(
  { ask, host }: ServedHost,
  emails: readonly string[],
  options: BatchOptions = {},
): Promise<string> {
  const { batchId } = await ask('createBatch', { reason: 'Onboarding of partners', options });
  await ask('addRecipients', {
    batchId,
    recipients: emails.map((email, place) => ({ email, line: place + 1 })),
  });
  await ask('checkBatch', { batchId });
  await host.drain();
  await ask('startBatch', { batchId });
  await host.drain();
  return batchId;
}

/** Everybody watched is looked at, as at the hour that the settings say. */
export async function look({ ask, host }: ServedHost): Promise<void> {
  await ask('lookNow');
  await host.drain();
}

/** People who were invited and have been looked at once. */
export async function watch(
  served: ServedHost,
  emails: readonly string[],
  options: BatchOptions = {},
): Promise<string> {
  const batchId = await invite(served, emails, options);
  await served.host.runScheduled('every-five-minutes');
  await served.host.drain();
  return batchId;
}

/** What happens to people at Atlassian, and the look that finds it. */
export async function findLater(served: ServedHost, ...actions: Later[]): Promise<void> {
  for (const action of actions) happenLater(served.host.site, action);
  await look(served);
}

export const joinsJira = (person: string): Later => ({
  what: 'joins-group',
  groupName: 'jira-users-acme-demo',
  person,
});
