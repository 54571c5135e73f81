import Button from '@atlaskit/button/new';
import { Row, Small } from '../../../components/frame/layout';
import { formatDateTime } from '../../../words/format';
import { watchWords } from '../../../words/words';
import type { WatchStore } from '../use-watch';
import styles from './figures.module.css';

const soonMilliseconds = 5 * 60_000;

/** When everybody was looked at, when it comes next, and a look out of turn. */
export function LookLine({ store }: { store: WatchStore }) {
  const { watch, lookNow, isBusy, isLooking, isAwaited } = store;
  return (
    <div className={styles.look}>
      <Row spread>
        <div role="status">
          <Small>{underWayWords(store) ?? [lastLook(watch), nextLook(watch)].join(' ')}</Small>
          {watch.batchesWaiting > 0 && <Small>{watchWords.waitingBatches(watch.batchesWaiting)}</Small>}
        </div>
        <Button isLoading={isBusy || isLooking || isAwaited} onClick={() => void lookNow()}>
          {watchWords.lookNow}
        </Button>
      </Row>
    </div>
  );
}

function underWayWords({ isLooking, isAwaited }: WatchStore): string | undefined {
  if (isLooking) return watchWords.looking;
  return isAwaited ? watchWords.lookAsked : undefined;
}

const lastLook = ({ lastLookAt }: WatchStore['watch']): string =>
  lastLookAt === undefined ? watchWords.noLookYet : watchWords.lastLook(formatDateTime(lastLookAt));

function nextLook({ isOn, nextLookAt, everyHours }: WatchStore['watch']): string {
  if (!isOn || nextLookAt === undefined) return watchWords.isOff;
  if (Date.parse(nextLookAt) - Date.now() < soonMilliseconds) return watchWords.nextLookSoon;
  return watchWords.nextLook(formatDateTime(nextLookAt), everyHours);
}
