import { route } from '@forge/api';
import * as z from 'zod/mini';
import type { GroupAddition } from '../../domain/watch/explain';
import { DirectoryError } from '../../ports/directory-error';
import type { JiraClient } from './jira-client';

const recordsAPage = 1_000;
const pagesAtMost = 5;

const item = z.lazy(() =>
  z.object({
    id: z.nullish(z.string()),
    name: z.nullish(z.string()),
    typeName: z.nullish(z.string()),
  }),
);

const record = z.lazy(() =>
  z.object({
    summary: z.nullish(z.string()),
    created: z.string(),
    category: z.nullish(z.string()),
    authorAccountId: z.nullish(z.string()),
    objectItem: z.nullish(item),
    associatedItems: z.nullish(z.array(item)),
  }),
);

const page = z.lazy(() => z.object({ records: z.array(z.unknown()), total: z.nullish(z.number()) }));

/** Jira writes "User added to group". */
const isAddition = /added to group/i;

/**
 * Who was put into which group of the site since a time, newest first; undefined where the app may not read the audit
 * record. Records that are not understood are left out: they tell more, never less.
 * https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-audit-records/
 */
export async function readGroupAdditions(
  reader: JiraClient,
  since: string,
): Promise<GroupAddition[] | undefined> {
  const additions: GroupAddition[] = [];
  let offset = 0;
  for (let pages = 0; pages < pagesAtMost; pages += 1) {
    const answer = await reader.requestJira(
      route`/rest/api/3/auditing/record?offset=${offset}&limit=${recordsAPage}&filter=group&from=${since}`,
      { method: 'GET', repeatable: true },
    );
    const read = answer.status < 300 ? page.safeParse(answer.body) : undefined;
    if (!read?.success) return pages === 0 ? undefined : additions;
    for (const one of read.data.records) additions.push(...additionsOf(one));
    offset += read.data.records.length;
    const { total } = read.data;
    if (read.data.records.length === 0 || (total != null && offset >= total)) break;
  }
  return additions;
}

/** The record is no proof of anything: where Jira does not answer, the watch goes on without it. */
export async function groupAdditionsUnlessSilent(
  reader: JiraClient,
  since: string,
): Promise<GroupAddition[] | undefined> {
  try {
    return await readGroupAdditions(reader, since);
  } catch (error) {
    if (error instanceof DirectoryError && error.code !== 'session-spent') return undefined;
    throw error;
  }
}

function additionsOf(one: unknown): GroupAddition[] {
  const { data } = record.safeParse(one);
  if (!data || !isAddition.test(data.summary ?? '')) return [];
  const { objectItem, associatedItems, created, authorAccountId } = data;
  const at = new Date(created);
  if (Number.isNaN(at.getTime())) return [];
  const items = [objectItem, ...(associatedItems ?? [])].filter((each) => each != null);
  const group = items.find(({ typeName }) => typeName === 'GROUP');
  const people = items.filter(({ typeName }) => typeName === 'USER');
  if (!group?.name) return [];
  return people.flatMap(({ id, name }) => {
    const accountId = id ?? name;
    if (!accountId) return [];
    return [
      {
        accountId,
        groupName: group.name ?? '',
        at: at.toISOString(),
        ...(group.id && { groupId: group.id }),
        ...(authorAccountId && { by: { accountId: authorAccountId } }),
      },
    ];
  });
}
