import { useState } from 'react';
import Button from '@atlaskit/button/new';
import type { WatchedView } from '../../../../../../src/contract/watch';
import { Row, Small } from '../../../components/frame/layout';
import { peopleWords, watchWords } from '../../../words/words';
import { AgainDialog } from './again-dialog';
import { DecideDialog } from './decide-dialog';
import { LeaveDialog } from './leave-dialog';

const acts = ['again', 'keep', 'remove', 'leave'] as const;
type Act = (typeof acts)[number];

interface PeopleActsProps {
  people: WatchedView[];
  /** Says what was done. */
  onDone: (words: string) => Promise<void>;
}

/** What can be done with those that are selected. */
export function PeopleActs({ people, onDone }: PeopleActsProps) {
  const [asking, setAsking] = useState<Act>();
  const onClose = () => setAsking(undefined);
  const dialog = {
    people,
    onClose,
    onDone: (words: string) => {
      onClose();
      return onDone(words);
    },
  };
  return (
    <Row>
      {acts.map((act) => (
        <Button key={act} isDisabled={people.length === 0} onClick={() => setAsking(act)}>
          {peopleWords.acts[act]}
        </Button>
      ))}
      <span role="status">
        <Small>{watchWords.selected(people.length)}</Small>
      </span>
      {asking === 'again' && <AgainDialog {...dialog} />}
      {(asking === 'keep' || asking === 'remove') && <DecideDialog decision={asking} {...dialog} />}
      {asking === 'leave' && <LeaveDialog {...dialog} />}
    </Row>
  );
}
