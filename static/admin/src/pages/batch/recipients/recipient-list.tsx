import type { ReactNode } from 'react';
import type { BatchView } from '../../../../../../src/contract/batches';
import type { RecipientView } from '../../../../../../src/contract/recipients';
import { SearchField } from '../../../components/form/search/search-field';
import { Row, Stack, Subtle } from '../../../components/frame/layout';
import { LongTable } from '../../../components/table/long-table';
import type { Column } from '../../../components/table/long-table';
import type { RowDetail } from '../../../components/table/table-row';
import { Failure, Loading } from '../../../components/frame/states';
import { words } from '../../../words/words';
import type { ListFilter } from './use-list-filter';
import { useRecipients } from './use-recipients';
import type { RecipientFilter } from './use-recipients';

interface RecipientListProps<T extends string> {
  batch: BatchView;
  label: string;
  columns: Column<RecipientView>[];
  detail: RowDetail<RecipientView>;
  filter: ListFilter<T>;
  request: RecipientFilter;
  version: string;
  actions?: ReactNode;
}

/** The recipients of a batch behind a filter, with a search and a table of any length. */
export function RecipientList<T extends string>(props: RecipientListProps<T>) {
  const { batch, label, columns, detail, filter, request, version, actions } = props;
  const list = useRecipients(batch, request, version);
  return (
    <Stack>
      <Row spread>
        <SearchField isCompact label={words.batch.search} value={filter.typed} onChange={filter.setSearch} />
        <Row>{actions}</Row>
      </Row>
      {list.state === 'failed' && list.error && <Failure error={list.error} onRetry={list.retry} />}
      {list.rows.length === 0 && list.state === 'loading' && <Loading label={words.batch.searching} />}
      {list.rows.length === 0 && list.state === 'ready' && <Subtle>{words.batch.noRows}</Subtle>}
      {list.rows.length > 0 && (
        <LongTable
          key={`${filter.value} ${filter.search}`}
          label={label}
          columns={columns}
          detail={detail}
          rows={list.rows}
          rowKey={emailOf}
          total={list.isOpen ? -1 : list.rows.length}
          onSee={list.see}
          isLoadingMore={list.isOpen && list.state === 'loading'}
        />
      )}
    </Stack>
  );
}

const emailOf = ({ email }: RecipientView) => email;
