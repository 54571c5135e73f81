import type { Host } from './host.ts';

/**
 * Lets the demonstration admin connect the organization through the page's own function, so that the first list
 * that is pasted works. Answers a sentence on what came of it.
 */
export async function connectDemonstration(host: Host): Promise<string> {
  const payload = { key: host.site.organizationKey, label: 'Demonstration key' };
  try {
    const answer = await host.invoke({ functionKey: 'saveOrganizationKey', payload });
    const isConnected = typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === true;
    return isConnected
      ? 'The demonstration organization is connected.'
      : `The app did not take the demonstration key: ${JSON.stringify(answer)}`;
  } catch (error) {
    return `The demonstration organization is not connected: ${error instanceof Error ? error.message : String(error)}`;
  }
}
