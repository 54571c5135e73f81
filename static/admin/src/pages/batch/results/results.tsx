import { useState } from 'react';
import Button from '@atlaskit/button/new';
import { outcomes } from '../../../../../../src/domain/words';
import type { Outcome } from '../../../../../../src/domain/words';
import { Row, SectionHeading, Small, Stack } from '../../../components/frame/layout';
import { words } from '../../../words/words';
import { endingOf } from '../ending';
import { useLeavesStart } from '../four-eyes';
import type { BatchStore } from '../use-batch';
import { RecipientList } from '../recipients/recipient-list';
import { ResultExport } from './result-export';
import { resultColumns } from './result-columns';
import { useListFilter } from '../recipients/use-list-filter';

/** Each recipient's outcome, with Atlassian's words and what to do next. */
export function Results({ store: { batch, perform, busy } }: { store: BatchStore }) {
  // Somebody who watches the run keeps what they look at.
  const [first] = useState(() => endingOf(batch)?.first);
  const filter = useListFilter<Outcome>('outcome', outcomes, first);
  const isOver = batch.state === 'finished' || batch.state === 'cancelled';
  const failed = (batch.counts.failed ?? 0) + (batch.counts['needs-attention'] ?? 0);
  const mayNotRetry = useLeavesStart(batch);
  const request = { outcome: filter.value, search: filter.search };
  const retry = () => {
    // Nobody of those who are tried again has that outcome any more.
    filter.setValue(undefined);
    void perform('retryFailed');
  };
  return (
    <Stack>
      <Row spread>
        <SectionHeading>{words.batch.resultsTitle}</SectionHeading>
        <Row>
          {isOver && failed > 0 && (
            <Button isLoading={busy === 'retryFailed'} isDisabled={mayNotRetry} onClick={retry}>
              {words.batch.retry(failed)}
            </Button>
          )}
          <ResultExport batch={batch} request={request} />
        </Row>
      </Row>
      {isOver && failed > 0 && mayNotRetry && <Small>{words.batch.fourEyes.retry}</Small>}
      <RecipientList
        batch={batch}
        label={words.batch.resultsTitle}
        filterLabel={words.batch.filterByOutcome}
        columns={resultColumns}
        filter={filter}
        choices={outcomes.map((outcome) => ({
          value: outcome,
          label: words.outcomes[outcome],
          count: batch.counts[outcome] ?? 0,
        }))}
        request={request}
        version={`${batch.state} ${batch.attempt} ${batch.done}`}
      />
    </Stack>
  );
}
