import { billedOf, countOutside } from '../../support/runs/watch-runs.ts';
import type { WatchEnding } from './tell-watch-story.ts';

/** Every promise of the watch that the ending breaks, in a sentence each. */
export function brokenWatchPromises(ending: WatchEnding): string[] {
  return [
    ...wrongFigures(ending),
    ...wrongFindings(ending),
    ...flaggedWithoutCause(ending),
    ...wrongLog(ending),
    ...takenFromOthers(ending),
    ...invitedByRemovals(ending),
  ];
}

/** The figures are a count of the site. */
function wrongFigures({ site, view, watched }: WatchEnding): string[] {
  const outside = countOutside(site, watched);
  const names = ['watched', 'withAccess', 'withoutAccess', 'gone', 'inactive', 'pending'] as const;
  const wrong = names.filter((name) => view[name] !== outside[name]);
  const accounts = new Set(watched.map(({ accountId }) => accountId));
  return [
    ...wrong.map((name) => `${name} is ${view[name]} and should be ${outside[name]}`),
    ...(view.unknown > 0 ? [`${view.unknown} are not known after undisturbed looks`] : []),
    ...(accounts.size === watched.length ? [] : ['Somebody is watched twice']),
  ];
}

/** Whoever holds access has one finding that says so, and nobody else has. */
function wrongFindings({ site, watched, findings, view }: WatchEnding): string[] {
  const broken: string[] = [];
  for (const { accountId, email } of watched) {
    const held = findings.filter(
      (one) => one.accountId === accountId && (one.state === 'open' || one.state === 'allowed'),
    );
    const holds = billedOf(site, accountId);
    if (holds.length > 0 && held.length !== 1)
      broken.push(`${email} holds ${holds.join(', ')} and has ${held.length} findings`);
    if (holds.length === 0 && held.length > 0) broken.push(`${email} holds nothing and has a finding`);
    const through = held.flatMap(({ products }) => products);
    if (held.length > 0 && holds.some((product) => !through.includes(product)))
      broken.push(`${email} holds ${holds.join(', ')} and the finding tells of ${through.join(', ')}`);
  }
  const open = findings.filter(({ state }) => state === 'open').length;
  if (view.openFindings !== open) broken.push(`${view.openFindings} open findings are told of ${open}`);
  return broken;
}

/** Nobody is flagged who never held a billed role. */
function flaggedWithoutCause({ site, history, findings }: WatchEnding): string[] {
  const held = new Set(
    history.flatMap((change) => {
      if (change.what === 'joined') {
        const group = site.groupById(change.groupId);
        return (group?.grants ?? []).length > 0 ? [change.accountId] : [];
      }
      return change.what === 'changed' && 'directRoles' in change.changes ? [change.accountId] : [];
    }),
  );
  return findings.flatMap(({ accountId, email }) =>
    accountId === 'erased' || held.has(accountId) ? [] : [`${email} was flagged and never held anything`],
  );
}

/** Each finding is in the log once for each thing that became of it. */
function wrongLog({ findings, entries }: WatchEnding): string[] {
  const count = (action: string): number => entries.filter((entry) => entry.action === action).length;
  const opened = count('finding.opened');
  const ended = count('finding.gone') + count('finding.removed');
  const over = findings.filter(
    ({ state, accountId }) => accountId !== 'erased' && (state === 'gone' || state === 'removed'),
  ).length;
  return [
    ...(opened === findings.length ? [] : [`${findings.length} findings are in the log ${opened} times`]),
    ...(ended >= over ? [] : [`${over} findings are over and ${ended} are so in the log`]),
  ];
}

/** A removal takes access from people who are there, and brings nobody. */
const invitedByRemovals = (ending: WatchEnding): string[] =>
  ending.invitedByRemovals.map(({ accountId }) => `${accountId} was invited by a removal`);

/**
 * The watch takes nothing by itself: only what an admin confirmed, and what a batch takes off whom it created or took back,
 * of what they did not get from others since.
 */
function takenFromOthers({ history, confirmed, site }: WatchEnding): string[] {
  return history.flatMap((change, place) => {
    if (change.what !== 'left' || change.by !== 'app' || confirmed.has(change.accountId)) return [];
    const before = history.slice(0, place).filter(({ accountId }) => accountId === change.accountId);
    const came = before.findLastIndex(({ what }) => what === 'created' || what === 'reopened');
    const isOurs = before[came]?.by === 'app';
    const wasGivenByOthers = before
      .slice(came + 1)
      .some((one) => one.by !== 'app' && one.what === 'joined' && one.groupId === change.groupId);
    if (isOurs && !wasGivenByOthers) return [];
    return [`${site.personById(change.accountId)?.email} was taken off a group that nobody confirmed`];
  });
}
