import Button from '@atlaskit/button/new';
import type { FoundPerson, SearchGaps } from '../../../../../../src/contract/search';
import type { Page, Query } from '../../../address';
import { Small, Stack, Subtle } from '../../../components/frame/layout';
import { Failure } from '../../../components/frame/states';
import { AppLink } from '../../../components/text/app-link';
import { EmailText } from '../../../components/text/address/email-text';
import { formatDateTime } from '../../../words/format';
import { words } from '../../../words/words';
import styles from './found-people.module.css';
import type { useFoundPeople } from './use-found-people';

interface FoundPeopleProps {
  list: ReturnType<typeof useFoundPeople>;
  /** Where a person leads. */
  page: Page;
  queryOf: (person: FoundPerson) => Query;
  labelOf: (person: string) => string;
  /** What is said where there is nobody; nothing where others may be found instead. */
  nobody?: string;
}

/** People whom a search finds, each a link. */
export function FoundPeople({ list, page, queryOf, labelOf, nobody }: FoundPeopleProps) {
  const { people, state, cursor, isEmpty } = list;
  return (
    <Stack space="tight">
      <div role="status">
        {isEmpty && cursor === undefined && nobody !== undefined && <Subtle>{nobody}</Subtle>}
        {isEmpty && cursor !== undefined && <Subtle>{words.search.nobodySoFar}</Subtle>}
        {people.length > 0 && <Small>{words.search.found(people.length, cursor === undefined)}</Small>}
        {!isEmpty && people.length === 0 && state !== 'failed' && <Subtle>{words.search.searching}</Subtle>}
      </div>
      {list.error && <Failure error={list.error} onRetry={list.retry} />}
      {people.length > 0 && (
        <ul className={styles.list} aria-label={words.search.people}>
          {people.map((person) => (
            <li key={person.email}>
              <AppLink
                page={page}
                query={queryOf(person)}
                className={styles.person}
                label={labelOf(person.name ? `${person.name}, ${person.email}` : person.email)}
              >
                <span className={styles.address}>
                  <EmailText email={person.email} />
                </span>
                {person.name && <bdi className={styles.name}>{person.name}</bdi>}
              </AppLink>
            </li>
          ))}
        </ul>
      )}
      {cursor !== undefined && (people.length > 0 || isEmpty) && (
        <div>
          <Button spacing="compact" isLoading={state === 'loading'} onClick={list.more}>
            {people.length > 0 ? words.search.more : words.search.searchOn}
          </Button>
        </div>
      )}
    </Stack>
  );
}

/** What the search cannot tell yet. */
export function SearchGapsNote({ gaps, onAgain }: { gaps: SearchGaps; onAgain: () => void }) {
  const { older, catchingUp } = gaps;
  return (
    <>
      {older && (
        <Small>
          {older.since === undefined
            ? words.search.olderUnknown
            : words.search.older(formatDateTime(older.since))}
        </Small>
      )}
      {catchingUp && (
        <>
          <Small>{words.search.catchingUp}</Small>
          <div>
            <Button spacing="compact" onClick={onAgain}>
              {words.search.again}
            </Button>
          </div>
        </>
      )}
    </>
  );
}
