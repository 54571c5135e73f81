import type { GroupAnswer } from '../domain/people/person';
import type { UserDirectory } from '../ports/user-directory';
import { unlessSilent } from './unless-silent';

/**
 * A route of Jira's whose people are read through the organization, which sees every product and tells when somebody
 * joined. Where the organization refuses or does not answer, Jira's own reading has to do: that one tells no joining
 * date, so it proves less. Groups that Jira will not change are changed through the organization.
 */
export function readThroughOrganization(jira: UserDirectory, organization: UserDirectory): UserDirectory {
  const { listAddresses, orgId } = organization;
  return {
    ...jira,
    orgId,
    tellsJoining: true,
    lookUp: async (sought) => (await unlessSilent(() => organization.lookUp(sought))) ?? jira.lookUp(sought),
    ...(listAddresses && {
      listAddresses: (callsAtMost: number) => unlessSilent(() => listAddresses(callsAtMost)),
    }),
    removeFromGroup: (accountId, groupId) =>
      byEither((directory) => directory.removeFromGroup(accountId, groupId), jira, organization),
    addToGroup: (accountId, groupId) =>
      byEither((directory) => directory.addToGroup(accountId, groupId), jira, organization),
  };
}

/** What Jira answers or, where it refuses or knows no such group, what the organization makes of it. */
async function byEither(
  change: (directory: UserDirectory) => Promise<GroupAnswer>,
  jira: UserDirectory,
  organization: UserDirectory,
): Promise<GroupAnswer> {
  const answer = await change(jira);
  if (answer.answer !== 'refused' && answer.answer !== 'no-such-group') return answer;
  const other = await unlessSilent(() => change(organization));
  return other === undefined || other.answer === 'refused' ? answer : other;
}
