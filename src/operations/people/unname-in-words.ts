import type { AdminAction } from '../../domain/audit/audit-actions';
import { withoutPiece } from '../../domain/audit/personal-part';
import { comparableAddress } from '../../domain/people/address';
import type { Deps } from '../deps';
import { pagesOf } from '../pages-of';
import { personIn } from '../watch/change-watch';
import type { AccountChange } from './change-account';

/** Acts whose words can name whoever gave access: by account alone, which never changes. */
const actsOfFindings = [
  'finding.opened',
  'finding.reopened',
  'finding.removed',
  'finding.gone',
  'finding.allowed',
] as const satisfies readonly AdminAction[];
/** And one that says whom its filter named. */
const actOfExport = 'log.exported' satisfies AdminAction;
const entriesAPage = 50;

/**
 * Takes the words off entries in which they name an account that neither acted nor is whom they are about, by its id or by an
 * address the log knows it by; of an account that changed, by an address it has no more. Comes before all else that is changed,
 * while the log still knows the addresses. Answers of how many entries, and whether time ran out before all were read.
 */
export async function unnameInWords(
  deps: Deps,
  accountId: string,
  change: AccountChange,
  isOver: () => boolean,
): Promise<{ entries: number; isWhole: boolean }> {
  const isErased = change.kind === 'erase';
  const nothing = { entries: 0, isWhole: true };
  if (!isErased && change.email === undefined) return nothing;
  const names = await addressesOf(deps, accountId);
  if (isErased) names.add(accountId);
  else names.delete(comparableAddress(change.email ?? ''));
  if (names.size === 0) return nothing;
  let entries = 0;
  for (const action of isErased ? [...actsOfFindings, actOfExport] : [actOfExport]) {
    const pages = pagesOf((cursor) => deps.store.listEntries({ action }, entriesAPage, cursor));
    for await (const page of pages) {
      const naming = page.filter(({ personal }) => isNamed(names, personal.changes));
      for (const entry of naming) await deps.archive.replaceEntries([entry], [withoutPiece(entry, 'words')]);
      entries += naming.length;
      if (isOver()) return { entries, isWhole: false };
    }
  }
  return { entries, isWhole: true };
}

/** Addresses that the account has or had, as far as that is stored. */
async function addressesOf(deps: Deps, accountId: string): Promise<Set<string>> {
  const addresses = new Set<string>();
  const { person } = await personIn(deps, accountId);
  if (person) addresses.add(comparableAddress(person.email));
  for await (const entries of pagesOf((cursor) => deps.archive.entriesAbout(accountId, entriesAPage, cursor)))
    for (const { personal } of entries)
      if (personal.target) addresses.add(comparableAddress(personal.target.email));
  return addresses;
}

/** Whether any text of a value, at whatever depth, is one of the names. */
function isNamed(names: ReadonlySet<string>, value: unknown): boolean {
  if (typeof value === 'string') return names.has(value) || names.has(comparableAddress(value));
  return (
    typeof value === 'object' && value !== null && Object.values(value).some((one) => isNamed(names, one))
  );
}
