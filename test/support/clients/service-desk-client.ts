import { createVirtualClock } from '../../../local/clock.ts';
import type { Caller } from '../../../local/callers.ts';
import { createServiceDesk } from '../../../local/service-desk/create-service-desk.ts';
import { createSite } from '../../../local/site/create-site.ts';
import type { Exchange } from '../documents/document-check.ts';

/** What tests read of the bodies; which of it a body has is what they find out. */
export interface DeskFields {
  accountId: string;
  emailAddress: string;
  displayName: string;
  id: string;
  name: string;
  size: number;
  isLastPage: boolean;
  _links: { next?: string; prev?: string };
  values: DeskFields[];
  errorMessage: string;
}
export interface DeskExchange extends Exchange {
  body: DeskFields;
}

const usualScopes = ['manage:servicedesk-customer', 'read:servicedesk-request'];

/** A seeded site with its service desk, and callers of each kind. Paths start below `/rest/servicedeskapi`. */
export function createServiceDeskClient() {
  const clock = createVirtualClock({ startMs: Date.UTC(2026, 10, 2), autoAdvance: true });
  const site = createSite({ clock });
  const desk = createServiceDesk({ site });
  const call = async (caller: Caller, line: string, sent?: unknown, authorization?: string) => {
    const [method = '', path = ''] = line.split(' ');
    const headers: Record<string, string> = authorization ? { authorization } : {};
    if (sent !== undefined) headers['content-type'] = 'application/json';
    const body = sent === undefined ? null : JSON.stringify(sent);
    const address = `https://acme-demo.example/rest/servicedeskapi${path}`;
    const response = await desk.fetch(new Request(address, { method, headers, body }), caller);
    const text = await response.text();
    const answered: DeskExchange = {
      sent,
      status: response.status,
      text,
      body: (text === '' ? {} : JSON.parse(text)) as DeskFields,
    };
    return answered;
  };
  const person = (email: string) => {
    const found = site.personByEmail(email);
    if (!found) throw new RangeError(`Nobody has the address ${email}`);
    return found;
  };
  const asApp = (line: string, body?: unknown, scopes = usualScopes) =>
    call({ kind: 'app', scopes: new Set(scopes) }, line, body);
  return {
    site,
    desk,
    person,
    asApp,
    asUser: (email: string, line: string, body?: unknown) =>
      call({ kind: 'user', accountId: person(email).accountId, scopes: new Set(usualScopes) }, line, body),
    overHttp: (line: string, body?: unknown) => {
      const { email, apiToken } = site.admin;
      const basic = `Basic ${Buffer.from(`${email}:${apiToken}`).toString('base64')}`;
      return call({ kind: 'http' }, line, body, basic);
    },
    anonymously: (line: string, body?: unknown) => call({ kind: 'http' }, line, body),
    createCustomer: async (email: string) =>
      (await asApp('POST /customer', { email, displayName: `Customer ${email}` })).body.accountId,
  };
}
