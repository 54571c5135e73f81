import { useMemo, useState } from 'react';
import Button from '@atlaskit/button/new';
import { ChoiceChips } from '../../components/choice-chips';
import { Row, SectionHeading, Stack } from '../../components/layout';
import { LongTable } from '../../components/long-table';
import type { Column } from '../../components/long-table';
import { rowKey } from '../../lists/corrections';
import type { JudgedList, ProblemRow } from '../../lists/corrections';
import { words } from '../../words';
import { useDraft } from './draft';
import { ProblemAct } from './problem-act';
import { problemSentence } from './problem-sentence';

const columns: Column<ProblemRow>[] = [
  { key: 'line', header: words.invite.problemColumns.line, width: '60px', cell: ({ row }) => row.line },
  {
    key: 'text',
    header: words.invite.problemColumns.text,
    width: 'minmax(0, 2fr)',
    cell: ({ row }) => <bdi>{row.text}</bdi>,
  },
  {
    key: 'problem',
    header: words.invite.problemColumns.problem,
    width: 'minmax(0, 2fr)',
    cell: problemSentence,
  },
  {
    key: 'act',
    header: words.invite.problemColumns.act,
    width: 'minmax(260px, 2fr)',
    cell: (problem) => <ProblemAct problem={problem} />,
  },
];

/** What is no plain address, each with a way to settle it in place; and what was left out without a question. */
export function Problems({ judged: { problems, leftOut } }: { judged: JudgedList }) {
  const [isLeftOut, setLeftOut] = useState<'left-out' | undefined>(undefined);
  if (problems.length + leftOut.length === 0) return null;
  const rows = isLeftOut || problems.length === 0 ? leftOut : problems;
  return (
    <Stack>
      <SectionHeading>{words.invite.problems}</SectionHeading>
      <Row spread>
        <ChoiceChips
          label={words.invite.problemFilter}
          choices={[
            { value: undefined, label: words.invite.toSettle, count: problems.length },
            { value: 'left-out', label: words.invite.byThemselves, count: leftOut.length },
          ]}
          value={rows === leftOut ? 'left-out' : undefined}
          onChange={setLeftOut}
        />
        {rows === problems && <BulkActs problems={problems} />}
      </Row>
      <LongTable
        label={words.invite.problems}
        columns={columns}
        rows={rows}
        rowKey={(problem, index) => `${index}\n${rowKey(problem.row)}`}
      />
    </Stack>
  );
}

function BulkActs({ problems }: { problems: ProblemRow[] }) {
  const { correct } = useDraft();
  const open = useMemo(() => problems.filter(({ correction }) => !correction), [problems]);
  const suggested = open.filter(({ row }) => row.suggestion);
  if (open.length < 2) return null;
  return (
    <Row>
      {suggested.length > 1 && (
        <Button
          onClick={() =>
            correct(
              suggested.map(({ row }) => [rowKey(row), { kind: 'address', address: row.suggestion ?? '' }]),
            )
          }
        >
          {words.invite.useAllSuggestions(suggested.length)}
        </Button>
      )}
      <Button onClick={() => correct(open.map(({ row }) => [rowKey(row), { kind: 'left-out' }]))}>
        {words.invite.leaveOutAll}
      </Button>
    </Row>
  );
}
