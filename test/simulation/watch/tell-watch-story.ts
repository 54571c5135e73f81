import { happenLater, LaterRefusal, type Later } from '../../../local/site/later.ts';
import type { Change } from '../../../local/site/history.ts';
import type { Site } from '../../../local/site/site.ts';
import type { AuditEntryView } from '../../../src/contract/audit';
import type { FindingView, WatchedView, WatchView } from '../../../src/contract/watch';
import { createAppHost, type AppHost } from '../../support/app-host.ts';
import { bringToRest, checkAndRun, insist } from '../../support/runs/bring-to-rest.ts';
import { allFindings, allWatched, lookOnce, restWatch } from '../../support/runs/watch-runs.ts';
import type { WatchStory, WatchTurn } from './watch-story.ts';

/** What is there when a story is over, and two undisturbed looks later. */
export interface WatchEnding {
  story: WatchStory;
  site: Site;
  history: readonly Change[];
  /** Accounts that a confirmed removal was about. */
  confirmed: ReadonlySet<string>;
  /** Whom the app created, or took back, while a removal ran. */
  invitedByRemovals: readonly Change[];
  view: WatchView;
  watched: WatchedView[];
  findings: FindingView[];
  entries: AuditEntryView[];
}

/** Tells a story on a host of its own. Throws where the app cannot be brought to an end. */
export async function tellWatchStory(story: WatchStory): Promise<WatchEnding> {
  const app = await createAppHost();
  try {
    return await tell(app, story);
  } finally {
    app.close();
  }
}

async function tell(app: AppHost, story: WatchStory): Promise<WatchEnding> {
  const { host } = app;
  host.setBehaviours(story.behaviours);
  host.site.replaceApprovedDomains({
    'open.example': { products: [{ product: 'jira-software', accessMode: 'DIRECT_ACCESS' }] },
  });
  await runBatch(app, story.emails);
  await restWatch(app);
  /** People by the address they were invited under: they may be renamed. */
  const accounts = new Map(
    story.emails.flatMap((email) => {
      const person = host.site.personByEmail(email);
      return person ? [[email, person.accountId] as const] : [];
    }),
  );
  if (story.reshape.share > 0) host.setReshape({ seed: story.seed, ...story.reshape });
  host.setFaults(story.faults);
  const done: Done = { confirmed: new Set(), invitedByRemovals: [] };
  for (const turn of story.turns) await take(app, turn, accounts, done);
  host.setReshape(undefined);
  host.setFaults({});
  host.setBehaviours({ failureRate: 0 });
  await lookOnce(app);
  const view = await lookOnce(app);
  return {
    story,
    site: host.site,
    history: [...host.site.history.changes()],
    ...done,
    view,
    watched: await allWatched(app),
    findings: await allFindings(app),
    entries: await app.entries(),
  };
}

/** What a story notes of what admins decided. */
interface Done {
  confirmed: Set<string>;
  invitedByRemovals: Change[];
}

const isInvitation = new Set<Change['what']>(['created', 'reopened']);

async function take(
  app: AppHost,
  turn: WatchTurn,
  accounts: ReadonlyMap<string, string>,
  { confirmed, invitedByRemovals }: Done,
): Promise<void> {
  if (turn.does === 'look') return void (await lookOnce(app));
  if (turn.does === 'batch') return runBatch(app, turn.emails);
  if (turn.does === 'later') return happenIfPossible(app.host.site, turn.later, accounts);
  const open = (await allFindings(app)).filter(({ state }) => state === 'open');
  const finding = open[turn.among % Math.max(1, open.length)];
  if (!finding) return;
  const findingIds = [finding.findingId];
  if (turn.decision === 'allow') {
    await insist(app, 'decideFindings', { findingIds, decision: 'allow', reason: 'Project' });
    return;
  }
  if (finding.removable.length === 0) return;
  confirmed.add(finding.accountId);
  const { history } = app.host.site;
  const before = history.changes().length;
  const { batchId = '' } = await insist(app, 'decideFindings', {
    ...{ findingIds, decision: 'remove', confirmRemovals: 1 },
  });
  await bringToRest(app, batchId);
  const since = history.changes().slice(before);
  invitedByRemovals.push(...since.filter(({ by, what }) => by === 'app' && isInvitation.has(what)));
}

async function runBatch(app: AppHost, emails: readonly string[]): Promise<void> {
  const { batchId } = await insist(app, 'createBatch', {});
  await insist(app, 'addRecipients', { batchId, recipients: emails.map((email) => ({ email })) });
  await checkAndRun(app, batchId);
}

/** Not everything can happen to everybody at any time. */
function happenIfPossible(site: Site, later: Later, accounts: ReadonlyMap<string, string>): void {
  const accountId = accounts.get(later.person);
  if (accountId === undefined) return;
  try {
    happenLater(site, { ...later, person: accountId });
  } catch (error) {
    if (!(error instanceof LaterRefusal)) throw error;
  }
}
