import type { AuditLink } from '../../../domain/audit/audit-chain';
import { entryId, namesOfSlice } from '../../../domain/audit/audit-entry';
import {
  afterWalk,
  completeIndex,
  newIndex,
  type IndexProgress,
  type IndexUnderWay,
} from '../../../domain/audit/search/index-progress';
import { isAtRest } from '../../../domain/batches/batch';
import { sliceSize } from '../../../domain/run/slice';
import type { NamesByEntry } from '../../../ports/audit/log-search';
import { activeBatches } from '../../batches/list-batches';
import type { Deps } from '../../deps';
import { isoNow } from '../../iso-now';

/** Slices, and acts as many as four to one, that one round takes: Forge's budget of writes is for the work of admins first. */
const slicesARound = 100;
const slicesOfAnAct = 0.25;

/**
 * Makes a log searchable that was begun before there was a search: from its newest link back to its first, some slices a
 * round; what breaks off goes on from where it was stored. Batches that an earlier version had under way follow when
 * they have ended.
 */
export async function indexLog(deps: Deps, isOver: () => boolean): Promise<void> {
  let progress = (await deps.search.progress()) ?? (await begin(deps));
  let room = slicesARound;
  while (!progress.isComplete && room > 0 && !isOver()) {
    const step: Step =
      progress.link > progress.downTo
        ? await oneLink(deps, progress, room)
        : { next: await afterAwaited(deps, progress), slices: 1 };
    if (step.next === progress) return;
    progress = step.next;
    room -= step.slices;
    await deps.search.saveProgress(progress);
  }
}

interface Step {
  next: IndexProgress;
  slices: number;
}

async function begin(deps: Deps): Promise<IndexProgress> {
  // Before the head is read: what ends after this is awaited, or sealed by then.
  const awaited = (await activeBatches(deps)).map(({ batchId }) => batchId);
  const head = await deps.store.head();
  const progress = head ? newIndex(head.value.links, isoNow(deps), awaited) : completeIndex;
  await deps.search.saveProgress(progress);
  return progress;
}

/** Makes found what a link seals, as far as there is room. What was deleted is left out. */
async function oneLink(deps: Deps, progress: IndexUnderWay, room: number): Promise<Step> {
  const link = await deps.store.link(progress.link);
  const passed = { ...progress, link: progress.link - 1, slice: 0, ...(link && since(progress, link)) };
  const isOther = progress.only !== undefined && !progress.only.includes(link?.subject ?? '');
  if (!link || isOther) return { next: passed, slices: slicesOfAnAct };
  if (link.kind === 'act') {
    await makeFound(deps, [link.subject], new Map());
    return { next: passed, slices: slicesOfAnAct };
  }
  const { slices, isDone } = await indexSlices(deps, link, progress.slice, Math.ceil(room));
  return { next: isDone ? passed : { ...progress, slice: progress.slice + slices }, slices };
}

const since = ({ only }: IndexUnderWay, { at }: AuditLink): { since?: string } => (only ? {} : { since: at });

async function indexSlices(
  deps: Deps,
  { subject: batchId, attempt = 1 }: AuditLink,
  from: number,
  count: number,
): Promise<{ slices: number; isDone: boolean }> {
  const sealed = await deps.archive.seal(batchId, attempt);
  const taken = sealed.slice(from, from + count);
  for (const { index, positions } of taken) {
    const ids = positions.map((position) => entryId(batchId, attempt, index * sliceSize + position));
    const slice = (await deps.store.slice(batchId, index))?.value;
    // A later attempt has the names of the same people.
    await makeFound(deps, ids, slice ? namesOfSlice({ ...slice, attempt }) : new Map());
  }
  return { slices: taken.length, isDone: from + taken.length >= sealed.length };
}

/** What was changed while this was written is made found by what it says then. */
async function makeFound(deps: Deps, ids: string[], names: NamesByEntry): Promise<void> {
  const entries = await deps.archive.entries(ids);
  await deps.search.add(entries, names);
  const after = new Map((await deps.archive.entries(ids)).map((entry) => [entry.id, entry]));
  const changed = entries.filter(
    ({ id, personal }) => JSON.stringify(after.get(id)?.personal) !== JSON.stringify(personal),
  );
  if (changed.length === 0) return;
  await deps.search.remove(changed);
  await deps.search.add(
    changed.flatMap(({ id }) => after.get(id) ?? []),
    new Map(),
  );
}

async function afterAwaited(deps: Deps, progress: IndexUnderWay): Promise<IndexProgress> {
  const ended: string[] = [];
  for (const batchId of progress.awaited) {
    const batch = await deps.store.batch(batchId);
    if (!batch || isAtRest(batch.value.state)) ended.push(batchId);
  }
  return afterWalk(progress, ended, (await deps.store.head())?.value.links ?? 0);
}
