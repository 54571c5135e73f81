import type { AuditEntry } from '../../domain/audit/audit-entry';
import type { Batch } from '../../domain/batches/batch';
import type { Page } from '../../ports/store';
import { slicesOf } from '../batches/slices-of';
import type { Deps } from '../deps';
import { pagesOf } from '../pages-of';
import { everybodyWatched } from '../watch/everybody-watched';
import { actorsOf } from './change-watched-account';
import { placesOnLists } from './places-on-lists';

const checksAtOnce = 25;
const findingsAPage = 100;

/** Forgets those accounts that nothing stored names any more; asked of accounts that something was just deleted of. */
export async function forgetUnnamed(deps: Deps, accountIds: readonly string[]): Promise<void> {
  if (accountIds.length === 0) return;
  const named = await namedOutsideLog(deps);
  const open = [...new Set(accountIds)].filter((accountId) => !named.has(accountId));
  for (let from = 0; from < open.length; from += checksAtOnce) {
    const some = open.slice(from, from + checksAtOnce);
    await Promise.all(some.map((accountId) => forgetUnlessLogged(deps, accountId)));
  }
}

/** Whom a batch names: on its list, and as who made and started it. */
export async function accountsOf({ store }: Pick<Deps, 'store'>, batch: Batch): Promise<string[]> {
  const accounts = [batch.createdBy.accountId, ...(batch.startedBy ? [batch.startedBy.accountId] : [])];
  for await (const { recipients } of slicesOf(store, batch))
    accounts.push(...recipients.flatMap(({ accountId }) => accountId ?? []));
  return accounts;
}

async function forgetUnlessLogged({ archive }: Deps, accountId: string): Promise<void> {
  const isLogged =
    (await hasAny((cursor) => archive.entriesAbout(accountId, 1, cursor))) ||
    (await hasAny((cursor) => archive.entriesBy(accountId, 1, cursor)));
  if (!isLogged) await archive.forgetAccount(accountId);
}

/** A list may still show what was deleted, which is read as nothing. */
async function hasAny(read: (cursor: string | undefined) => Promise<Page<AuditEntry>>): Promise<boolean> {
  for await (const entries of pagesOf(read)) if (entries.length > 0) return true;
  return false;
}

async function namedOutsideLog(deps: Deps): Promise<ReadonlySet<string>> {
  const named = new Set((await placesOnLists(deps)()).keys());
  const add = (accountId: string | undefined): unknown => accountId !== undefined && named.add(accountId);
  const { organization, provisioning } = await deps.store.settings();
  for (const connection of [organization, provisioning]) add(connection?.savedBy.accountId);
  for (const { accountId, review } of await everybodyWatched(deps)) {
    add(accountId);
    add(review?.by);
  }
  for await (const findings of pagesOf((cursor) => deps.watch.listFindings(undefined, findingsAPage, cursor)))
    for (const finding of findings) {
      add(finding.accountId);
      for (const actor of actorsOf(finding)) add(actor?.accountId);
    }
  return named;
}
