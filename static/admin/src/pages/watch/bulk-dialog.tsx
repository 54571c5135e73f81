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

/** Asks before something is done to many, does it in as many calls as it takes, and says what did not work. */
export function BulkDialog<Answer>({ ids, most, send, onSent, mayGo, ...question }: BulkDialogProps<Answer>) {
  const { act, busy, error } = useAct();
  const go = async () => {
    const answers: Answer[] = [];
    for (let from = 0; from < ids.length; from += most)
      answers.push(await send(ids.slice(from, from + most)));
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
