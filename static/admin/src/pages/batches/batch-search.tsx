import { useId } from 'react';
import Button from '@atlaskit/button/new';
import type { SearchGaps } from '../../../../../src/contract/search';
import { useAddress } from '../../address';
import { SearchField } from '../../components/form/search/search-field';
import { useTypedSearch } from '../../components/form/search/use-typed-search';
import { Row, Small, Stack } from '../../components/frame/layout';
import { words } from '../../words/words';
import { FoundPeople, SearchGapsNote } from '../audit/search/found-people';
import { useFoundPeople } from '../audit/search/use-found-people';

/** The batches themselves stand below them. */
const peopleAtOnce = 5;

interface BatchSearchProps {
  /** Whose batches are listed. */
  person: string | undefined;
  gaps: SearchGaps;
  onAgain: () => void;
}

/** Which batches are listed: those a word of which begins so, or those that name a person. */
export function BatchSearch({ person, gaps, onAgain }: BatchSearchProps) {
  const { typed, search, setTyped } = useTypedSearch();
  const { go } = useAddress();
  const people = useFoundPeople(search, peopleAtOnce);
  const about = useId();
  const text = words.search.batches;
  return (
    <form onSubmit={(event) => event.preventDefault()} role="search" aria-label={text.label}>
      <Stack space="tight">
        <SearchField isWide label={text.label} value={typed} onChange={setTyped} describedBy={about} />
        <div id={about}>
          <Small>{text.help}</Small>
        </div>
        {search !== '' && (
          <FoundPeople
            list={people}
            page="batches"
            queryOf={({ email }) => ({ person: email })}
            labelOf={text.open}
          />
        )}
        {person !== undefined && (
          <Row>
            <span>{text.about(person)}</span>
            <Button spacing="compact" onClick={() => go('batches')}>
              {text.all}
            </Button>
          </Row>
        )}
        {(search !== '' || person !== undefined) && <SearchGapsNote gaps={gaps} onAgain={onAgain} />}
      </Stack>
    </form>
  );
}
