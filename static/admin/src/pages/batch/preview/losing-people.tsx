import { useState } from 'react';
import Button from '@atlaskit/button/new';
import type { AccessView, RecipientView } from '../../../../../../src/contract/recipients';
import { Row, Small } from '../../../components/frame/layout';
import { Lozenge } from '../../../components/text/lozenge';
import { useOverview } from '../../../backend/overview';
import { words } from '../../../words/words';
import { accessWords } from '../recipients/access-words';
import styles from './confirm-removals.module.css';

/** So many names are drawn at a time; a batch may have thousands. */
const namesAtATime = 100;

/** Who loses access, in the order of the list. */
export function LosingPeople({ people }: { people: RecipientView[] }) {
  const { overview } = useOverview();
  const [shown, setShown] = useState(namesAtATime);
  return (
    <>
      <ul className={styles.people} tabIndex={0} aria-label={words.batch.confirmTitle(people.length)}>
        {people.slice(0, shown).map(({ email, name, access, accountId }) => (
          <li key={email}>
            <strong>{name ?? email}</strong> {name && email}{' '}
            {accountId === overview.actor.accountId && <Lozenge tone="warning">{words.batch.you}</Lozenge>}
            <Small>{lossWords(access)}</Small>
          </li>
        ))}
      </ul>
      {people.length > shown && (
        <Row spread>
          <Small>{words.batch.confirmShown(shown, people.length)}</Small>
          <Button onClick={() => setShown(shown + namesAtATime)}>{words.batch.confirmMore}</Button>
        </Row>
      )}
    </>
  );
}

/** What goes, and what the app has to leave. */
function lossWords(access: AccessView[]): string {
  const goes = access.filter(({ removable }) => removable);
  const stays = access.filter(({ removable }) => !removable);
  return [
    goes.length > 0 ? words.batch.loses(accessWords(goes)) : '',
    stays.length > 0 ? words.batch.keeps(accessWords(stays)) : '',
  ]
    .filter(Boolean)
    .join(' ');
}
