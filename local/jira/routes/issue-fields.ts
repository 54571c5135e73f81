import { schemaOf, type StandInField } from '../../site/issues/issue-fields.ts';
import { refusal, type Answer } from '../answer.ts';
import type { Call, Operation } from '../operation.ts';
import { pageBean, readRange } from '../paging.ts';
import { requireJiraAdministration } from '../required.ts';

const usualPage = 50;

/** https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-fields/ */
export const issueFieldOperations: Operation[] = [
  {
    id: 'getFieldsPaginated',
    method: 'GET',
    path: '/field/search',
    scopes: [['read:jira-work'], ['read:field:jira', 'read:field-configuration:jira']],
    parameters: ['startAt', 'maxResults', 'type', 'orderBy'],
    anonymous: false,
    answer: searchFields,
  },
];

function searchFields(call: Call): Answer {
  requireJiraAdministration(call);
  const { site, query } = call;
  if (query.get('type') !== 'custom')
    throw refusal(501, 'getFieldsPaginated: only custom fields are provided by this stand-in.');
  const order = query.get('orderBy') ?? 'name';
  if (order !== 'name')
    throw refusal(501, `getFieldsPaginated: the order '${order}' is not provided by this stand-in.`);
  const fields = site.issues.fields().toSorted((one, other) => one.name.localeCompare(other.name));
  const range = readRange(query, usualPage, usualPage);
  return { status: 200, body: pageBean(site, '/field/search', query, range, fields, fieldBody) };
}

const fieldBody = (field: StandInField): unknown => ({
  id: field.id,
  key: field.id,
  name: field.name,
  schema: schemaOf(field),
  isLocked: false,
});
