import Button from '@atlaskit/button/new';
import PrinterIcon from '@atlaskit/icon/core/printer';
import type { BatchView } from '../../../../../../src/contract/batches';
import { useAddress } from '../../../address';
import { call } from '../../../backend/backend';
import { useLoad } from '../../../backend/use-load';
import { Breadcrumbs } from '../../../components/frame/breadcrumbs';
import { PageHeading, Stack, Subtle } from '../../../components/frame/layout';
import { Failure, Loading } from '../../../components/frame/states';
import { words } from '../../../words/words';
import { titleOf } from '../batch-title';
import { allRecipients } from '../recipients/all-recipients';
import styles from './proof-page.module.css';
import { ProofSheet } from './proof-sheet';
import { useGrowing } from './use-growing';

/** A batch on paper: who asked, when, why and how, everybody on the list, and what seals it in the log. */
export default function ProofPage({ batch }: { batch: BatchView }) {
  const { page, go } = useAddress();
  const { batchId, state, finishedAt = '', total } = batch;
  const isOver = state === 'finished' || state === 'cancelled';
  const { data, error, reload } = useLoad(`proof ${batchId} ${finishedAt}`, async () => {
    const [recipients, seal] = await Promise.all([
      allRecipients(batchId, {}),
      call('getBatchSeal', { batchId }),
    ]);
    return { recipients, seal };
  });
  const shown = useGrowing(data?.recipients.length ?? 0);
  const isReady = data !== undefined && shown >= data.recipients.length;
  return (
    <Stack space="wide">
      <div className={styles.bar}>
        <PageHeading
          title={words.proof.title}
          trail={
            <Breadcrumbs page={page} batch={{ batchId, title: titleOf(batch) }} here={words.proof.open} />
          }
          actions={
            <>
              <Button onClick={() => go(page, { batch: batchId })}>{words.proof.back}</Button>
              {isOver && (
                <Button
                  appearance="primary"
                  iconBefore={PrinterIcon}
                  isDisabled={!isReady}
                  onClick={() => window.print()}
                >
                  {words.proof.print}
                </Button>
              )}
            </>
          }
        >
          <div role="status">
            <Subtle>{isOver ? statusWords(isReady, shown, total) : words.proof.onlyOver}</Subtle>
          </div>
        </PageHeading>
      </div>
      {error && <Failure error={error} onRetry={() => void reload()} />}
      {isOver && !data && !error && <Loading />}
      {isOver && data && (
        <ProofSheet batch={batch} seal={data.seal} recipients={data.recipients.slice(0, shown)} />
      )}
    </Stack>
  );
}

const statusWords = (isReady: boolean, shown: number, total: number) =>
  isReady ? words.proof.ready(total) : words.proof.preparing(shown, total);
