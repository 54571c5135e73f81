import { comparableAddress } from '../../domain/people/address';
import { entryId, type AuditEntry } from '../../domain/audit/audit-entry';
import { isAtRest, type Actor, type Batch } from '../../domain/batches/batch';
import {
  erasedActor,
  withoutPiece,
  withRefreshed,
  type Piece,
  type Refreshment,
} from '../../domain/audit/personal-part';
import { sliceSize } from '../../domain/run/slice';
import type { Deps } from '../deps';
import { changeWatchedAccount } from './change-watched-account';
import { changeSlice } from './change-slice';
import { placesOnLists, type PlaceOnList, type PlacesOnLists } from './places-on-lists';
import { sealRefreshed, type RefreshedPieces } from './seal-refreshed';
import { unnameInWords } from './unname-in-words';
import { unnamePreparer } from './unname-preparer';

/** Data that must go, or what is true now. */
export type AccountChange =
  | { kind: 'erase' }
  | { kind: 'refresh'; name?: string | undefined; email?: string | undefined };

const entriesAPage = 50;

/**
 * Changes everything that is stored about an account: entries about it, entries of what it did, the lists it is
 * on, the batches it made. Entries keep their shape and their digests; `entries`
 * is how many lost something of which nothing else stands in the place. `isDone` is false where a batch under way
 * still needs the data, or where time ran out; doing it again goes on from what is left.
 */
export async function changeAccount(
  deps: Deps,
  accountId: string,
  change: AccountChange,
  isOver: () => boolean,
  places: PlacesOnLists = placesOnLists(deps),
): Promise<{ entries: number; isDone: boolean }> {
  const unnamed = await unnameInWords(deps, accountId, change, isOver);
  if (!unnamed.isWhole) return { entries: unnamed.entries, isDone: false };
  let { entries } = unnamed;
  let isDone = true;
  const refreshed = sealRefreshed(deps, accountId, change.kind === 'refresh' ? change : {});
  for (const list of [deps.archive.entriesAbout, deps.archive.entriesBy]) {
    let cursor: string | undefined;
    do {
      const page = await list(accountId, entriesAPage, cursor);
      for (const group of groupsOf(page.items)) {
        const changed = await changeGroup(deps, group, { accountId, change, refreshed });
        if (changed === 'under-way') isDone = false;
        else entries += changed;
      }
      cursor = page.cursor;
      if (cursor !== undefined && isOver()) return { entries, isDone: false };
    } while (cursor !== undefined);
  }
  if (!(await changeOpenLists(deps, await places(), accountId, change))) isDone = false;
  await changeSettings(deps, accountId, change);
  await changeWatchedAccount(deps, accountId, change);
  return { entries, isDone };
}

/** Batches that no record leads to and that are not under way; false where one is, and needs the data. */
async function changeOpenLists(
  deps: Deps,
  places: ReadonlyMap<string, PlaceOnList[]>,
  accountId: string,
  change: AccountChange,
): Promise<boolean> {
  let isDone = true;
  for (const { batchId, index } of places.get(accountId) ?? []) {
    const batch = (await deps.store.batch(batchId))?.value;
    if (!batch) continue;
    if (!isAtRest(batch.state)) isDone = false;
    else if (index === undefined) await changeBatch(deps, batch, accountId, change);
    else await changeSlice(deps, batchId, index, accountId, change);
  }
  return isDone;
}

interface Wanted {
  accountId: string;
  change: AccountChange;
  /** Asked for only where an entry comes to show it. */
  refreshed: () => Promise<RefreshedPieces>;
}

async function changeGroup(
  deps: Deps,
  { ids, batchId, slice }: Group,
  wanted: Wanted,
): Promise<number | 'under-way'> {
  const batch = batchId === undefined ? undefined : (await deps.store.batch(batchId))?.value;
  if (batch && !isAtRest(batch.state)) return 'under-way';
  const before = await deps.archive.entries(ids);
  const after: AuditEntry[] = [];
  for (const entry of before) after.push(await changedEntry(entry, wanted));
  const { accountId, change } = wanted;
  if (after.some((entry, place) => entry !== before[place])) await deps.archive.replaceEntries(before, after);
  if (change.kind === 'refresh') await deps.search.rename(after, accountId, change.name);
  if (batch && slice !== undefined) await changeSlice(deps, batch.batchId, slice, accountId, change);
  const unnamed = batch ? await changeBatch(deps, batch, accountId, change) : 0;
  return unnamed + after.filter((entry, place) => lost(entry, before[place])).length;
}

/** Whether a piece of the entry is gone and nothing stands in its place. */
const lost = ({ salts }: AuditEntry, before: AuditEntry | undefined): boolean =>
  Object.keys(salts).length < Object.keys(before?.salts ?? {}).length;

interface Group {
  ids: string[];
  batchId?: string | undefined;
  slice?: number | undefined;
}

/** Entries of one slice were written together and are found together: they are changed together. */
function groupsOf(entries: AuditEntry[]): Group[] {
  const groups = new Map<string, Group>();
  for (const { id, batchId, attempt, sequence, outcome } of entries) {
    if (batchId === undefined || attempt === undefined || outcome === undefined) {
      groups.set(id, { ids: [id], batchId });
      continue;
    }
    const slice = Math.floor(sequence / sliceSize);
    const ids = Array.from({ length: sliceSize }, (_, position) =>
      entryId(batchId, attempt, slice * sliceSize + position),
    );
    groups.set(`${batchId}:${attempt}:${slice}`, { ids, batchId, slice });
  }
  return [...groups.values()];
}

async function changedEntry(
  entry: AuditEntry,
  { accountId, change, refreshed }: Wanted,
): Promise<AuditEntry> {
  const { actor, target } = entry.personal;
  const isTarget = target?.accountId === accountId;
  const isActor = actor.accountId === accountId;
  let changed = entry;
  if (change.kind === 'erase') {
    if (isTarget) changed = withoutPiece(changed, 'target');
    return isActor ? withoutPiece(withoutPiece(changed, 'name'), 'actor') : changed;
  }
  if (isTarget && change.email !== undefined && !isSame(change.email, target.email))
    changed = showing(changed, 'target', (await refreshed()).target);
  if (isActor && change.name !== actor.name)
    changed = showing(changed, 'name', change.name === undefined ? undefined : (await refreshed()).name);
  return changed;
}

const showing = (entry: AuditEntry, piece: Piece, now: Refreshment | undefined): AuditEntry =>
  now ? withRefreshed(entry, now) : withoutPiece(entry, piece);

const isSame = (one: string, other: string): boolean => comparableAddress(one) === comparableAddress(other);

async function changeBatch(
  deps: Deps,
  { batchId }: Batch,
  accountId: string,
  change: AccountChange,
): Promise<number> {
  const { store } = deps;
  const stored = await store.batch(batchId);
  if (!stored) return 0;
  const { createdBy, startedBy, startWhenReady } = stored.value;
  const isNamed = [createdBy, startedBy, startWhenReady?.by].some((one) => one?.accountId === accountId);
  if (!isNamed) return 0;
  const isTrue = change.kind === 'refresh' && change.name === createdBy.name;
  // While the batch still says who prepared it, so that what broke off is found again.
  const isPreparer = createdBy.accountId === accountId && !isTrue;
  const unnamed = isPreparer ? await unnamePreparer(deps, stored.value, accountId) : 0;
  const actor = change.kind === 'erase' ? erasedActor : { accountId, name: change.name };
  const value: Batch = {
    ...stored.value,
    ...(createdBy.accountId === accountId && { createdBy: actor }),
    ...(startedBy?.accountId === accountId && { startedBy: actor }),
    // Nothing starts in the name of somebody who is gone.
    ...(startWhenReady?.by.accountId === accountId && {
      startWhenReady: change.kind === 'erase' ? undefined : { ...startWhenReady, by: actor },
    }),
  };
  await store.commit([{ kind: 'batch', value, rev: stored.rev }]);
  return unnamed;
}

async function changeSettings({ store }: Deps, accountId: string, change: AccountChange): Promise<void> {
  const settings = await store.settings();
  const savedBy = change.kind === 'erase' ? erasedActor : { accountId, name: change.name };
  const changed = <T extends { savedBy: Actor }>(connection: T | undefined): T | undefined =>
    connection?.savedBy.accountId === accountId ? { ...connection, savedBy } : connection;
  const organization = changed(settings.organization);
  const provisioning = changed(settings.provisioning);
  if (organization === settings.organization && provisioning === settings.provisioning) return;
  await store.saveSettings({ ...settings, organization, provisioning });
}
