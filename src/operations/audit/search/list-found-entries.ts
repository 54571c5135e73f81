import * as z from 'zod/mini';
import type { AuditPage, ListAuditEntries } from '../../../contract/audit';
import { comparableAddress } from '../../../domain/people/address';
import type { AuditEntry } from '../../../domain/audit/audit-entry';
import { InvalidCursor } from '../../../ports/store-error';
import type { Deps } from '../../deps';
import { storedFilter, toEntryView } from '../list-audit-entries';
import { gapsOf, wordsAsked } from './search-people';

const limitUnlessTold = 50;
/** People whose entries one page reads at most; a page that this leaves short has a cursor. */
const peopleAPage = 10;

/**
 * Entries about the people whom a search finds: person by person in the order of the search, of each newest first, as far as they
 * fit the filter. Throws `InvalidCursor`, `OperationError` `INVALID_FILTER`.
 */
export async function listFoundEntries(
  deps: Deps,
  search: string,
  input: Omit<ListAuditEntries, 'search'>,
): Promise<AuditPage> {
  const { limit = limitUnlessTold, cursor, filter = {} } = input;
  const wanted = storedFilter(filter);
  const words = wordsAsked(search);
  let place: Place | undefined = readPlace(cursor);
  const entries: AuditEntry[] = [];
  for (let people = 0; place !== undefined && people < peopleAPage && entries.length < limit; people += 1) {
    const person: Place & { next?: string | undefined } = place.email
      ? place
      : await nextPerson(deps, words, place);
    if (person.email === undefined) {
      place = person.next === undefined ? undefined : { people: person.next };
      continue;
    }
    const of = { ...wanted, email: comparableAddress(person.email) };
    const page = await deps.store.listEntries(of, limit - entries.length, person.entries);
    entries.push(...page.items);
    if (page.cursor !== undefined) place = { ...person, entries: page.cursor };
    else place = person.next === undefined ? undefined : { people: person.next };
  }
  return {
    entries: entries.map(toEntryView),
    ...(place && { cursor: JSON.stringify(place) }),
    ...(await gapsOf(deps, entries.length === 0 && cursor === undefined)),
  };
}

async function nextPerson({ search }: Deps, words: string[], place: Place): Promise<Place> {
  const { items, cursor } = await search.people(words, 1, place.people);
  return { email: items[0]?.email, next: cursor };
}

const placeSchema = z.lazy(() =>
  z.strictObject({
    /** The search goes on behind this. */
    people: z.optional(z.string()),
    /** In the middle of this person's entries, and what the search goes on with then. */
    email: z.optional(z.string()),
    entries: z.optional(z.string()),
    next: z.optional(z.string()),
  }),
);
type Place = z.output<typeof placeSchema>;

function readPlace(cursor: string | undefined): Place {
  if (cursor === undefined) return {};
  try {
    return placeSchema.parse(JSON.parse(cursor));
  } catch {
    throw new InvalidCursor();
  }
}
