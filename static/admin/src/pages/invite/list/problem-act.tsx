import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import Button from '@atlaskit/button/new';
import TextField from '@atlaskit/textfield';
import { parseRecipientList } from '../../../../../../src/domain/list/recipient-list';
import { ActMenu } from '../../../components/popup/act-menu';
import type { MenuAct } from '../../../components/popup/act-menu';
import { Row, Small } from '../../../components/frame/layout';
import { isLeftOut } from '../../../lists/corrections';
import type { Correction, ProblemRow } from '../../../lists/corrections';
import { suggestionOf } from '../../../lists/suggestion-of';
import { useKeptFocus } from '../../../browser/use-kept-focus';
import { words } from '../../../words/words';
import { useDraft } from '../draft/draft';
import styles from './problem-act.module.css';

interface ProblemActProps {
  problem: ProblemRow;
  /** Has what was decided read out. */
  say: (sentence: string) => void;
}

export function ProblemAct({ problem, say }: ProblemActProps) {
  const { correct } = useDraft();
  const [isEditing, setEditing] = useState(false);
  const { key, row, correction, problem: kind } = problem;
  const element = useKeptFocus<HTMLDivElement>(`${isEditing} ${correction?.kind}`);
  const settle = (decision: Correction | undefined) => {
    setEditing(false);
    correct([[key, decision]]);
    say(saidOf(row.text, decision));
  };
  if (isLeftOut(kind)) return <LeftOut problem={problem} onSettle={settle} />;
  return (
    <div ref={element}>
      {isEditing && <Editor problem={problem} onApply={settle} onClose={() => setEditing(false)} />}
      {!isEditing && correction && <Settled correction={correction} onUndo={() => settle(undefined)} />}
      {!isEditing && !correction && (
        <Decision problem={problem} onSettle={settle} onEdit={() => setEditing(true)} />
      )}
    </div>
  );
}

function saidOf(text: string, decision: Correction | undefined): string {
  const { said } = words.invite;
  if (!decision) return said.undone(text);
  return decision.kind === 'left-out' ? said.leftOut(text) : said.replaced(text, decision.address);
}

function LeftOut({
  problem: { row, problem },
  onSettle,
}: {
  problem: ProblemRow;
  onSettle: (decision: Correction) => void;
}) {
  const address = row.status === 'question' ? row.address : undefined;
  if (problem === 'duplicate' || address === undefined) return <>{words.invite.leftOut}</>;
  return (
    <Button spacing="compact" onClick={() => onSettle({ kind: 'address', address })}>
      {words.invite.takeIn}
    </Button>
  );
}

function Settled({ correction, onUndo }: { correction: Correction; onUndo: () => void }) {
  return (
    <Row>
      <span>
        {correction.kind === 'left-out' ? words.invite.leftOut : words.invite.replacedBy(correction.address)}
      </span>
      <Button spacing="compact" onClick={onUndo}>
        {words.invite.undo}
      </Button>
    </Row>
  );
}

interface DecisionProps {
  problem: ProblemRow;
  onSettle: (decision: Correction) => void;
  onEdit: () => void;
}

/** What is most likely meant as a button, everything else in a menu beside it. */
function Decision({ problem: { row, problem }, onSettle, onEdit }: DecisionProps) {
  const say = words.invite;
  const suggestion = suggestionOf(row);
  const typed = row.status === 'question' && problem !== 'domain' ? row.address : undefined;
  const to = (address: string) => () => onSettle({ kind: 'address', address });
  const acts: (MenuAct & { label: string })[] = [
    ...(suggestion ? [{ key: 'use', label: say.useSuggestion(suggestion), onSelect: to(suggestion) }] : []),
    ...(typed ? [{ key: 'keep', label: say.keepAsTyped, onSelect: to(typed) }] : []),
    { key: 'edit', label: say.edit, onSelect: onEdit },
    { key: 'leave-out', label: say.leaveOut, onSelect: () => onSettle({ kind: 'left-out' }) },
  ];
  const [likely, ...others] = acts;
  return (
    <div className={styles.decision}>
      {likely && (
        <Button spacing="compact" onClick={likely.onSelect}>
          {likely.label}
        </Button>
      )}
      <ActMenu isMore label={say.otherActs(row.text)} acts={others} />
    </div>
  );
}

interface EditorProps {
  problem: ProblemRow;
  onApply: (decision: Correction) => void;
  onClose: () => void;
}

function Editor({ problem: { row }, onApply, onClose }: EditorProps) {
  const [text, setText] = useState(suggestionOf(row) ?? row.text);
  const [isWrong, setWrong] = useState(false);
  const apply = () => {
    const [first, ...others] = parseRecipientList(text);
    const address = first && 'address' in first ? first.address : undefined;
    if (!address || others.length > 0) setWrong(true);
    else onApply({ kind: 'address', address });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose();
    if (event.key !== 'Enter') return;
    event.preventDefault();
    apply();
  };
  return (
    <div>
      <Row>
        <TextField
          isCompact
          autoFocus
          aria-label={words.invite.editLabel(row.text)}
          isInvalid={isWrong}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        <Button spacing="compact" appearance="primary" onClick={apply}>
          {words.invite.apply}
        </Button>
        <Button spacing="compact" onClick={onClose}>
          {words.common.cancel}
        </Button>
      </Row>
      <div role="alert">{isWrong && <Small>{words.invite.stillWrong}</Small>}</div>
    </div>
  );
}
