import { useId } from 'react';
import type { FormEvent, ReactNode } from 'react';
import Button from '@atlaskit/button/new';
import { words } from '../../words/words';
import { Dialog } from './dialog';
import { Stack } from './layout';
import { Failure } from './states';

export interface QuestionProps {
  title: string;
  /** What is to be known first, and the fields that it takes. */
  children: ReactNode;
  /** Names the act; without it there is nothing to do but to read. */
  go?: string | undefined;
  isDanger?: boolean;
  isDisabled?: boolean;
  isBusy?: boolean;
  /** Why the act did not work. */
  error?: Error | undefined;
  /** The act is done, and the dialog stays to tell of it. */
  isDone?: boolean;
  /** Names the way out, where “Cancel” could be read as the act. */
  keep?: string;
  onGo?: () => void;
  onClose: () => void;
}

/** Asks before an act, in a form: Enter in a field is the act's button. */
export function Question(props: QuestionProps) {
  const {
    title,
    children,
    go,
    keep = words.common.cancel,
    isDanger,
    isDisabled = false,
    isBusy = false,
    error,
    isDone,
    onClose,
  } = props;
  const id = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    props.onGo?.();
  };
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button appearance={go ? 'subtle' : 'primary'} onClick={onClose}>
            {go && !isDone ? keep : words.common.close}
          </Button>
          {go && (
            <Button
              appearance={isDanger ? 'danger' : 'primary'}
              type="submit"
              form={id}
              isDisabled={isDisabled}
              isLoading={isBusy}
            >
              {go}
            </Button>
          )}
        </>
      }
    >
      <form id={id} onSubmit={submit} noValidate>
        <Stack>{children}</Stack>
      </form>
      {error && <Failure error={error} />}
    </Dialog>
  );
}
