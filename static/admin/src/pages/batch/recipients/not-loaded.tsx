import Button from '@atlaskit/button/new';
import { useAddress } from '../../../address';
import { AnswerFailure } from '../../../backend/call';
import { PageHeading, Row, Stack } from '../../../components/frame/layout';
import { Empty, Failure } from '../../../components/frame/states';
import { words } from '../../../words/words';

/** No batch to show: because there is none, with the ways on, or because it could not be read. */
export function NotLoaded({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const { go } = useAddress();
  const code = error instanceof AnswerFailure ? error.code : undefined;
  if (code === 'NOT_ADMIN') return <Failure error={error} />;
  // An id that is none at all is refused before anybody looks for it.
  if (code === 'BATCH_NOT_FOUND' || code === 'INVALID_PAYLOAD')
    return (
      <Empty
        title={words.batch.notFoundTitle}
        isWholePage
        actions={
          <Row>
            <Button appearance="primary" onClick={() => go('batches')}>
              {words.batch.backToBatches}
            </Button>
            <Button onClick={() => go('invite')}>{words.batch.newList}</Button>
          </Row>
        }
      >
        <p>{words.batch.notFound}</p>
      </Empty>
    );
  return (
    <Stack>
      <PageHeading title={words.batch.loadTitle} />
      <Failure error={error} onRetry={onRetry} />
    </Stack>
  );
}
