import { useState } from 'react';
import Button from '@atlaskit/button/new';
import { Question } from '../../../components/frame/question';
import { words } from '../../../words/words';
import { changeListAct, useChangeList } from '../recipients/use-change-list';
import type { BatchStore } from '../use-batch';

/** Goes back to the list; asks first where that takes the place of another one that was not sent. */
export function ChangeList({ store }: { store: BatchStore }) {
  const { changeList, replaces } = useChangeList(store);
  const [isAsking, setAsking] = useState(false);
  const replace = () => {
    setAsking(false);
    void changeList();
  };
  const { title, body, go, keep } = words.batch.replaceDraft;
  return (
    <>
      <Button
        isLoading={store.busy === changeListAct}
        onClick={() => (replaces ? setAsking(true) : void changeList())}
      >
        {words.batch.changeList}
      </Button>
      {isAsking && (
        <Question title={title} go={go} keep={keep} isDanger onGo={replace} onClose={() => setAsking(false)}>
          <p>{body}</p>
        </Question>
      )}
    </>
  );
}
