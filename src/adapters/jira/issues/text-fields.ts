import { route } from '@forge/api';
import { holdsText } from '../../../domain/issues/field-content';
import type { SiteLookUp } from '../../../ports/site-look-up';
import type { Call } from '../../call-atlassian';
import { createJiraClient, expectJiraBody } from '../jira-client';
import { fieldPage } from './issue-schemas';

const fieldsAPage = 50;
const pagesAtMost = 20;

/**
 * Custom fields that hold text, as Jira shows them to the admin at the page. Fields of projects that their teams manage are
 * not among them.
 * https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-fields/#api-rest-api-3-field-search-get
 */
export async function readTextFields(openCall: () => Call): ReturnType<SiteLookUp['textFields']> {
  const jira = createJiraClient('user', openCall());
  const fields = new Map<string, string>();
  for (let pages = 0, startAt = 0; pages < pagesAtMost; pages += 1) {
    const answer = await jira.requestJira(
      route`/rest/api/3/field/search?type=custom&orderBy=name&startAt=${startAt}&maxResults=${fieldsAPage}`,
      { method: 'GET', repeatable: true },
    );
    const { values, isLast, total } = expectJiraBody(answer, fieldPage);
    for (const { id, name, schema } of values) if (schema && holdsText(schema)) fields.set(id, name);
    startAt += values.length;
    // A short page is none but the last one says so.
    const isWhole = total === undefined || total === null ? isLast === true : startAt >= total;
    if (isWhole) return { fields: choicesOf(fields), complete: true };
    if (values.length === 0) break;
  }
  return { fields: choicesOf(fields), complete: false };
}

const choicesOf = (fields: ReadonlyMap<string, string>) =>
  [...fields].map(([fieldId, fieldName]) => ({ fieldId, fieldName }));
