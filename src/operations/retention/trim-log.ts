import { entryId, appActor, type AuditEntry, type Trimmed } from '../../domain/audit/audit-entry';
import type { AuditHead, AuditLink } from '../../domain/audit/audit-chain';
import { isAtRest } from '../../domain/batches/batch';
import { sliceSize } from '../../domain/run/slice';
import { forgetUnnamed } from '../people/forget-unnamed';
import { deleteBatch } from './delete-batch';
import { recordAct } from '../audit/commit-act';
import type { Deps } from '../deps';
import { retentionMark } from './preview-retention';

const linksARead = 25;
/** Links that one act may cover; what is left comes with the next upkeep. */
const linksAnAct = 1_000;

/**
 * Deletes what is older than the retention allows. That it will go is recorded first, in the chain itself, so
 * that an auditor can tell deletion from loss at any moment; links stay for ever, entries and lists go. A
 * deletion that broke off is taken up again.
 */
export async function trimLog(deps: Deps, isOver: () => boolean): Promise<void> {
  const head = (await deps.store.head())?.value;
  const { retentionMonths } = await deps.store.settings();
  if (!head) return;
  const soFar = await deps.archive.trimmedSoFar();
  let through = head.trimmed?.through ?? 0;
  if (soFar >= through && retentionMonths !== undefined) {
    const due = await dueLinks(deps, head, retentionMark(deps.clock.nowMs(), retentionMonths));
    if (due) {
      await record(deps, due);
      through = due.through;
    }
  }
  const accounts: string[] = [];
  for (let seq = soFar + 1; seq <= through && !isOver(); seq += 1) {
    const link = await deps.store.link(seq);
    if (link) accounts.push(...(await deleteSealed(deps, link)));
    await deps.archive.saveTrimmedSoFar(seq);
  }
  // Once all are gone: what is deleted last may name the same.
  await forgetUnnamed(deps, accounts);
}

/** The links after those already trimmed that are all older than the mark; undefined when there is none. */
async function dueLinks({ archive }: Deps, head: AuditHead, before: string): Promise<Trimmed | undefined> {
  const known = head.trimmed ?? { through: 0, before, entries: 0 };
  let { through, entries } = known;
  while (through - known.through < linksAnAct) {
    const links = await archive.links(through + 1, linksARead);
    const old = links.findIndex(({ at }) => at >= before);
    for (const link of old < 0 ? links : links.slice(0, old)) {
      through = link.seq;
      entries += link.entries;
    }
    if (old >= 0 || links.length < linksARead) break;
  }
  return through > known.through ? { through, before, entries } : undefined;
}

async function record(deps: Deps, trimmed: Trimmed): Promise<void> {
  await recordAct(deps, appActor, { action: 'log.trimmed', trimmed });
}

/** Answers whom that named which was deleted. */
async function deleteSealed(deps: Deps, link: AuditLink): Promise<string[]> {
  const { archive, store } = deps;
  if (link.kind === 'act') {
    const [entry] = await archive.entries([link.subject]);
    await archive.deleteEntries([link.subject]);
    return entry ? accountsIn(entry) : [];
  }
  const { subject: batchId, attempt = 1 } = link;
  for (const { index, positions } of await archive.seal(batchId, attempt))
    await archive.deleteEntries(
      positions.map((position) => entryId(batchId, attempt, index * sliceSize + position)),
    );
  await archive.deleteSeal(batchId, attempt);
  // Somebody may change it for as long as it is there, without another attempt: it goes all the same.
  for (;;) {
    const batch = await store.batch(batchId);
    if (!batch || !isAtRest(batch.value.state) || batch.value.attempt !== attempt) return [];
    const accounts = await deleteBatch(deps, batch);
    if (accounts) return accounts;
  }
}

const accountsIn = ({ personal: { actor, target } }: AuditEntry): string[] =>
  target?.accountId === undefined ? [actor.accountId] : [actor.accountId, target.accountId];
