import Button from '@atlaskit/button/new';
import { Row, SectionHeading, Small, Stack } from '../../../components/frame/layout';
import { words } from '../../../words/words';
import { useLeavesStart } from '../four-eyes';
import type { BatchStore } from '../use-batch';
import { RecipientList } from '../recipients/recipient-list';
import type { ListFilter } from '../recipients/use-list-filter';
import { outcomesIn } from './outcome-groups';
import type { OutcomeGroup } from './outcome-groups';
import { ResultExport } from './result-export';
import { resultColumns } from './result-columns';
import { resultDetail } from './result-detail';

interface ResultsProps {
  store: BatchStore;
  filter: ListFilter<OutcomeGroup>;
}

/** Each recipient's outcome, with Atlassian's words and what to do next. */
export function Results({ store: { batch, perform, busy }, filter }: ResultsProps) {
  const isOver = batch.state === 'finished' || batch.state === 'cancelled';
  const failed = (batch.counts.failed ?? 0) + (batch.counts['needs-attention'] ?? 0);
  const mayNotRetry = useLeavesStart(batch);
  const request = { outcomes: filter.value && outcomesIn(filter.value), search: filter.search };
  const retry = () => {
    // Nobody of those who are tried again has that outcome any more.
    filter.setValue(undefined);
    void perform('retryFailed');
  };
  return (
    <Stack>
      <Row spread>
        <SectionHeading>
          {words.batch.resultsOf(filter.value && words.batch.groups[filter.value])}
        </SectionHeading>
        {isOver && failed > 0 && (
          <Button isLoading={busy === 'retryFailed'} isDisabled={mayNotRetry} onClick={retry}>
            {words.batch.retry(failed)}
          </Button>
        )}
      </Row>
      {isOver && failed > 0 && mayNotRetry && <Small>{words.batch.fourEyes.retry}</Small>}
      <RecipientList
        batch={batch}
        label={words.batch.resultsTitle}
        columns={resultColumns}
        detail={resultDetail}
        filter={filter}
        request={request}
        version={`${batch.state} ${batch.attempt} ${batch.done}`}
        actions={<ResultExport batch={batch} request={request} />}
      />
    </Stack>
  );
}
