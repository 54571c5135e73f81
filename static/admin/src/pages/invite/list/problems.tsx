import { useMemo, useState } from 'react';
import { CountedChoices } from '../../../components/form/counted-choices';
import { EmailText } from '../../../components/text/address/email-text';
import { Row, SectionHeading, Stack } from '../../../components/frame/layout';
import { LongTable } from '../../../components/table/long-table';
import type { Column } from '../../../components/table/long-table';
import type { JudgedList, ProblemRow } from '../../../lists/corrections';
import { words } from '../../../words/words';
import { BulkActs } from './bulk-acts';
import { ProblemAct } from './problem-act';
import { problemSentence } from './problem-sentence';

type Say = (sentence: string) => void;

const columnsWith = (say: Say): Column<ProblemRow>[] => [
  {
    key: 'line',
    header: words.invite.problemColumns.line,
    width: '60px',
    // What stands beside a list may be in no line of the file.
    cell: ({ row }) => row.line || '',
  },
  {
    key: 'text',
    header: words.invite.problemColumns.text,
    width: 'minmax(0, 2fr)',
    cell: ({ row }) => <EmailText email={row.text} />,
  },
  {
    key: 'problem',
    header: words.invite.problemColumns.problem,
    width: 'minmax(0, 2.8fr)',
    cell: problemSentence,
  },
  {
    key: 'act',
    header: words.invite.problemColumns.act,
    width: 'minmax(290px, 2.6fr)',
    cell: (problem) => <ProblemAct problem={problem} say={say} />,
  },
];

/** What is no plain address, each with a way to settle it in place; and what was left out without a question. */
export default function Problems({ judged: { problems, leftOut, unsettled } }: { judged: JudgedList }) {
  const [isLeftOut, setLeftOut] = useState<'left-out' | undefined>(undefined);
  const [said, setSaid] = useState('');
  const columns = useMemo(() => columnsWith(setSaid), []);
  const rows = isLeftOut || problems.length === 0 ? leftOut : problems;
  return (
    <Stack>
      <SectionHeading>{words.invite.problems}</SectionHeading>
      <Row spread>
        <CountedChoices
          label={words.invite.problemFilter}
          choices={[
            {
              value: undefined,
              label: words.invite.toSettle(problems.length - unsettled),
              count: unsettled,
            },
            { value: 'left-out', label: words.invite.byThemselves, count: leftOut.length },
          ]}
          value={rows === leftOut ? 'left-out' : undefined}
          onChange={setLeftOut}
        />
        {rows === problems && <BulkActs problems={problems} say={setSaid} />}
      </Row>
      <LongTable
        label={words.invite.problems}
        columns={columns}
        rows={rows}
        rowKey={({ key }) => key}
        wraps
      />
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </Stack>
  );
}
