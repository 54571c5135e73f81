import { route } from '@forge/api';
import { DirectoryError } from '../../../ports/directory-error';
import { inParallel } from '../../../in-parallel';
import { readAccessGroups } from './jira-access-groups';
import type { JiraClient } from '../jira-client';
import { readJiraPages } from '../jira-pages';
import { memberValue } from '../jira-schemas';

const membersAPage = 50;
const groupsAtOnce = 5;

/**
 * Account ids of everybody who is a direct member of a group that grants a Jira product, inactive people included.
 * Undefined where that takes more than `callsAtMost` calls, is refused, or cannot be read in a few tries. Throws
 * `DirectoryError` where Jira does not answer: then nobody is to be invited yet.
 * https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-groups/#api-rest-api-3-group-member-get
 */
export async function listJiraHolders(
  reader: JiraClient,
  callsAtMost: number,
): Promise<ReadonlySet<string> | undefined> {
  let callsLeft = callsAtMost;
  const counted: JiraClient = {
    requestJira(path, call) {
      if (callsLeft < 1) throw new CannotTell();
      callsLeft -= 1;
      return reader.requestJira(path, call);
    },
  };
  try {
    const { groups, whole } = await readAccessGroups(counted);
    if (!whole) return undefined;
    const members = await inParallel([...groups.keys()], groupsAtOnce, (groupId) =>
      membersOf(counted, groupId, callsAtMost),
    );
    return new Set(members.flat());
  } catch (error) {
    if (error instanceof CannotTell) return undefined;
    if (error instanceof DirectoryError && error.code === 'refused') return undefined;
    throw error;
  }
}

async function membersOf(
  reader: JiraClient,
  groupId: string,
  pagesAtMost: number,
  triesLeft = 2,
): Promise<string[]> {
  const members = await readJiraPages(
    (startAt) =>
      reader.requestJira(
        route`/rest/api/3/group/member?groupId=${groupId}&includeInactiveUsers=true&startAt=${startAt}&maxResults=${membersAPage}`,
        { method: 'GET', repeatable: true },
      ),
    memberValue,
    pagesAtMost,
  );
  if (!members && triesLeft > 0) return membersOf(reader, groupId, pagesAtMost, triesLeft - 1);
  if (!members) throw new CannotTell();
  return members.map(({ accountId }) => accountId);
}

/** More calls than allowed, or a list that cannot be read to its end. */
class CannotTell extends Error {}
