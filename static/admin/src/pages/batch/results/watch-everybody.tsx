import { useState } from 'react';
import Button from '@atlaskit/button/new';
import type { BatchView } from '../../../../../../src/contract/batches';
import { call } from '../../../backend/backend';
import { useAct } from '../../../backend/use-act';
import { useKeptFocus } from '../../../browser/use-kept-focus';
import { Failure } from '../../../components/frame/states';
import { AppLink } from '../../../components/text/app-link';
import { peopleWords } from '../../../words/words';
import { Step } from './step';

/** People on the list who were here before: the batch did not invite them, so they are not watched by themselves. */
export const othersOn = ({ counts, options }: BatchView): number =>
  options.purpose === 'customers'
    ? 0
    : (counts['already-without-access'] ?? 0) +
      (counts['already-has-access'] ?? 0) +
      (counts['access-removed'] ?? 0) +
      (counts.deactivated ?? 0);

/** Offers to watch those as well. */
export function WatchEverybody({ batch }: { batch: BatchView }) {
  const { act, busy, error } = useAct();
  const [isDone, setDone] = useState(false);
  const card = useKeptFocus<HTMLElement>(isDone);
  const { batchCard } = peopleWords;
  const others = othersOn(batch);
  if (others === 0) return null;
  const watch = () =>
    act('watch', async () => {
      await call('addToWatch', { batchId: batch.batchId });
      setDone(true);
    });
  return (
    <section ref={card} aria-label={batchCard.title}>
      <Step
        action={
          <>
            {!isDone && (
              <Button isLoading={busy !== undefined} onClick={() => void watch()}>
                {batchCard.go}
              </Button>
            )}
            <span role="status">{isDone && batchCard.done}</span>
            <AppLink page="watch" query={{ view: 'people' }}>
              {batchCard.open}
            </AppLink>
          </>
        }
      >
        {batchCard.body(others)}
      </Step>
      {error && <Failure error={error} />}
    </section>
  );
}
