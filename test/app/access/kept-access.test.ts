import { everyRoute, routeRuns } from '../../support/runs/route-runs.ts';

const { open, run, accessOf } = routeRuns();

describe.each(everyRoute)('access that cannot be taken away, on the %s route', (route) => {
  const remove = { existingAccess: 'remove' };

  it.each([
    ['a synchronised group', 'elena.petrova@acme.example'],
    ['a group inside another', 'nora.lindgren@studio.example.com'],
    ['a role of their own', 'carmen.ortega@acme.example'],
    ['a group that administers', 'priya.raman@acme.example'],
  ])('through %s needs attention, by name and with the reason', async (_, email) => {
    await open(route);
    const before = accessOf(email);
    const recipient = (await run([email], remove)).of(email);
    expect(recipient).toMatchObject({ outcome: 'needs-attention' });
    expect(recipient?.code ?? recipient?.message).toBeTruthy();
    expect(recipient?.access.length).toBeGreaterThan(0);
    expect(accessOf(email).length).toBeGreaterThan(0);
    expect(before).toEqual(expect.arrayContaining(accessOf(email)));
  });

  it('says that a nested membership was the reason', async () => {
    await open(route);
    const email = 'nora.lindgren@studio.example.com';
    expect((await run([email], remove)).of(email)).toMatchObject({ code: 'KEPT_NESTED' });
  });
});
