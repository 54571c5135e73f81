import { DirectoryError } from '../ports/directory-error';
import type { UserDirectory } from '../ports/user-directory';

/**
 * A route of Jira's whose people are read through the organization, which sees every product and tells when somebody
 * joined. Where the organization refuses or does not answer, Jira's own reading has to do: that one tells no joining
 * date, so it proves less. Groups that Jira will not change are changed through the organization.
 */
export function readThroughOrganization(jira: UserDirectory, organization: UserDirectory): UserDirectory {
  return {
    ...jira,
    tellsJoining: true,
    async lookUp(sought) {
      try {
        return await organization.lookUp(sought);
      } catch (error) {
        if (!(error instanceof DirectoryError)) throw error;
        if (error.code !== 'refused' && error.code !== 'unavailable') throw error;
        return jira.lookUp(sought);
      }
    },
    ...(organization.listAddresses && { listAddresses: organization.listAddresses }),
    async removeFromGroup(accountId, groupId) {
      const answer = await jira.removeFromGroup(accountId, groupId);
      if (answer.answer !== 'refused' && answer.answer !== 'no-such-group') return answer;
      const other = await organization.removeFromGroup(accountId, groupId);
      return other.answer === 'done' || other.answer === 'not-a-member' ? other : answer;
    },
  };
}
