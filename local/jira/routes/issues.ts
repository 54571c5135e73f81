import type { IssueAttachment, IssueComment, StandInIssue } from '../../site/issues/issues.ts';
import { isOnIssue, type StandInField } from '../../site/issues/issue-fields.ts';
import type { Site } from '../../site/site.ts';
import { refusal, type Answer } from '../answer.ts';
import { hasJiraAccess, userDetails } from '../entities.ts';
import type { Call, Operation } from '../operation.ts';

const scopes = [
  ['read:jira-work'],
  [
    ...['read:issue-meta:jira', 'read:issue-security-level:jira', 'read:issue.vote:jira'],
    ...['read:issue.changelog:jira', 'read:avatar:jira', 'read:issue:jira', 'read:status:jira'],
    ...['read:user:jira', 'read:field-configuration:jira'],
  ],
];
const commentScopes = [
  ['read:jira-work'],
  [
    ...['read:comment:jira', 'read:comment.property:jira', 'read:group:jira', 'read:project:jira'],
    ...['read:project-role:jira', 'read:user:jira', 'read:avatar:jira'],
  ],
];

/**
 * What the app reads of an issue.
 * https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/, …-issue-comments/, …-issue-attachments/
 */
export const issueOperations: Operation[] = [
  {
    id: 'getIssue',
    method: 'GET',
    path: '/issue/:issueIdOrKey',
    scopes,
    parameters: ['fields', 'expand'],
    anonymous: false,
    answer: getIssue,
  },
  {
    id: 'getComments',
    method: 'GET',
    path: '/issue/:issueIdOrKey/comment',
    scopes: commentScopes,
    parameters: ['startAt', 'maxResults', 'orderBy'],
    anonymous: false,
    answer: getComments,
  },
  {
    id: 'getAttachmentContent',
    method: 'GET',
    path: '/attachment/content/:id',
    scopes: [['read:jira-work'], ['read:attachment:jira']],
    parameters: ['redirect'],
    anonymous: false,
    answer: getAttachmentContent,
  },
];

const fieldsOf = {
  summary: (_site: Site, issue: StandInIssue): unknown => issue.summary,
  description: (_site: Site, issue: StandInIssue): unknown => issue.description,
  reporter: (site: Site, issue: StandInIssue): unknown => personOf(site, issue.reporterId),
  attachment: (site: Site, issue: StandInIssue): unknown =>
    issue.attachments.map((one) => attachmentBody(site, one)),
};
const isProvided = (name: string): name is keyof typeof fieldsOf => Object.hasOwn(fieldsOf, name);

function getIssue(call: Call): Answer {
  const { site, query } = call;
  const issue = requireIssue(call);
  const expand = query.get('expand') ?? '';
  if (!['', 'names'].includes(expand))
    throw refusal(501, `getIssue: the expansion '${expand}' is not provided by this stand-in.`);
  const asked = (query.get('fields') ?? '').split(',').filter(Boolean);
  // Jira passes over fields that it does not know, and that the issue does not have.
  const custom = customFieldsOf(site, issue).filter(({ id }) => asked.includes(id));
  const names = asked.filter((name) => !/^customfield_\d+$/.test(name));
  const other = names.find((name) => !isProvided(name));
  if (asked.length === 0 || other !== undefined)
    throw refusal(501, `getIssue: the field '${other ?? '*all'}' is not provided by this stand-in.`);
  const fields = [
    ...names.filter(isProvided).map((name) => [name, fieldsOf[name](site, issue)]),
    ...custom.map(({ id }) => [id, issue.values[id] ?? null]),
  ];
  return {
    status: 200,
    body: {
      id: issue.id,
      key: issue.key,
      self: `${site.url}/rest/api/3/issue/${issue.id}`,
      fields: Object.fromEntries(fields) as unknown,
      ...(expand === 'names' && {
        names: Object.fromEntries([
          ...names.map((name) => [name, titleOf(name)]),
          ...custom.map(({ id, name }) => [id, name]),
        ]) as unknown,
      }),
    },
  };
}

const titleOf = (name: string): string => `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;

export const customFieldsOf = (site: Site, { key }: StandInIssue): StandInField[] =>
  site.issues.fields().filter((field) => isOnIssue(field, key));

const longestPage = 100;

function getComments(call: Call): Answer {
  const { site, query, acting } = call;
  const comments = requireIssue(call).comments.filter((one) => mayRead(site, one, acting));
  const startAt = Number(query.get('startAt') ?? 0);
  const maxResults = Math.min(longestPage, Number(query.get('maxResults') ?? longestPage));
  const page = comments.slice(startAt, startAt + maxResults).map((one) => commentBody(site, one));
  return { status: 200, body: { startAt, maxResults, total: comments.length, comments: page } };
}

function getAttachmentContent({ site, acting, path, query }: Call): Answer {
  const found = site.issues.attachmentById(path['id'] ?? '');
  if (!found || !maySee(site, found.issue, acting))
    throw refusal(404, `The attachment with id '${path['id'] ?? ''}' does not exist`);
  if (query.get('redirect') !== 'false')
    throw refusal(501, 'getAttachmentContent: redirects to where content lies are not provided.');
  const { content, mimeType } = found.attachment;
  return { status: 200, raw: { content: new Uint8Array(content), mimeType } };
}

/** Jira says of an issue that somebody may not see what it says of one that is not there. */
function requireIssue({ site, acting, path }: Call): StandInIssue {
  const issue = site.issues.issueByIdOrKey(path['issueIdOrKey'] ?? '');
  if (issue && maySee(site, issue, acting)) return issue;
  throw refusal(404, 'Issue does not exist or you do not have permission to see it.');
}

export function maySee(site: Site, { onlyFor }: StandInIssue, { person, via }: Call['acting']): boolean {
  if (via === 'app') return true;
  if (!person || !hasJiraAccess(site, person)) return false;
  return onlyFor === undefined || onlyFor.includes(person.accountId);
}

/** What is kept to a group or a role is not there for others, nor for the app, which is in none of them. */
export function mayRead(site: Site, { visibility }: IssueComment, { person }: Call['acting']): boolean {
  if (!visibility) return true;
  if (!person) return false;
  if (visibility.type === 'role') return visibility.accountIds.includes(person.accountId);
  return site.allGroupsOf(person.accountId).some(({ name }) => name === visibility.value);
}

function personOf(site: Site, accountId: string): unknown {
  const person = site.personById(accountId);
  return person ? userDetails(site, person) : null;
}

const timeOf = (ms: number): string => new Date(ms).toISOString().replace('Z', '+0000');

const commentBody = (site: Site, { id, authorId, body, createdMs, visibility }: IssueComment): unknown => ({
  id,
  self: `${site.url}/rest/api/3/issue/comment/${id}`,
  author: personOf(site, authorId),
  body,
  created: timeOf(createdMs),
  updated: timeOf(createdMs),
  ...(visibility && {
    visibility: { type: visibility.type, value: visibility.value, identifier: visibility.value },
  }),
});

const attachmentBody = (site: Site, attachment: IssueAttachment): unknown => ({
  id: attachment.id,
  self: `${site.url}/rest/api/3/attachment/${attachment.id}`,
  filename: attachment.filename,
  author: personOf(site, attachment.authorId),
  created: timeOf(attachment.createdMs),
  size: attachment.content.length,
  mimeType: attachment.mimeType,
  content: `${site.url}/rest/api/3/attachment/content/${attachment.id}`,
});
