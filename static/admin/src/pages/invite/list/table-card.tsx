import { roleChoices } from '../../../lists/role-choices';
import type { ColumnRole } from '../../../../../../src/domain/list/table/column-roles';
import type { TableColumn } from '../../../../../../src/domain/list/table/table-columns';
import { Field } from '../../../components/form/field';
import { PlainSelect } from '../../../components/form/plain-select';
import { Card, Small, Stack } from '../../../components/frame/layout';
import type { TableFacts } from '../../../lists/list-messages';
import { words } from '../../../words/words';
import { useDraft } from '../draft/draft';

/** How a table was read: what was taken, what was not and why, and what each column is, to be changed. */
export function TableCard({ table }: { table: TableFacts }) {
  const say = words.table;
  const columns = table.columns.filter(({ addresses, role }) => addresses > 0 || shownAnyway.has(role));
  return (
    <Card>
      <Stack space="tight">
        <strong>{say.title(table.rowCount)}</strong>
        {table.aside.map(([role, count]) => (
          <Small key={role}>{say.aside(role, count)}</Small>
        ))}
        {(table.unseen?.rows ?? 0) > 0 && <Small>{say.unseenRows(table.unseen?.rows ?? 0)}</Small>}
        {(table.unseen?.sheets.length ?? 0) > 0 && (
          <Small>{say.unseenSheets(table.unseen?.sheets ?? [])}</Small>
        )}
        {table.repaired.count > 0 && (
          <Small>{say.repaired(table.repaired.count, table.repaired.lines)}</Small>
        )}
      </Stack>
      <details open={columns.filter(({ addresses }) => addresses > 0).length > 1}>
        <summary>{say.columns}</summary>
        <Stack space="tight">
          {columns.map((column) => (
            <ColumnField key={column.key} column={column} />
          ))}
        </Stack>
      </details>
    </Card>
  );
}

const shownAnyway: ReadonlySet<ColumnRole> = new Set(['own', 'status', 'kind']);

function ColumnField({ column: { key, index, name, addresses, samples, role } }: { column: TableColumn }) {
  const { draft, change } = useDraft();
  return (
    <Field label={words.table.column(index, name, addresses)} help={samples.join(' · ')}>
      {(ids) => (
        <PlainSelect
          {...ids}
          options={roleChoices(role).map((choice) => [choice, words.table.roles[choice]] as const)}
          value={role}
          onChange={(choice) => change({ roles: { ...draft.roles, [key]: choice }, refusal: undefined })}
        />
      )}
    </Field>
  );
}
