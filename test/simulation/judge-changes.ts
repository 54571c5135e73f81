import { recordsOf, type Ending } from './tell-story.ts';

/**
 * A directory's route and a batch of customers change nobody who existed: no name, no state, no membership. Other routes
 * change groups alone, which is judged by itself.
 */
export function changedThoughThere({ site, story, history, providedBefore }: Ending): string[] {
  if (story.route !== 'provisioning' && !story.customers) return [];
  const by = (party: string) =>
    new Set(history.filter((change) => change.by === party).map(({ accountId }) => accountId));
  const ours = new Set(
    history
      .filter((one) => one.by === 'app' && (one.what === 'created' || one.what === 'reopened'))
      .map(({ accountId }) => accountId),
  );
  const theirs = by('others');
  const changed = history.filter(
    ({ by: party, what, accountId }) =>
      party === 'app' && what !== 'left' && !ours.has(accountId) && !theirs.has(accountId),
  );
  const records = recordsOf(site);
  return [
    ...changed.map(
      ({ what, accountId }) => `${site.personById(accountId)?.email ?? accountId} was there and ${what}`,
    ),
    ...[...providedBefore]
      .filter(([id, before]) => records.get(id) !== before)
      .map(([, before]) => `A record of the directory that was there changed: ${before}`),
  ];
}
