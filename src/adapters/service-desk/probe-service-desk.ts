import { route, type Route } from '@forge/api';
import type { CustomerDesk } from '../../domain/batches/batch';
import type { CapabilityCheck } from '../../domain/settings/route-check';
import { wordsOf } from '../said-words';
import { answeredOrLost, saysNothing } from '../answered-or-lost';
import type { JiraCall, JiraClient } from '../jira/jira-client';
import { areUsersTold, askForUsers, usersNotRead } from './customer-organization';
import { organizationId, pageOf } from './service-desk-schemas';

/** Tries, without a side effect, whether customers can be created and those of a desk and its organizations be read: nobody has no address. */
export async function probeServiceDesk(client: JiraClient, desk: CustomerDesk): Promise<CapabilityCheck[]> {
  const ask = async (path: Route, call: JiraCall, allowed: (status: number) => boolean) => {
    const { status, body } = await answeredOrLost(() => client.requestJira(path, call));
    if (allowed(status)) return { works: 'yes' as const, status };
    return {
      works: saysNothing(status) ? ('unknown' as const) : ('no' as const),
      status,
      message: wordsOf(body),
    };
  };
  const create = { method: 'POST', body: { email: '', displayName: '' }, repeatable: true } as const;
  const path = route`/rest/servicedeskapi/servicedesk/${desk.serviceDeskId}/customer?limit=1`;
  const read = { method: 'GET', repeatable: true } as const;
  const inDesk = await ask(path, read, (status) => status >= 200 && status < 300);
  return [
    {
      capability: 'invite',
      ...(await ask(route`/rest/servicedeskapi/customer`, create, (status) => status === 400)),
    },
    {
      capability: 'look-up',
      ...(inDesk.works === 'yes' ? await withOrganization(client, desk, inDesk) : inDesk),
    },
    { capability: 'background', works: 'yes' },
  ];
}

type Verdict = Omit<CapabilityCheck, 'capability'>;

/** Customers may be added to an organization of the desk as well: what may be read of one may be of the others. */
async function withOrganization(client: JiraClient, desk: CustomerDesk, inDesk: Verdict): Promise<Verdict> {
  const path = route`/rest/servicedeskapi/servicedesk/${desk.serviceDeskId}/organization?limit=1`;
  const { status, body } = await answeredOrLost(() =>
    client.requestJira(path, { method: 'GET', repeatable: true }),
  );
  const listed = status >= 200 && status < 300 ? pageOf(organizationId).safeParse(body).data : undefined;
  const id = listed?.values[0]?.id;
  if (id === undefined) return inDesk;
  const answer = await askForUsers(client, id);
  if (areUsersTold(answer)) return inDesk;
  return {
    works: saysNothing(answer.status) ? 'unknown' : 'no',
    status: answer.status,
    ...usersNotRead(answer),
  };
}
