import { route, type Route } from '@forge/api';
import type { CustomerDesk } from '../../domain/batches/batch';
import type { CapabilityCheck } from '../../domain/settings/route-check';
import { wordsOf } from '../said-words';
import { answeredOrLost, saysNothing } from '../answered-or-lost';
import type { JiraCall, JiraClient } from '../jira/jira-client';

/** Tries, without a side effect, whether customers can be created and those of a desk be read: nobody has no address. */
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
  return [
    {
      capability: 'invite',
      ...(await ask(route`/rest/servicedeskapi/customer`, create, (status) => status === 400)),
    },
    { capability: 'look-up', ...(await ask(path, read, (status) => status >= 200 && status < 300)) },
    { capability: 'background', works: 'yes' },
  ];
}
