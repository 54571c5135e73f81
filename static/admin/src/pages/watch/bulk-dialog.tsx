import { useRef } from 'react';
import { useAct } from '../../backend/use-act';
import { Question } from '../../components/frame/question';
import type { QuestionProps } from '../../components/frame/question';

interface BulkDialogProps<Answer> extends Pick<
  QuestionProps,
  'title' | 'children' | 'go' | 'isDanger' | 'isDone' | 'onClose'
> {
  /** Those it is done to, and how many of them one call takes. */
  ids: readonly string[];
  most: number;
  send: (ids: string[]) => Promise<Answer>;
  /** Called with the answer to each call, after the last one. */
  onSent: (answers: Answer[]) => Promise<void> | void;
  /** Asked first: whether what was typed will do. */
  mayGo?: () => boolean;
}

interface Sent<Answer> {
  ids: Set<string>;
  answers: Answer[];
}

/**
 * Asks before something is done to many, does it in as many calls as it takes, and says what did not work. After a call that
 * failed it goes on with those who are left.
 */
export function BulkDialog<Answer>({ ids, most, send, onSent, mayGo, ...question }: BulkDialogProps<Answer>) {
  const { act, busy, error } = useAct();
  const sent = useRef<Sent<Answer>>({ ids: new Set(), answers: [] });
  const go = async () => {
    const { ids: done, answers } = sent.current;
    const left = ids.filter((id) => !done.has(id));
    for (let from = 0; from < left.length; from += most) {
      const some = left.slice(from, from + most);
      answers.push(await send(some));
      some.forEach((id) => done.add(id));
    }
    sent.current = { ids: new Set(), answers: [] };
    await onSent(answers);
  };
  return (
    <Question
      {...question}
      isBusy={busy !== undefined}
      error={error}
      onGo={() => {
        if (mayGo?.() !== false) void act('go', go);
      }}
    />
  );
}
