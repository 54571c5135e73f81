import { batchControl, people } from '../support/runs/batch-control.ts';
import { bringToRest } from '../support/runs/bring-to-rest.ts';
import { interceptCalls } from '../support/intercept-calls.ts';

const control = batchControl();
const { checked, expectOneEntryEach } = control;

describe('limits', () => {
  it.each([
    ['a short wait inside the invocation', 2],
    ['a long wait in the queue', 120],
  ])('that Atlassian names are kept: %s', async (_, retryAfterSeconds) => {
    const batchId = await checked(people(25));
    let refusals = 0;
    let notBeforeMs = 0;
    let early = 0;
    interceptCalls(control.app, 'organization', (_request, answer) => {
      const nowMs = control.app.host.clock.nowMs();
      if (nowMs < notBeforeMs) early += 1;
      if (refusals >= 3) return answer();
      refusals += 1;
      notBeforeMs = nowMs + retryAfterSeconds * 1000;
      const headers = { 'Retry-After': String(retryAfterSeconds), 'RateLimit-Reason': 'org-burst' };
      return Promise.resolve(Response.json({ errors: [{ title: 'Too many' }] }, { status: 429, headers }));
    });
    await control.app.ask('startBatch', { batchId });
    expect(await bringToRest(control.app, batchId)).toMatchObject({
      state: 'finished',
      counts: { invited: 25 },
    });
    expect({ refusals, early }).toEqual({ refusals: 3, early: 0 });
    await expectOneEntryEach(batchId);
  });

  it('shows why nothing moves, in Atlassian’s words, while it waits', async () => {
    // Its own events are not counted here.
    await control.app.ask('saveSettings', { watch: { isOn: false } });
    const batchId = await checked(people(25));
    let refused = false;
    interceptCalls(control.app, 'organization', (_request, answer) => {
      if (refused) return answer();
      refused = true;
      const headers = { 'Retry-After': '600', 'RateLimit-Reason': 'org-quota' };
      return Promise.resolve(Response.json({ errors: [{ title: 'Too many' }] }, { status: 429, headers }));
    });
    await control.app.ask('startBatch', { batchId });
    await control.app.host.drain();
    expect((await control.app.ask('getBatch', { batchId })).notice).toMatchObject({
      code: 'RATE_LIMITED',
      message: 'Too many (org-quota)',
    });
    // Upkeep knows that the batch waits, and adds no event to the one that will come.
    await control.app.host.advance(300);
    await control.app.host.runScheduled('every-five-minutes');
    expect(control.app.host.queue.pending()).toBe(1);
    expect((await bringToRest(control.app, batchId)).notice).toBeUndefined();
  });

  it('of Forge on requests are kept: a new invocation takes over before they are reached', async () => {
    const recipients = 1_600;
    const batchId = await checked(people(recipients));
    interceptCalls(control.app, 'organization', (request, answer) => {
      if (!request.url.includes('/users/search')) return answer();
      const { emails } = JSON.parse(request.body) as { emails: string[] };
      // Look-ups of one address a call, so that an invocation comes to its limit.
      return emails.length > 1
        ? Promise.resolve(Response.json({ errors: [{ title: 'One at a time' }] }, { status: 400 }))
        : answer();
    });
    control.app.host.meter.reset();
    await control.app.ask('startBatch', { batchId });
    expect(await bringToRest(control.app, batchId)).toMatchObject({
      state: 'finished',
      counts: { invited: recipients },
    });
    // The first push starts the lanes; every further one is a hand-over.
    expect(control.app.host.meter.read().queuePushes).toBeGreaterThan(1);
  });
});
