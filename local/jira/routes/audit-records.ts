import type { Change } from '../../site/history.ts';
import type { Site } from '../../site/site.ts';
import { refusal } from '../answer.ts';
import type { Call, Operation } from '../operation.ts';
import { readCount } from '../paging.ts';
import { requireJiraAdministration } from '../required.ts';

const mostRecords = 1000;
const firstRecordId = 10_000;
/** The directory of people and groups, as the audit log names it. */
const directory = {
  parentId: '10000',
  parentName: 'com.atlassian.crowd.directory.IdentityPlatformRemoteDirectory',
};

/** https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-audit-records/ */
export const auditRecordOperations: Operation[] = [
  {
    id: 'getAuditRecords',
    method: 'GET',
    path: '/auditing/record',
    scopes: [['manage:jira-configuration'], ['read:audit-log:jira', 'read:user:jira']],
    parameters: ['offset', 'limit', 'filter', 'from', 'to'],
    anonymous: false,
    answer: listRecords,
  },
];

type AuditRecord = ReturnType<typeof record>;

/** Newest first: who was created and who came to or left a group since the host started. */
function listRecords(call: Call) {
  requireJiraAdministration(call);
  const { site, query } = call;
  const offset = readCount(query, 'offset', 0);
  const limit = Math.min(mostRecords, readCount(query, 'limit', mostRecords));
  const [fromMs, toMs] = [readTime(query, 'from') ?? -Infinity, readTime(query, 'to') ?? Infinity];
  const words = (query.get('filter') ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  const matching = site.history
    .changes()
    .map((change, index) => ({ change, id: firstRecordId + index }))
    .filter(({ change: { atMs } }) => atMs >= fromMs && atMs <= toMs)
    .flatMap(({ change, id }) => recordsOf(site, change, id))
    .filter((one) => words.every((word) => searchedText(one).includes(word)))
    .reverse();
  const records = matching.slice(offset, offset + limit);
  return { status: 200, body: { offset, limit, total: matching.length, records } };
}

/** Nothing for what Jira keeps no record of here: the seed's own people and memberships among it. */
function recordsOf(site: Site, change: Change, id: number): AuditRecord[] {
  if (change.by === 'seed' && change.byAccountId === undefined) return [];
  const person = { id: change.accountId, name: change.accountId, typeName: 'USER', ...directory };
  if (change.what === 'created' || change.what === 'reopened')
    return [record(change, id, ['User created', 'user management'], person, [])];
  if (change.what !== 'joined' && change.what !== 'left') return [];
  const name = site.groupById(change.groupId)?.name ?? change.groupId;
  const group = { id: change.groupId, name, typeName: 'GROUP', ...directory };
  const summary = change.what === 'joined' ? 'User added to group' : 'User removed from group';
  return [record(change, id, [summary, 'group management'], group, [person])];
}

/** Jira's `AuditRecordBean`. The author is empty where no account acted, as when an identity provider did. */
function record(
  { atMs, byAccountId = '' }: Change,
  id: number,
  [summary, category]: [summary: string, category: string],
  objectItem: AuditItem,
  associatedItems: AuditItem[],
) {
  const created = new Date(atMs).toISOString().replace('Z', '+0000');
  const author = { authorKey: byAccountId, authorAccountId: byAccountId };
  return {
    id,
    summary,
    ...author,
    created,
    category,
    eventSource: '',
    objectItem,
    changedValues: [],
    associatedItems,
  };
}

interface AuditItem {
  id: string;
  name: string;
  typeName: string;
  parentId: string;
  parentName: string;
}

/** The fields Jira matches the words of `filter` with; associated items are not among them. */
function searchedText({ summary, category, eventSource, objectItem }: AuditRecord): string {
  const { name, typeName, parentName } = objectItem;
  return [summary, category, eventSource, name, typeName, parentName].join('\n').toLowerCase();
}

/** Milliseconds since the epoch of a date and time with its offset, such as `2026-11-24T09:30:00.000+0000`. */
function readTime(query: URLSearchParams, name: string): number | undefined {
  const text = query.get(name);
  if (text === null) return undefined;
  const timeMs = /^\d{4}-\d\d-\d\dT\d\d:\d\d.*(Z|[+-]\d\d:?\d\d)$/.test(text) ? Date.parse(text) : NaN;
  if (Number.isNaN(timeMs))
    throw refusal(400, `The value of '${name}' must be a date and time with its offset.`);
  return timeMs;
}
