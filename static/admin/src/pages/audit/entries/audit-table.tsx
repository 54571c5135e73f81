import type { AuditEntryView } from '../../../../../../src/contract/audit';
import { useAddress } from '../../../address';
import { AppLink } from '../../../components/text/app-link';
import { EmailText } from '../../../components/text/address/email-text';
import { LongTable } from '../../../components/table/long-table';
import type { Column } from '../../../components/table/long-table';
import { Lozenge } from '../../../components/text/lozenge';
import { whyWords } from '../../../components/text/why-words';
import { formatDateTime } from '../../../words/format';
import { words } from '../../../words/words';
import { outcomeTones } from '../../batch/tones';
import { actionWords } from '../action-words';
import type { useAuditEntries } from './use-audit-entries';

interface AuditTableProps {
  list: ReturnType<typeof useAuditEntries>;
  onOpen: (entry: AuditEntryView) => void;
}

export function AuditTable({ list, onOpen }: AuditTableProps) {
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

/** One line an entry: the entry itself has all of it. */
const auditColumns: Column<AuditEntryView>[] = [
  {
    key: 'at',
    get header() {
      return words.audit.columns.at;
    },
    width: '170px',
    cell: (entry) => <OpenLink entry={entry} />,
  },
  {
    key: 'who',
    get header() {
      return words.audit.columns.who;
    },
    width: 'minmax(0, 1.3fr)',
    cell: ({ actor }) => actor.name ?? actor.accountId,
  },
  {
    key: 'what',
    get header() {
      return words.audit.columns.what;
    },
    width: 'minmax(176px, 1.3fr)',
    cell: (entry) => <What entry={entry} />,
  },
  {
    key: 'target',
    get header() {
      return words.audit.columns.target;
    },
    width: 'minmax(0, 2.1fr)',
    cell: ({ target }) => (target ? <EmailText email={target.email} isOneLine /> : words.common.none),
  },
  {
    key: 'why',
    get header() {
      return words.audit.columns.why;
    },
    width: 'minmax(0, 1.5fr)',
    cell: (one) => whyWords(one) || words.common.none,
  },
];

function OpenLink({ entry: { id, at, action, target } }: { entry: AuditEntryView }) {
  const { query } = useAddress();
  const when = formatDateTime(at);
  return (
    <AppLink
      page="audit"
      query={{ ...query, entry: id }}
      label={words.audit.openLabel(actionWords(action), target?.email ?? '', when)}
    >
      {when}
    </AppLink>
  );
}

/** The outcome of a recipient says more than the action; an act of an admin has only that. */
function What({ entry: { action, outcome } }: { entry: AuditEntryView }) {
  if (!outcome) return <>{actionWords(action)}</>;
  return <Lozenge tone={outcomeTones[outcome]}>{words.outcomes[outcome]}</Lozenge>;
}
