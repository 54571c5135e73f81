import type { FindingView, WatchedView, WatchView } from '../../contract/watch';
import { removableGroups } from '../../domain/people/access';
import { isWatchOn, watchEveryHours } from '../../domain/settings/settings';
import type { Finding } from '../../domain/watch/finding';
import { endedOf, nextLookMs } from '../../domain/watch/watch-head';
import type { Watched } from '../../domain/watch/watched';
import type { Deps } from '../deps';
import { isoNow } from '../iso-now';
import { headOf } from './change-watch';

/** Figures that are true now: they are kept with each change of a person. */
export async function getWatch(deps: Deps): Promise<WatchView> {
  const [{ value: head }, history, settings] = await Promise.all([
    headOf(deps),
    deps.watch.history(),
    deps.store.settings(),
  ]);
  const { people, states, pending } = head.figures;
  const { open, allowed, removed, gone } = head.findings;
  const isOn = isWatchOn(settings);
  const everyHours = watchEveryHours(settings);
  const nextMs = Math.max(nextLookMs(head, everyHours), deps.clock.nowMs());
  return {
    isOn,
    everyHours,
    watched: people,
    withoutAccess: states['without-access'] ?? 0,
    withAccess: states['with-access'] ?? 0,
    inactive: states.inactive ?? 0,
    gone: states.gone ?? 0,
    unknown: states.unknown ?? 0,
    pending,
    ended: endedOf(head.figures, isoNow(deps).slice(0, 10)),
    openFindings: open,
    allowedFindings: allowed,
    removedFindings: removed,
    goneFindings: gone,
    ...(head.lookedAt !== undefined && { lastLookAt: head.lookedAt }),
    ...(isOn && { nextLookAt: new Date(nextMs).toISOString() }),
    isLooking: head.look !== undefined,
    batchesWaiting: head.intake.length,
    ...(head.notice && { notice: head.notice }),
    history: history?.value.points ?? [],
  };
}

export function toFindingView({ v: _v, ...finding }: Finding): FindingView {
  return {
    ...finding,
    products: [...new Set(finding.through.flatMap(({ products }) => products))],
    removable: removableGroups(finding.through),
  };
}

/** A look at everybody counts as a reading of whoever is known to hold something or nothing. */
export function toWatchedView(
  person: Watched,
  lookedAt: string | undefined,
  finding: Finding | undefined,
): WatchedView {
  const { clearAt: _clearAt, clearThrough: _through, findings: _findings, findingId: _id, ...shown } = person;
  const isCovered = person.state !== 'unknown' && lookedAt !== undefined && lookedAt > person.readAt;
  return {
    ...shown,
    readAt: isCovered ? lookedAt : person.readAt,
    ...(finding && { finding: toFindingView(finding) }),
  };
}
