import { browsesUsers } from '../acting.ts';
import { refusal } from '../answer.ts';
import { isJiraProduct } from '../entities.ts';
import type { Call, Operation } from '../operation.ts';
import { pageBean, readRange } from '../paging.ts';
import { requireBrowsing } from '../required.ts';
import type { Group } from '../../site/site.ts';

const scopes = [['read:jira-user'], ['read:group:jira']];
const accessTypes = ['site-admin', 'admin', 'user'];
/** Jira's `jira.ajax.autocomplete.limit`. */
const pickerLimit = 20;

/** https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-groups/ */
export const groupOperations: Operation[] = [
  {
    id: 'bulkGetGroups',
    method: 'GET',
    path: '/group/bulk',
    scopes,
    parameters: ['startAt', 'maxResults', 'groupId', 'groupName', 'accessType', 'applicationKey'],
    anonymous: false,
    answer: listGroups,
  },
  {
    id: 'findGroups',
    method: 'GET',
    path: '/groups/picker',
    scopes,
    parameters: ['accountId', 'query', 'exclude', 'excludeId', 'maxResults', 'caseInsensitive'],
    withdrawn: ['userName'],
    anonymous: true,
    answer: pickGroups,
  },
];

function listGroups(call: Call) {
  const { site, query } = call;
  requireBrowsing(call, 'Browse users and groups permission is required to view groups.');
  const groupIds = new Set(query.getAll('groupId'));
  const names = new Set(query.getAll('groupName'));
  const grantsAsked = readAccess(query);
  const groups = site.groups().filter((group) => {
    const isNamed =
      (groupIds.size === 0 && names.size === 0) || groupIds.has(group.groupId) || names.has(group.name);
    return isNamed && grantsAsked(group);
  });
  const toValue = ({ name, groupId }: Group) => ({ name, groupId });
  const body = pageBean(site, 'group/bulk', query, readRange(query, 50, 1000), groups, toValue);
  return { status: 200, body };
}

/** Whether a group grants what `accessType` and `applicationKey` ask for. */
function readAccess(query: URLSearchParams): (group: Group) => boolean {
  const accessType = query.get('accessType');
  const applicationKey = query.get('applicationKey');
  if (accessType !== null && !accessTypes.includes(accessType))
    throw refusal(400, `'${accessType}' is not a valid accessType.`);
  if (applicationKey !== null && !isJiraProduct(applicationKey))
    throw refusal(400, `'${applicationKey}' is not a valid applicationKey.`);
  if (accessType === 'site-admin') return (group) => group.platformRoles.length > 0;
  if (accessType === null && applicationKey === null) return () => true;
  return (group) =>
    group.grants.some(
      ({ product, role }) =>
        (applicationKey === null ? isJiraProduct(product) : product === applicationKey) &&
        (accessType === null || role === accessType),
    );
}

function pickGroups({ site, acting, query }: Call) {
  const typed = query.get('query') ?? '';
  const ignoreCase = query.get('caseInsensitive') === 'true';
  const fold = (text: string) => (ignoreCase ? text.toLowerCase() : text);
  const mayBrowse = browsesUsers(site, acting);
  const excluded = new Set([...query.getAll('exclude'), ...query.getAll('excludeId')]);
  const matching = site
    .groups()
    .filter(({ groupId, name }) => !excluded.has(groupId) && !excluded.has(name))
    .filter(({ name }) => (mayBrowse ? fold(name).includes(fold(typed)) : acting.person && name === typed))
    .sort((one, other) => one.name.localeCompare(other.name));
  const shown = matching.slice(0, readRange(query, pickerLimit, pickerLimit).maxResults);
  const groups = shown.map(({ groupId, name, externalSynced }) => {
    const from = fold(name).indexOf(fold(typed));
    return {
      name,
      groupId,
      html: highlighted(name, from, from + typed.length),
      labels: [],
      managedBy: externalSynced ? 'EXTERNAL' : 'ADMINS',
    };
  });
  const header = `Showing ${shown.length} of ${matching.length} matching groups`;
  return { status: 200, body: { header, total: matching.length, groups } };
}

const highlighted = (name: string, from: number, to: number): string =>
  to > from ? `${name.slice(0, from)}<strong>${name.slice(from, to)}</strong>${name.slice(to)}` : name;
