import type { InviteAnswer } from '../domain/people/person';
import { inParallel } from '../in-parallel';
import { DirectoryError } from '../ports/directory-error';

/** Nothing was asked for this address. */
export const notSent: InviteAnswer = { answer: 'unclear', code: 'NOT_SENT' };

type Invite<T> = (item: T) => Promise<InviteAnswer>;

/**
 * Calls that invite one person each. After one that could not be made, none is: those that remain were not sent, and what
 * was answered before stands. `told` throws that call's `DirectoryError` where nothing was answered at all.
 */
export function untilStopped<T>(invite: Invite<T>): {
  ask: Invite<T>;
  told: (answers: InviteAnswer[]) => InviteAnswer[];
} {
  let stopped: DirectoryError | undefined;
  return {
    async ask(item) {
      if (stopped) return notSent;
      try {
        return await invite(item);
      } catch (error) {
        if (!(error instanceof DirectoryError)) throw error;
        stopped ??= error;
        return notSent;
      }
    },
    told(answers) {
      if (stopped && answers.every(isNotSent)) throw stopped;
      return answers;
    },
  };
}

/** Invites people one a call, a few at once, `untilStopped`. */
export async function inviteEach<T>(
  items: readonly T[],
  atOnce: number,
  invite: Invite<T>,
): Promise<InviteAnswer[]> {
  const { ask, told } = untilStopped(invite);
  return told(await inParallel(items, atOnce, ask));
}

export const isNotSent = ({ code }: InviteAnswer): boolean => code === notSent.code;
