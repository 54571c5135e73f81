import { everyRoute, fresh, routeRuns } from '../../support/runs/route-runs.ts';

const runs = routeRuns();
const { open, run, accessOf } = runs;

describe.each(everyRoute)('look-ups, on the %s route', (route) => {
  it('takes no hidden address for absent', async () => {
    await open(route);
    const { of } = await run(['hana.kobayashi@acme.example', 'wanjiru.kamau@acme.example']);
    expect(of('hana.kobayashi@acme.example')).toMatchObject({ outcome: 'already-has-access' });
    expect(of('wanjiru.kamau@acme.example')).toMatchObject({ outcome: 'already-without-access' });
  });

  it('takes nobody for somebody whose address only begins the same', async () => {
    await open(route);
    const { of } = await run(['ann@example.co', 'ann@example.com.au', 'ann@example.com']);
    expect(of('ann@example.co')).toMatchObject({ standing: 'absent', outcome: 'invited' });
    expect(of('ann@example.com.au')).toMatchObject({ outcome: 'already-without-access' });
    expect(of('ann@example.com')).toMatchObject({ outcome: 'already-has-access' });
  });

  it('waits for people whom look-ups show 90 seconds late, and still takes their access off', async () => {
    await open(route, { inviteLagSeconds: 90, grantsDefaultGroupsAnyway: true });
    const { of, batch } = await run([fresh, 'daniel.ferreira@acme.example']);
    expect(of(fresh)).toMatchObject({ outcome: 'invited-access-removed', access: [] });
    expect(of('daniel.ferreira@acme.example')).toMatchObject({ outcome: 'already-has-access' });
    expect(batch.counts).toEqual({ 'invited-access-removed': 1, 'already-has-access': 1 });
    expect(runs.app.host.site.mails.filter(({ to }) => to === fresh).length).toBeLessThanOrEqual(1);
  });

  it('never says invited of a person who stays absent after a successful invitation', async () => {
    await open(route, { inviteLagSeconds: 7 * 24 * 3600 });
    expect((await run([fresh])).of(fresh)).toMatchObject({
      outcome: 'failed',
      code: 'NOT_FOUND_AFTER_INVITATION',
    });
  });

  it('gets through one failure in five', async () => {
    await open(route, { failureRate: 0.2, grantsDefaultGroupsAnyway: true });
    const emails = Array.from({ length: 40 }, (_, place) => `person${place}@example.org`);
    const { batch, recipients } = await run([...emails, 'liam.oconnor@acme.example']);
    expect(batch).toMatchObject({ state: 'finished', done: 41 });
    for (const { email, outcome } of recipients) {
      const held = accessOf(email).filter((product) => route === 'organization' || product !== 'confluence');
      if (outcome?.startsWith('invited')) expect(held).toEqual([]);
    }
    expect(accessOf('liam.oconnor@acme.example').length).toBeGreaterThan(0);
    expect(batch.counts['invited-access-removed']).toBeGreaterThan(35);
  });
});
