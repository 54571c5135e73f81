import { route, type Route } from '@forge/api';
import * as z from 'zod/mini';
import { DirectoryError } from '../../ports/directory-error';
import type { ServiceDeskLookUp } from '../../ports/site-look-up';
import { answeredOrLost } from '../answered-or-lost';
import type { Call } from '../call-atlassian';
import { createJiraClient, type JiraClient } from '../jira/jira-client';
import { readValues } from './read-values';

const desk = z.lazy(() =>
  z.object({
    id: z.string(),
    projectKey: z.nullish(z.string()),
    projectName: z.nullish(z.string()),
  }),
);
const organization = z.lazy(() => z.object({ id: z.string(), name: z.nullish(z.string()) }));
const aPage = 50;

/**
 * Service desks and their customer organizations, asked as the app, read to their end.
 * https://developer.atlassian.com/cloud/jira/service-desk/rest/api-group-servicedesk/
 */
export const createServiceDeskLookUp = (openCall: () => Call): ServiceDeskLookUp =>
  serviceDeskLookUp(() => createJiraClient('app', openCall()));

/** The same on a client that is given. */
export const serviceDeskLookUp = (open: () => JiraClient): ServiceDeskLookUp => ({
  async desks() {
    const client = open();
    const found = await whole(
      client,
      desk,
      (start) => route`/rest/servicedeskapi/servicedesk?start=${start}&limit=${aPage}`,
    );
    return found.map(({ id, projectKey, projectName }) => ({
      id,
      projectKey: projectKey ?? id,
      name: projectName ?? projectKey ?? id,
    }));
  },
  async organizations(serviceDeskId) {
    const client = open();
    const found = await whole(
      client,
      organization,
      (start) =>
        route`/rest/servicedeskapi/servicedesk/${serviceDeskId}/organization?start=${start}&limit=${aPage}`,
    );
    return found.map(({ id, name }) => ({ id, name: name ?? id }));
  },
});

/** A list that is not whole offers the wrong choice: then there is none. One row an id. */
async function whole<T extends { id: string }>(
  client: JiraClient,
  value: z.ZodMiniType<T>,
  path: (start: number) => Route,
): Promise<T[]> {
  const found = await readValues(value, (start) =>
    answeredOrLost(() => client.requestJira(path(start), { method: 'GET', repeatable: true })),
  );
  if (Array.isArray(found)) return [...new Map(found.map((one) => [one.id, one])).values()];
  const { message, status } = found.doubt;
  throw new DirectoryError('unavailable', message ?? 'Atlassian gave no clear answer', {
    status,
    saidBy: message === undefined ? 'app' : 'atlassian',
  });
}
