import { useMemo, useState } from 'react';
import Button from '@atlaskit/button/new';
import { Row } from '../../../components/frame/layout';
import type { Correction, ProblemRow } from '../../../lists/corrections';
import { suggestionOf } from '../../../lists/suggestion-of';
import { useKeptFocus } from '../../../browser/use-kept-focus';
import { words } from '../../../words/words';
import { useDraft } from '../draft/draft';

/** One decision of a bulk act, and what was there before it. */
type Made = Map<string, { made: Correction; before: Correction | undefined }>;

interface BulkActsProps {
  problems: ProblemRow[];
  /** Has what was decided read out. */
  say: (sentence: string) => void;
}

/** Settles many entries at once, and takes that back again: all that nobody has decided otherwise since. */
export function BulkActs({ problems, say }: BulkActsProps) {
  const { correct } = useDraft();
  const [last, setLast] = useState<{ turn: number; made: Made }>({ turn: 0, made: new Map() });
  const element = useKeptFocus<HTMLDivElement>(last.turn);
  const open = useMemo(() => problems.filter(({ isUnsettled }) => isUnsettled), [problems]);
  const suggested = useMemo(() => open.filter(({ row }) => suggestionOf(row)), [open]);
  const undoable = useMemo(
    () => problems.filter(({ key, correction }) => correction && last.made.get(key)?.made === correction),
    [problems, last],
  );
  const settle = (rows: ProblemRow[], decide: (problem: ProblemRow) => Correction) => {
    const made: Made = new Map(
      rows.map((problem) => [problem.key, { made: decide(problem), before: problem.correction }]),
    );
    setLast(({ turn }) => ({ turn: turn + 1, made }));
    correct([...made].map(([key, decision]) => [key, decision.made]));
    say(words.invite.said.allSettled(rows.length));
  };
  const undo = () => {
    correct(undoable.map(({ key }) => [key, last.made.get(key)?.before]));
    setLast(({ turn }) => ({ turn: turn + 1, made: new Map() }));
    say(words.invite.said.allUndone(undoable.length));
  };
  return (
    <div ref={element}>
      <Row>
        {undoable.length > 1 && <Button onClick={undo}>{words.invite.undoAll(undoable.length)}</Button>}
        {suggested.length > 1 && (
          <Button
            onClick={() =>
              settle(suggested, ({ row }) => ({ kind: 'address', address: suggestionOf(row) ?? '' }))
            }
          >
            {words.invite.useAllSuggestions(suggested.length)}
          </Button>
        )}
        {open.length > 1 && (
          <Button onClick={() => settle(open, () => ({ kind: 'left-out' }))}>
            {words.invite.leaveOutAll}
          </Button>
        )}
      </Row>
    </div>
  );
}
