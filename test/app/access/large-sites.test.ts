import { routeRuns } from '../../support/runs/route-runs.ts';

const runs = routeRuns();
const people = Array.from({ length: 30 }, (_, place) => `person${place}@example.org`);

/** A site on the admin route that gives everybody access, as many people in one of its groups, each call this slow. */
async function openLarge(members: number, latencyMs: number): Promise<void> {
  await runs.open('admin', { grantsDefaultGroupsAnyway: true });
  const { site } = runs.app.host;
  const group = site.groups().find(({ name }) => name.startsWith('jira-users'));
  for (let place = 0; place < members; place += 1) {
    const { accountId } = site.addPerson({ email: `member${place}@acme.example`, visibleFromMs: 0 });
    site.addToGroup(group?.groupId ?? '', accountId);
  }
  runs.app.host.setBehaviours({ latencyMs, seatsLeft: 100 });
}

describe('the admin route on a site with thousands of people', () => {
  it.each([
    [3_000, 200],
    [9_000, 200],
  ])('%d of them at %d ms a call: proves whom it created, and takes access off them', async (members, ms) => {
    await openLarge(members, ms);
    const { batch } = await runs.run(people);
    expect(batch).toMatchObject({ state: 'finished', counts: { 'invited-access-removed': 30 } });
  });

  it.each([
    [3_000, 1_500],
    [20_000, 200],
  ])('%d of them at %d ms a call: gets on without the proof, and says so', async (members, ms) => {
    await openLarge(members, ms);
    const { batch } = await runs.run(people.slice(0, 3));
    expect(batch).toMatchObject({ state: 'finished', counts: { 'needs-attention': 3 } });
  });
});
