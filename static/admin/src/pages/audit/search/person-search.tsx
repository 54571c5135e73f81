import { useId } from 'react';
import type { FormEvent } from 'react';
import { wordsOf } from '../../../../../../src/domain/audit/search/search-words';
import { useAddress } from '../../../address';
import { Small, Stack } from '../../../components/frame/layout';
import { SearchField } from '../../../components/form/search/search-field';
import { useTypedSearch } from '../../../components/form/search/use-typed-search';
import { words } from '../../../words/words';
import { FoundPeople, SearchGapsNote } from './found-people';
import { useFoundPeople } from './use-found-people';

/** The log stands below them. */
const peopleAtOnce = 8;

/** From a part of an address or a name to whom the log names. */
export function PersonSearch() {
  const { typed, search, setTyped } = useTypedSearch();
  const { go } = useAddress();
  const list = useFoundPeople(search, peopleAtOnce);
  const about = useId();
  const [only, second] = list.people;
  const isOne = only !== undefined && second === undefined && list.state === 'ready';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isOne && typed.trim() === search) go('audit', { email: only.email });
  };
  return (
    <form onSubmit={submit} role="search" aria-label={words.search.label}>
      <Stack space="tight">
        <SearchField
          isWide
          label={words.search.label}
          value={typed}
          onChange={setTyped}
          describedBy={about}
        />
        <div id={about}>
          <Small>{words.search.help}</Small>
        </div>
        {search !== '' && (
          <>
            <FoundPeople
              list={list}
              page="audit"
              queryOf={({ email }) => ({ email })}
              labelOf={words.search.open}
              nobody={wordsOf(search).length === 0 ? words.search.noWord : words.search.nobody}
            />
            <SearchGapsNote gaps={list.gaps} onAgain={list.refresh} />
          </>
        )}
      </Stack>
    </form>
  );
}
