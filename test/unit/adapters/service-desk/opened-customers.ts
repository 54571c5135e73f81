import { createCustomerDirectory } from '../../../../src/adapters/service-desk/customer-directory';
import type { LookUp } from '../../../../src/domain/people/person';
import type { UserDirectory } from '../../../../src/ports/user-directory';
import { createFakeClock } from '../../../support/fakes/fake-clock.ts';
import { scriptedJira, type Script } from '../../../support/scripted-jira.ts';

export const inDesk = 'GET /rest/servicedeskapi/servicedesk/HELP/customer';
export const ofOrganization = 'GET /rest/servicedeskapi/organization/7/user';
export const firstOfOrganization = `${ofOrganization}?limit=1`;
export const create = 'POST /rest/servicedeskapi/customer';
export const addToDesk = 'POST /rest/servicedeskapi/servicedesk/HELP/customer';
export const addToOrganization = 'POST /rest/servicedeskapi/organization/7/user';
export const cara = {
  accountId: 'qm:a:1',
  displayName: 'Cara',
  emailAddress: 'cara@example.com',
  active: true,
};
export const page = (values: unknown[], isLastPage: boolean | null = true) => ({
  body: { values, isLastPage },
});
export const nobody: LookUp = { at: '2026-11-24T09:00:00.000Z', through: 'jira', found: 'nobody' };

/** A desk and its customer organization, scripted; the address is Cara's. */
export function opened(script: Script, account: LookUp = nobody, clock = createFakeClock()) {
  const jira = scriptedJira({
    'GET /user/search': { body: [] },
    [ofOrganization]: page([cara]),
    ...script,
  });
  const accounts = { lookUp: async () => [account] } as unknown as UserDirectory;
  const desk = { serviceDeskId: 'HELP', organizationId: '7' };
  const directory = createCustomerDirectory({ client: jira, accounts, desk, clock });
  const address = 'cara@example.com';
  return {
    jira,
    directory,
    lookUp: async () => (await directory.lookUp([{ address }]))[0],
    invite: async () => (await directory.invite([address], { sendNotification: false }))[0],
  };
}
