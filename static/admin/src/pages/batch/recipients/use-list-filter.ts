import { useAddress } from '../../../address';
import { useTypedSearch } from '../../../components/form/search/use-typed-search';

/** In the address: every one, where a list would open with one of them. */
const every = 'all';

/** One filter and a search of a list, kept in the address; the list opens with `first`. */
export function useListFilter<T extends string>(name: string, values: readonly T[], first?: T) {
  const { page, query, go } = useAddress();
  const asked = query[name];
  const value = asked === undefined || asked === '' ? first : values.find((known) => known === asked);
  const { typed, search, setTyped } = useTypedSearch();
  return {
    value,
    /** What is in the field, and what the list is asked for. */
    typed,
    search,
    setValue: (next: T | undefined) =>
      go(page, { ...query, [name]: next ?? (first && every) }, { replace: true }),
    setSearch: setTyped,
  };
}
export type ListFilter<T extends string> = ReturnType<typeof useListFilter<T>>;
