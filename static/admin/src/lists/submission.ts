import type { CreateBatch } from '../../../../src/contract/batches';
import type { BatchState } from '../../../../src/domain/words';
import type { Call } from '../backend/call';

type Recipient = { email: string; line?: number; name?: string };

export interface Submission {
  /**
   * The batch that a list goes into. After a submission that broke off, the same list with the same details goes on in the
   * batch it began; another one begins anew, and the batch that will not be used is given up. `isOpen`: recipients may be
   * added; false where only the answer to the last step had been lost.
   */
  open(details: CreateBatch, recipients: Recipient[]): Promise<{ batchId: string; isOpen: boolean }>;
  /** Everything was sent: the same list again would be another batch. */
  done(): void;
}

interface Begun {
  contents: string;
  requestId: string;
  batchId?: string;
}

export function createSubmission(call: Call, newId: () => string = () => crypto.randomUUID()): Submission {
  let begun: Begun | undefined;
  const submission: Submission = {
    async open(details, recipients) {
      const contents = JSON.stringify([details, recipients]);
      if (begun && begun.contents !== contents) {
        if (begun.batchId !== undefined) await giveUp(call, begun.batchId);
        begun = undefined;
      }
      const known = begun?.batchId;
      const current: Begun = begun ?? { contents, requestId: newId() };
      begun = current;
      const { batchId } = await call('createBatch', { ...details, requestId: current.requestId });
      current.batchId = batchId;
      const state = known === undefined ? 'draft' : (await call('getBatch', { batchId })).state;
      if (!isGivenUp(state)) return { batchId, isOpen: state === 'draft' };
      begun = undefined;
      return submission.open(details, recipients);
    },
    done: () => {
      begun = undefined;
    },
  };
  return submission;
}

/** On another page of the app, or in another tab. */
const isGivenUp = (state: BatchState) => state === 'cancelling' || state === 'cancelled';

/** What cannot be given up is found under Batches, as a draft that was not sent completely. */
const giveUp = (call: Call, batchId: string) =>
  call('cancelBatch', { batchId, unlessStarted: true }).then(
    () => undefined,
    () => undefined,
  );
