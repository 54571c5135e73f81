import type { FoundPeople, SearchGaps, SearchPeople } from '../../../contract/search';
import { phraseOf, wordsOf } from '../../../domain/audit/search/search-words';
import type { Deps } from '../../deps';

const limitUnlessTold = 20;
/** Words beyond tell nothing more. */
const wordsAtMost = 8;
/** How long after it was sealed an entry may still be missing from lists, in milliseconds. */
const listLagMs = 60_000;

/** The words of what was typed. */
export const wordsAsked = (search: string): string[] =>
  wordsOf(search)
    .slice(0, wordsAtMost)
    .map((word) => phraseOf([word]));

/** People whom the log names, by beginnings of words of their addresses and names. Throws `InvalidCursor`. */
export async function searchPeople(deps: Deps, input: SearchPeople): Promise<FoundPeople> {
  const { search, cursor, limit = limitUnlessTold } = input;
  const page = await deps.search.people(wordsAsked(search), limit, cursor);
  return {
    people: page.items,
    ...(page.cursor !== undefined && { cursor: page.cursor }),
    ...(await gapsOf(deps, page.items.length === 0 && cursor === undefined)),
  };
}

/** What a search may lack; whether it lags matters where it found nothing. */
export async function gapsOf({ search, store, clock }: Deps, foundNothing: boolean): Promise<SearchGaps> {
  const [progress, head] = await Promise.all([search.progress(), store.head()]);
  const isOlder = progress?.isComplete !== true && head !== undefined;
  const since = progress?.isComplete === false ? progress.since : undefined;
  const isFresh = head !== undefined && clock.nowMs() - Date.parse(head.value.at) < listLagMs;
  return {
    ...(isOlder && { older: { ...(since !== undefined && { since }) } }),
    ...(foundNothing && isFresh && { catchingUp: true }),
  };
}
