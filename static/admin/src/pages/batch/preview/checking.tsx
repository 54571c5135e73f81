import Button from '@atlaskit/button/new';
import ProgressBar from '@atlaskit/progress-bar';
import { Card, Row, SectionHeading, Subtle } from '../../../components/frame/layout';
import { words } from '../../../words/words';
import type { BatchStore } from '../use-batch';

export function Checking({ store: { batch, perform, busy } }: { store: BatchStore }) {
  const progress = words.batch.checking(batch.checked, batch.total);
  return (
    <Card label={words.batch.checkingTitle}>
      <Row spread>
        <SectionHeading>{words.batch.checkingTitle}</SectionHeading>
        <Button
          isLoading={busy === 'cancelBatch'}
          onClick={() => void perform('cancelBatch', { unlessStarted: true })}
        >
          {words.common.cancel}
        </Button>
      </Row>
      <ProgressBar value={batch.total > 0 ? batch.checked / batch.total : 0} ariaLabel={progress} />
      <p role="status">{progress}</p>
      <Subtle>{words.batch.checkingHelp}</Subtle>
    </Card>
  );
}
