import { route } from '@forge/api';
import { DirectoryError } from '../../ports/directory-error';
import { inParallel } from '../in-parallel';
import { readAccessGroups } from './jira-access-groups';
import type { JiraClient } from './jira-client';
import { readJiraPages } from './jira-pages';
import { memberValue } from './jira-schemas';

const membersAPage = 50;
const groupsAtOnce = 5;

/**
 * Account ids of everybody who is a direct member of a group that grants a Jira product, inactive people included.
 * Undefined where that takes more than `callsAtMost` calls, or where some of it cannot be read.
 * https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-groups/#api-rest-api-3-group-member-get
 */
export async function listJiraHolders(
  reader: JiraClient,
  callsAtMost: number,
): Promise<ReadonlySet<string> | undefined> {
  const { groups, whole } = await readAccessGroups(reader);
  if (!whole) return undefined;
  let callsLeft = callsAtMost;
  const membersOf = (groupId: string) =>
    readJiraPages(
      (startAt) => {
        if (callsLeft < 1) throw new TooManyCalls();
        callsLeft -= 1;
        return reader.requestJira(
          route`/rest/api/3/group/member?groupId=${groupId}&includeInactiveUsers=true&startAt=${startAt}&maxResults=${membersAPage}`,
          { method: 'GET', repeatable: true },
        );
      },
      memberValue,
      callsAtMost,
    );
  try {
    const members = await inParallel([...groups.keys()], groupsAtOnce, membersOf);
    if (members.some((one) => one === undefined)) return undefined;
    return new Set(members.flatMap((one) => (one ?? []).map(({ accountId }) => accountId)));
  } catch (error) {
    if (error instanceof TooManyCalls) return undefined;
    if (error instanceof DirectoryError && error.code === 'unavailable') return undefined;
    throw error;
  }
}

class TooManyCalls extends Error {}
