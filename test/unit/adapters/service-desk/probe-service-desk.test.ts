import { probeServiceDesk } from '../../../../src/adapters/service-desk/probe-service-desk';
import { scriptedJira, type Script } from '../../../support/scripted-jira.ts';

const inDesk = 'GET /rest/servicedeskapi/servicedesk/HELP/customer';
const organizations = 'GET /rest/servicedeskapi/servicedesk/HELP/organization';
const ofOrganization = 'GET /rest/servicedeskapi/organization/7/user?limit=1';
const page = (values: unknown[]) => ({ body: { values, isLastPage: true } });
const tried: Script = {
  'POST /rest/servicedeskapi/customer': { status: 400 },
  [inDesk]: page([]),
  [organizations]: page([{ id: '7' }]),
  [ofOrganization]: page([]),
};
const lookUpOf = async (script: Script) =>
  (await probeServiceDesk(scriptedJira({ ...tried, ...script }), { serviceDeskId: 'HELP' })).find(
    ({ capability }) => capability === 'look-up',
  );

it.each<[string, Script, object]>([
  ['a desk and an organization of it', {}, { works: 'yes', status: 200 }],
  ['a desk without organizations', { [organizations]: page([]) }, { works: 'yes' }],
  ['a desk whose organizations it does not see', { [organizations]: { status: 403 } }, { works: 'yes' }],
  [
    'an organization that it may not read',
    { [ofOrganization]: { status: 403, body: { errorMessage: 'Not you.' } } },
    { works: 'no', status: 403, saidBy: 'app', appSaid: { said: 'Not you.' } },
  ],
  ['an organization that says nothing', { [ofOrganization]: { status: 408 } }, { works: 'unknown' }],
  ['a desk that it may not read', { [inDesk]: { status: 403 } }, { works: 'no', status: 403 }],
])('tells whether the app may read %s', async (_, script, expected) => {
  expect(await lookUpOf(script)).toMatchObject(expected);
});
