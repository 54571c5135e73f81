import { useMemo } from 'react';
import Button from '@atlaskit/button/new';
import type { AuditEntryView } from '../../../../../../src/contract/audit';
import { EmailText } from '../../../components/text/address/email-text';
import { LongTable } from '../../../components/table/long-table';
import type { Column } from '../../../components/table/long-table';
import { Lozenge } from '../../../components/text/lozenge';
import { formatDateTime } from '../../../words/format';
import { words } from '../../../words/words';
import { outcomeTones } from '../../batch/tones';
import { actionWords } from '../action-words';
import styles from './audit-table.module.css';
import type { useAuditEntries } from './use-audit-entries';

interface AuditTableProps {
  list: ReturnType<typeof useAuditEntries>;
  onOpen: (entry: AuditEntryView) => void;
}

export function AuditTable({ list, onOpen }: AuditTableProps) {
  const auditColumns = useMemo(() => columnsFor(onOpen), [onOpen]);
  return (
    <LongTable
      label={words.audit.table}
      columns={auditColumns}
      rows={list.entries}
      rowKey={({ id }) => id}
      onChoose={onOpen}
      total={list.cursor ? -1 : list.entries.length}
      onEnd={list.cursor ? list.more : undefined}
      isLoadingMore={list.state === 'loading'}
    />
  );
}

const columnsFor = (onOpen: (entry: AuditEntryView) => void): Column<AuditEntryView>[] => [
  {
    key: 'at',
    header: words.audit.columns.at,
    width: 'minmax(128px, 1.5fr)',
    cell: ({ at }) => formatDateTime(at),
  },
  {
    key: 'who',
    header: words.audit.columns.who,
    width: 'minmax(104px, 1.1fr)',
    cell: ({ actor }) => actor.name ?? actor.accountId,
  },
  {
    key: 'what',
    header: words.audit.columns.what,
    width: 'minmax(184px, 1.3fr)',
    cell: (entry) => <What entry={entry} />,
  },
  {
    key: 'target',
    header: words.audit.columns.target,
    width: 'minmax(0, 2fr)',
    cell: ({ target }) => (target ? <EmailText email={target.email} /> : words.common.none),
  },
  {
    key: 'why',
    header: words.audit.columns.why,
    width: 'minmax(0, 1.5fr)',
    cell: ({ reason, ticket }) => <Why reason={reason} ticket={ticket} />,
  },
  {
    key: 'open',
    header: words.audit.columns.open,
    width: '84px',
    cell: (entry) => (
      <Button
        spacing="compact"
        aria-label={words.audit.openLabel(actionWords(entry.action), entry.target?.email ?? '')}
        onClick={() => onOpen(entry)}
      >
        {words.audit.open}
      </Button>
    ),
  },
];

/** One line of it: all of it stands in the entry. */
function Why({ reason, ticket }: Pick<AuditEntryView, 'reason' | 'ticket'>) {
  const text = [reason, ticket].filter(Boolean).join(' · ');
  return text === '' ? (
    <>{words.common.none}</>
  ) : (
    <span className={styles.oneLine} title={text}>
      {text}
    </span>
  );
}

/** The outcome of a recipient says more than the action; an act of an admin has only that. */
function What({ entry: { action, outcome } }: { entry: AuditEntryView }) {
  if (!outcome) return <>{actionWords(action)}</>;
  return <Lozenge tone={outcomeTones[outcome]}>{words.outcomes[outcome]}</Lozenge>;
}
