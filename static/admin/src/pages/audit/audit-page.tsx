import { useRef } from 'react';
import Button from '@atlaskit/button/new';
import type { AuditEntryView } from '../../../../../src/contract/audit';
import { PageHeading, Stack, Subtle } from '../../components/frame/layout';
import { Notice } from '../../components/frame/notice';
import { Empty, Failure, Loading } from '../../components/frame/states';
import { words } from '../../words/words';
import { AuditExport } from './export/audit-export';
import { AuditFilters } from './filters/audit-filters';
import { AuditTable } from './entries/audit-table';
import { ChainHead } from './export/chain-head';
import { OpenedEntry } from './entries/opened-entry';
import { PersonCard } from './search/person-card';
import { PersonSearch } from './search/person-search';
import { OutcomeChart } from './chart/outcome-chart';
import { useAuditEntries } from './entries/use-audit-entries';
import { useAuditFilter } from './filters/use-audit-filter';

export default function AuditPage() {
  const filter = useAuditFilter();
  const list = useAuditEntries(filter.filter);
  // The list may have the entry that the address names.
  const wasRead = useRef(false);
  if (list.state !== 'loading') wasRead.current = true;
  const opened = list.entries.find(({ id }) => id === filter.entryId);
  return (
    <Stack space="wide">
      <PageHeading
        title={words.pages.audit}
        actions={<AuditExport filter={filter.filter} onExported={list.refresh} />}
      >
        <Subtle>{words.audit.lead}</Subtle>
      </PageHeading>
      <PersonSearch />
      {filter.text.email && <PersonCard key={filter.text.email} email={filter.text.email} />}
      <OutcomeChart />
      <AuditFilters text={filter.text} entries={list.entries} onApply={filter.apply} />
      <div role="status">
        {list.isCatchingUp && (
          <Notice actions={<Button onClick={list.refresh}>{words.audit.refresh}</Button>}>
            <p>{words.audit.catchingUp}</p>
          </Notice>
        )}
      </div>
      {list.error && <Failure error={list.error} onRetry={list.retry} />}
      <Entries list={list} isFiltered={filter.isSet} onOpen={(entry) => filter.open(entry.id)} />
      <ChainHead />
      {filter.entryId !== undefined && wasRead.current && (
        <OpenedEntry
          key={filter.entryId}
          entryId={filter.entryId}
          listed={opened}
          onClose={() => filter.open(undefined)}
          onChanged={list.refresh}
        />
      )}
    </Stack>
  );
}

interface EntriesProps {
  list: ReturnType<typeof useAuditEntries>;
  isFiltered: boolean;
  onOpen: (entry: AuditEntryView) => void;
}

function Entries({ list, isFiltered, onOpen }: EntriesProps) {
  if (list.entries.length > 0) return <AuditTable list={list} onOpen={onOpen} />;
  if (list.state === 'loading') return <Loading />;
  if (list.state === 'failed') return null;
  return isFiltered ? (
    <Empty title={words.audit.noMatch} />
  ) : (
    <Empty title={words.audit.none}>
      <Subtle>{words.audit.noneBody}</Subtle>
    </Empty>
  );
}
