import * as fc from 'fast-check';
import type { Faults } from '../../../local/host.ts';
import type { Route } from '../../../src/domain/words';
import { createAppHost, type AppHost } from '../../support/app-host.ts';
import { bringToRest, checkAndRun, insist } from '../../support/runs/bring-to-rest.ts';
import { finalState } from '../../support/runs/final-state.ts';
import { interceptCalls } from '../../support/intercept-calls.ts';
import { mixedList, seedMixedSite } from '../../support/lists/mixed-list.ts';
import { isExhaustive, sweepTimeoutMs } from '../../support/runs/sample.ts';
import {
  everyTokenGetsAVerdict,
  heldBy,
  nobodyGainsAccessSilently,
  nobodyLosesAccessByAccident,
  nothingIsLostOrDoneTwice,
  type Afterwards,
} from '../../support/runs/promises.ts';

jest.setTimeout(sweepTimeoutMs);

const runs = isExhaustive ? 600 : 10;
const seed = 20261124;

const behaviours = fc.record({
  forgeMayCreateUsers: fc.boolean(),
  appMayEditGroups: fc.boolean(),
  grantsDefaultGroupsAnyway: fc.boolean(),
  createAnswers400ButCreates: fc.boolean(),
  inviteLagSeconds: fc.constantFrom(0, 0, 5, 90),
  failureRate: fc.constantFrom(0, 0, 0.1, 0.3),
  seatsLeft: fc.constantFrom(500, 3, 0),
  rateLimit: fc.constantFrom(null, null, { perSecond: 5, retryAfterSeconds: 1 }),
});

/** One more person than the seed has, in some of its groups. */
const person = fc.record({
  name: fc.integer({ min: 0, max: 60 }),
  groups: fc.subarray(['jira-users-acme-demo', 'contractors-jira', 'okta-engineering', 'book-club']),
  emailHidden: fc.boolean(),
});

/** With at least one address: a list of nothing else is refused as a whole. */
const tokens = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.integer({ min: 0, max: 60 }).map((name) => `somebody${name}@example.org`) },
    { weight: 2, arbitrary: fc.constantFrom(...mixedList) },
    { weight: 1, arbitrary: fc.constantFrom('not an address', 'two@@example.org', 'SOMEBODY1@example.org') },
  ),
  { maxLength: 70 },
);
const listed = tokens.map((pieces) => ['surely.valid@example.org', ...pieces]);

const interruption: fc.Arbitrary<Faults> = fc.oneof(
  fc.record({ crashAtCall: fc.integer({ min: 1, max: 400 }) }),
  fc.record({ lostAnswerAtCall: fc.integer({ min: 1, max: 400 }) }),
  fc.constant({}),
);

const story = fc.record({
  route: fc.constantFrom<Route>('organization', 'app', 'admin'),
  removesExisting: fc.boolean(),
  behaviours,
  people: fc.array(person, { maxLength: 10 }),
  tokens: listed,
  interruption,
  duplicateDeliveries: fc.boolean(),
  reorder: fc.boolean(),
  /** Pauses after this many invitations were sent. */
  pauseAfter: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
  retries: fc.boolean(),
});
type Story = typeof story extends fc.Arbitrary<infer T> ? T : never;

function populate(app: AppHost, people: Story['people']): void {
  const { site } = app.host;
  for (const { name, groups, emailHidden } of people) {
    const email = `somebody${name}@example.org`;
    if (site.personByEmail(email)) continue;
    const { accountId } = site.addPerson({ email, emailHidden });
    for (const group of site.groups())
      if (groups.some((wanted) => wanted === group.name)) site.addToGroup(group.groupId, accountId);
  }
}

function pauseAfterInvitations(app: AppHost, batchId: string, invitations: number): Promise<unknown>[] {
  const pauses: Promise<unknown>[] = [];
  let sent = 0;
  for (const kind of ['organization', 'jira'] as const) {
    interceptCalls(app, kind, async ({ method, url }, answer) => {
      const response = await answer();
      const invites = method === 'POST' && /(users\/invite|\/user)$/.test(url);
      if (invites && (sent += 1) === invitations)
        pauses.push(app.call('pauseBatch', { batchId }).catch(() => undefined));
      return response;
    });
  }
  return pauses;
}

async function live(told: Story): Promise<Afterwards> {
  const { route, removesExisting, tokens } = told;
  const app = await createAppHost({ seed: seedMixedSite, connected: route === 'organization' });
  try {
    populate(app, told.people);
    app.host.setBehaviours(told.behaviours);
    await app.ask('saveSettings', { routeChoice: route });
    const before = heldBy(app.host.site);
    const options = { existingAccess: removesExisting ? 'remove' : 'leave' };
    const { batchId } = await app.ask('createBatch', { options });
    const { rejected } = await app.ask('addRecipients', {
      batchId,
      recipients: tokens.map((email) => ({ email })),
    });
    await interrupted(app, batchId, told);
    app.host.setFaults({});
    app.host.setBehaviours({ failureRate: 0, rateLimit: null });
    const recipients = await app.recipients(batchId);
    const { site } = app.host;
    const state = await finalState(app, batchId);
    return {
      ...{ route, removesExisting, tokens, recipients, state, site, before },
      rejected: rejected.map(({ email }) => email),
    };
  } finally {
    app.close();
  }
}

async function interrupted(app: AppHost, batchId: string, told: Story): Promise<void> {
  const { interruption, duplicateDeliveries, reorder, pauseAfter } = told;
  app.host.setFaults({ ...interruption, duplicateDeliveries, reorder });
  const pauses = pauseAfter === undefined ? [] : pauseAfterInvitations(app, batchId, pauseAfter);
  await checkAndRun(app, batchId);
  await Promise.all(pauses);
  let batch = await bringToRest(app, batchId);
  if (batch.state === 'paused') {
    await insist(app, 'resumeBatch', { batchId });
    batch = await bringToRest(app, batchId);
  }
  expect(batch.state).toBe('finished');
  if (!told.retries || !(batch.counts.failed || batch.counts['needs-attention'])) return;
  await insist(app, 'retryFailed', { batchId });
  expect((await bringToRest(app, batchId)).state).toBe('finished');
}

describe(`whatever the site, the list and the interruption (${runs} stories, seed ${seed})`, () => {
  it('keeps the promises: no silent access, no accidental loss, nothing lost or twice, a verdict for all', async () => {
    await fc.assert(
      fc.asyncProperty(story, async (told) => {
        const after = await live(told);
        expect({
          gainedSilently: nobodyGainsAccessSilently(after),
          lostByAccident: nobodyLosesAccessByAccident(after),
          lostOrTwice: nothingIsLostOrDoneTwice(after),
          withoutVerdict: everyTokenGetsAVerdict(after),
        }).toEqual({ gainedSilently: [], lostByAccident: [], lostOrTwice: [], withoutVerdict: [] });
      }),
      { numRuns: runs, seed },
    );
  });
});
