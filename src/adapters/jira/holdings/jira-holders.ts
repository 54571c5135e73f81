import { route } from '@forge/api';
import { DirectoryError } from '../../../ports/directory-error';
import { inParallel } from '../../../in-parallel';
import { readAccessGroups } from './jira-access-groups';
import type { JiraClient } from '../jira-client';
import { memberValues, pageBean } from '../jira-schemas';

const membersAPage = 50;
/** A call of the page is over before thousands of members are read one page after the other. */
const pagesAtOnce = 5;
const triesAtMost = 3;

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
  const counted = countedReader(reader, callsAtMost);
  try {
    const { groups, whole } = await readAccessGroups(counted);
    if (!whole) return undefined;
    const members = await membersOfAll(counted, [...groups.keys()]);
    return new Set(members.flatMap((ofGroup) => [...ofGroup]));
  } catch (error) {
    if (error instanceof CannotTell) return undefined;
    if (error instanceof DirectoryError && error.code === 'refused') return undefined;
    throw error;
  }
}

/** More calls than allowed, or a list that cannot be read to its end. */
class CannotTell extends Error {}

interface CountedReader extends JiraClient {
  readonly callsLeft: number;
}

function countedReader(reader: JiraClient, callsAtMost: number): CountedReader {
  let callsLeft = callsAtMost;
  return {
    get callsLeft() {
      return callsLeft;
    },
    requestJira(path, call) {
      if (callsLeft < 1) throw new CannotTell();
      callsLeft -= 1;
      return reader.requestJira(path, call);
    },
  };
}

interface Page {
  accountIds: string[];
  total: number | undefined;
  isLast: boolean;
}

/** A stretch of a group's list that is still to be read; without a known end, to the last page. */
interface Part {
  groupId: string;
  from: number;
  to: number;
}

/** The members of each group, those read again of which something was missing. */
async function membersOfAll(reader: CountedReader, groupIds: readonly string[]): Promise<Set<string>[]> {
  const whole: Set<string>[] = [];
  let open = groupIds;
  for (let tried = 0; open.length > 0; tried += 1) {
    if (tried >= triesAtMost) throw new CannotTell();
    const read = await readOnce(reader, open);
    whole.push(...read.filter((members) => members !== undefined));
    open = open.filter((_, place) => read[place] === undefined);
  }
  return whole;
}

/** The first pages say how many there are; what is left is read a few pages at a time, of whichever groups. */
async function readOnce(
  reader: CountedReader,
  groupIds: readonly string[],
): Promise<(Set<string> | undefined)[]> {
  const firsts = await inParallel(groupIds, pagesAtOnce, (groupId) => readPage(reader, groupId, 0));
  const parts = firsts.flatMap((first, place) => (first ? partsAfter(first, groupIds[place] ?? '') : []));
  if (parts.length > reader.callsLeft) throw new CannotTell();
  const rests = await inParallel(parts, pagesAtOnce, (part) => readPart(reader, part));
  return firsts.map((first, place) => {
    const read = rests.filter((_, of) => parts[of]?.groupId === groupIds[place]);
    if (!first || !read.every((rest) => rest !== undefined)) return undefined;
    const members = new Set([...first.accountIds, ...read.flat()]);
    // Somebody who leaves meanwhile moves all others up, and one of them between two pages.
    return members.size < (first.total ?? 0) ? undefined : members;
  });
}

function partsAfter({ accountIds, total, isLast }: Page, groupId: string): Part[] {
  const from = accountIds.length;
  if (total === undefined) return isLast || from === 0 ? [] : [{ groupId, from, to: Infinity }];
  return Array.from({ length: Math.max(0, Math.ceil((total - from) / membersAPage)) }, (_, place) => {
    const begin = from + place * membersAPage;
    return { groupId, from: begin, to: Math.min(total, begin + membersAPage) };
  });
}

/** A page may hold less than was asked for, so a part may take several. Undefined where it ends too early. */
async function readPart(reader: JiraClient, { groupId, from, to }: Part): Promise<string[] | undefined> {
  const accountIds: string[] = [];
  while (from + accountIds.length < to) {
    const page = await readPage(reader, groupId, from + accountIds.length);
    if (!page) return undefined;
    accountIds.push(...page.accountIds);
    const isEnd = page.accountIds.length === 0 || page.isLast;
    if (to === Infinity && isEnd) return accountIds;
    if (page.accountIds.length === 0) return undefined;
  }
  return accountIds;
}

async function readPage(reader: JiraClient, groupId: string, startAt: number): Promise<Page | undefined> {
  const { status, body } = await reader.requestJira(
    route`/rest/api/3/group/member?groupId=${groupId}&includeInactiveUsers=true&startAt=${startAt}&maxResults=${membersAPage}`,
    { method: 'GET', repeatable: true },
  );
  const page = status >= 200 && status < 300 ? pageBean.safeParse(body) : undefined;
  const members = page?.success ? memberValues.safeParse(page.data.values) : undefined;
  if (!page?.success || !members?.success) return undefined;
  const { total, isLast } = page.data;
  return {
    accountIds: members.data.map(({ accountId }) => accountId),
    total: total ?? undefined,
    isLast: isLast === true,
  };
}
