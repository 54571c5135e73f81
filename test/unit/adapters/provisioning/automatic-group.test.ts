import {
  automaticGroupName,
  readAutomaticGrants,
} from '../../../../src/adapters/provisioning/automatic-group';
import type { OrganizationClient } from '../../../../src/adapters/organization/organization-client';
import { createFakeClock } from '../../../support/fakes/fake-clock.ts';

/** An organization whose groups are named so. */
const read = (...names: string[]) => {
  const data = names.map((name, place) => ({ id: `g-${place}`, name }));
  const client: OrganizationClient = async () => ({
    status: 200,
    body: { data, links: { next: null } },
    sent: undefined,
  });
  return readAutomaticGrants(client, 'org-1', 'd1', createFakeClock());
};

it('does not know what the automatic group grants in an organization that has no such group', async () => {
  expect(await read()).toEqual({ known: false });
  expect(await read('jira-users', automaticGroupName('d2'))).toEqual({ known: false });
});
