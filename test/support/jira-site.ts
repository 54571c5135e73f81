import { createVirtualClock } from '../../local/clock.ts';
import type { Caller } from '../../local/callers.ts';
import { createJira } from '../../local/jira/create-jira.ts';
import { createSite } from '../../local/site/create-site.ts';
import type { Group, Person } from '../../local/site/site.ts';

export const classicScopes = [
  'read:jira-user',
  'read:jira-work',
  'manage:jira-configuration',
  'read:email-address:jira',
];

/** The fields of Jira's bodies that tests read; which of them a body has is what the tests find out. */
export interface JiraFields {
  accountId: string;
  emailAddress: string;
  active: boolean;
  name: string;
  key: string;
  html: string;
  groupId: string;
  groups: { size: number; items: JiraFields[] } & JiraFields[];
  applicationRoles: { size: number; items: JiraFields[] };
  groupDetails: JiraFields[];
  defaultGroupsDetails: JiraFields[];
  userCount: number;
  numberOfSeats: number;
  permissions: Record<string, object>;
  values: JiraFields[];
  total: number;
  maxResults: number;
  nextPage: string;
  errorMessages: string[];
  errors: Record<string, string>;
  fields: { summary: string };
  startAt: number;
  comments: object[];
}

export interface Answered {
  status: number;
  headers: Headers;
  /** An object or a list, or undefined where the body is empty. */
  body: JiraFields & JiraFields[];
}

/** A seeded site behind its stand-in Jira, with callers of each kind. */
export function jiraSite() {
  const clock = createVirtualClock({ startMs: Date.UTC(2026, 10, 2) });
  const site = createSite({ clock });
  const statuses: number[] = [];
  const jira = createJira({ site, onCall: ({ status }) => statuses.push(status) });

  const person = (email: string): Person => {
    const found = site.personByEmail(email);
    if (!found) throw new Error(`Nobody has the address ${email}`);
    return found;
  };
  const group = (name: string): Group => {
    const found = site.groups().find((known) => known.name === name);
    if (!found) throw new Error(`No group is named ${name}`);
    return found;
  };
  const send = async (caller: Caller, line: string, body?: unknown, authorization?: string) => {
    const [method = '', path = ''] = line.split(' ', 2);
    const headers: Record<string, string> = {};
    if (authorization) headers.authorization = authorization;
    if (body !== undefined) headers['content-type'] = 'application/json';
    const init = { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
    const response = await jira.fetch(new Request(`https://jira.example/rest/api/3${path}`, init), caller);
    const text = await response.text();
    const answered: Answered = {
      status: response.status,
      headers: response.headers,
      body: (text === '' ? undefined : JSON.parse(text)) as Answered['body'],
    };
    return answered;
  };
  const basic = (email: string, token: string) =>
    `Basic ${Buffer.from(`${email}:${token}`).toString('base64')}`;
  return {
    clock,
    site,
    jira,
    statuses,
    person,
    group,
    basic,
    asApp: (line: string, body?: unknown, scopes = classicScopes) =>
      send({ kind: 'app', scopes: new Set(scopes) }, line, body),
    asUser: (email: string, line: string, body?: unknown, scopes = classicScopes) =>
      send({ kind: 'user', accountId: person(email).accountId, scopes: new Set(scopes) }, line, body),
    /** Basic authentication, as the demonstration admin unless an address is given. */
    overHttp: (line: string, body?: unknown, email = site.admin.email) =>
      send({ kind: 'http' }, line, body, basic(email, site.apiTokenOf(person(email).accountId))),
    anonymously: (line: string, body?: unknown) => send({ kind: 'http' }, line, body),
    withAuthorization: (authorization: string, line: string) =>
      send({ kind: 'http' }, line, undefined, authorization),
  };
}

export const adminEmail = 'maya.lindqvist@acme.example';
