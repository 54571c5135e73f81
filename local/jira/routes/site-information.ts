import { refusal } from '../answer.ts';
import { userWithMemberships } from '../entities.ts';
import { readExpand } from '../expand.ts';
import type { Operation } from '../operation.ts';

const serverTime = (ms: number) => new Date(ms).toISOString().replace('Z', '+0000');

/** https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-server-info/ and …-myself/ */
export const siteInformationOperations: Operation[] = [
  {
    id: 'getServerInfo',
    method: 'GET',
    path: '/serverInfo',
    scopes: [[]],
    parameters: [],
    anonymous: true,
    answer: ({ site }) => ({
      status: 200,
      body: {
        baseUrl: site.url,
        displayUrl: site.url,
        displayUrlServicedeskHelpCenter: site.url,
        displayUrlConfluence: `${site.url}/wiki`,
        version: '1001.0.0-SNAPSHOT',
        versionNumbers: [1001, 0, 0],
        deploymentType: 'Cloud',
        buildNumber: 100290,
        buildDate: '2026-11-02T10:15:00.000+0000',
        serverTime: serverTime(site.clock.nowMs()),
        serverTimeZone: 'Etc/UTC',
        scmInfo: '0000000000000000000000000000000000000000',
        serverTitle: site.name,
      },
    }),
  },
  {
    id: 'getCurrentUser',
    method: 'GET',
    path: '/myself',
    scopes: [
      ['read:jira-user'],
      ['read:application-role:jira', 'read:group:jira', 'read:user:jira', 'read:avatar:jira'],
    ],
    parameters: ['expand'],
    anonymous: false,
    answer({ site, acting: { person }, query }) {
      if (!person) throw refusal(401, 'Client must be authenticated to access this resource.');
      return { status: 200, body: userWithMemberships(site, person, readExpand(query), person) };
    },
  },
];
