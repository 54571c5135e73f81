import { useState } from 'react';
import Checkbox from '@atlaskit/checkbox';
import { Notice } from '../../../components/frame/notice';
import { Question } from '../../../components/frame/question';
import { Failure, Loading } from '../../../components/frame/states';
import { removalsOf } from '../../../../../../src/domain/batches/plan';
import { lossOf } from '../../../../../../src/domain/people/access';
import { useOverview } from '../../../backend/overview';
import { useLoad } from '../../../backend/use-load';
import { words } from '../../../words/words';
import { allRecipients } from '../recipients/all-recipients';
import type { BatchStore } from '../use-batch';
import { LosingPeople } from './losing-people';

/** The second confirmation: each person who is about to lose access, by name, with what they lose and what stays. */
export function ConfirmRemovals({ store, onClose }: { store: BatchStore; onClose: () => void }) {
  const { batch, perform, busy } = store;
  const { overview } = useOverview();
  // What is confirmed is what is named here: a new check brings new names, and their own digest.
  const { digest } = batch.removals ?? { digest: '' };
  const [sureOf, setSureOf] = useState<string>();
  const isSure = sureOf === digest;
  const { data, error, reload } = useLoad(`${batch.batchId} ${digest}`, () =>
    allRecipients(batch.batchId, { standing: 'with-access' }),
  );
  const people = data?.filter(({ access }) => lossOf(access) !== 'nothing');
  const count = people?.length ?? removalsOf(batch);
  const go = async () => {
    await perform('startBatch', { confirmRemovals: digest });
    onClose();
  };
  return (
    <Question
      title={words.batch.confirmTitle(count)}
      go={words.batch.confirmGo}
      isDanger
      isDisabled={!isSure || !people}
      isBusy={busy === 'startBatch'}
      onGo={() => void go()}
      onClose={onClose}
    >
      <p>{words.batch.confirmBody}</p>
      {!people && !error && <Loading label={words.batch.confirmLoading} />}
      {error && <Failure error={error} onRetry={() => void reload()} />}
      {people?.some(({ accountId }) => accountId === overview.actor.accountId) && (
        <Notice tone="warning">
          <p>{words.batch.confirmYou}</p>
        </Notice>
      )}
      {people && <LosingPeople people={people} />}
      {people && (
        <Checkbox
          label={words.batch.confirmCheck(people.length)}
          isChecked={isSure}
          onChange={(event) => setSureOf(event.target.checked ? digest : undefined)}
        />
      )}
    </Question>
  );
}
