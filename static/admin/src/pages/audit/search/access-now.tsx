import { useState } from 'react';
import Button from '@atlaskit/button/new';
import type { PersonAccess, PersonView } from '../../../../../../src/contract/search';
import { call } from '../../../backend/backend';
import { useAct } from '../../../backend/use-act';
import { Failure } from '../../../components/frame/states';
import { Lozenge } from '../../../components/text/lozenge';
import { formatExactTime, joinWords } from '../../../words/format';
import { peopleWords, words } from '../../../words/words';
import { doubtWords } from '../../batch/recipients/access-words';
import { watchTones } from '../../watch/state-tones';
import styles from './person-card.module.css';

/** What was read of somebody's access last, and reading it now. */
export function AccessNow({ person }: { person: PersonView }) {
  const { act, busy, error } = useAct();
  const [read, setRead] = useState<PersonAccess | undefined>(undefined);
  const access = read ?? person.access;
  const readNow = () => act('read', async () => setRead(await call('readPerson', { email: person.email })));
  const text = words.search.person;
  return (
    <>
      {access ? (
        <State access={access} />
      ) : (
        <>
          <Lozenge tone="neutral">{text.notKnown}</Lozenge>
          <span className={styles.quiet}>{text.notWatched}</span>
        </>
      )}
      <Button spacing="compact" isLoading={busy !== undefined} onClick={() => void readNow()}>
        {text.read}
      </Button>
      <span role="status" className="visually-hidden">
        {read && text.justRead}
      </span>
      {error && <Failure error={error} onRetry={() => void readNow()} />}
    </>
  );
}

function State({ access: { state, products, at, doubt } }: { access: PersonAccess }) {
  const text = words.search.person;
  return (
    <>
      <Lozenge tone={watchTones[state]}>{peopleWords.states[state]}</Lozenge>
      {products.length > 0 && (
        <span>{text.products(joinWords(products.map((product) => words.products[product] ?? product)))}</span>
      )}
      {doubt && <span>{doubtWords(doubt)}</span>}
      <span className={styles.quiet}>{text.readAt(formatExactTime(at))}</span>
    </>
  );
}
