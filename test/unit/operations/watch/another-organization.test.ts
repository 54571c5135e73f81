import { defaultSettings } from '../../../../src/domain/settings/settings';
import { saveSettings } from '../../../../src/operations/settings/change-settings';
import { addToWatch } from '../../../../src/operations/watch/change-watched';
import { inviteAgain } from '../../../../src/operations/watch/invite-again';
import { getWatch } from '../../../../src/operations/watch/watch-view';
import type { FakeApp } from '../../../support/fakes/fake-app.ts';
import { anOrganization, findings, invite, look, logged, watchingApp } from './watching-app.ts';

const ada = 'ada@example.com';
const refusal = { code: 'refused', appSaid: { reason: 'watched-elsewhere' } };
const connect = ({ store }: FakeApp, orgId: string): Promise<void> =>
  store.saveSettings({ ...defaultSettings, organization: { ...anOrganization, orgId } });
const turn = ({ deps, caller }: FakeApp, isOn: boolean) => saveSettings(deps, caller, { watch: { isOn } });
const groups = new Set(['g-jira']);

/** Ada was found to hold access; then the key of an organization was saved that does not know her. */
async function foundElsewhere(): Promise<FakeApp> {
  const app = await watchingApp();
  await invite(app, [ada]);
  app.directory.person(ada)!.groupIds = groups;
  await look(app);
  await connect(app, 'org-2');
  app.directory.removePerson(ada);
  return app;
}

describe('the watch under the key of another organization', () => {
  it('ends no finding, and says why it does not go on', async () => {
    const app = await foundElsewhere();
    await look(app);
    expect((await findings(app)).map(({ state }) => state)).toEqual(['open']);
    expect(await logged(app, 'finding.gone')).toBe(0);
    expect(await getWatch(app.deps)).toMatchObject({
      openFindings: 1,
      notice: { code: 'ROUTE_REFUSED', appSaid: refusal.appSaid },
    });
  });

  it('goes on with a key of its own organization', async () => {
    const app = await foundElsewhere();
    await look(app);
    await connect(app, anOrganization.orgId);
    await look(app);
    expect((await getWatch(app.deps)).notice).toBeUndefined();
    expect(await logged(app, 'finding.gone')).toBe(1);
  });

  it('looks for people in the present organization once it was turned off and on again', async () => {
    const app = await foundElsewhere();
    await turn(app, false);
    await turn(app, true);
    await look(app);
    expect((await findings(app)).map(({ state }) => state)).toEqual(['gone']);
  });

  it('mails and adds nobody', async () => {
    const app = await watchingApp();
    app.directory.addPerson(ada, { accepted: false });
    await addToWatch(app.deps, app.caller, { addresses: [ada] });
    await app.settleWatch();
    await connect(app, 'org-2');
    const { accountId } = app.directory.person(ada)!;
    await expect(inviteAgain(app.deps, app.caller, [accountId])).rejects.toMatchObject(refusal);
    await expect(addToWatch(app.deps, app.caller, { addresses: [ada] })).rejects.toMatchObject(refusal);
    expect(app.directory.invitations.size).toBe(0);
  });
});
