import type { InvitedAgain } from '../../contract/watch';
import { isPending } from '../../domain/watch/watch-head';
import type { Watched } from '../../domain/watch/watched';
import type { Caller, Deps } from '../deps';
import { isoNow } from '../iso-now';
import { OperationError } from '../operation-error';
import { newSession } from '../run/lane/new-session';
import { changeFinding } from './change-finding';
import { personIn } from './change-watch';
import { openWatched } from './open-watched';
import { sendToWatch } from './look/send-to-watch';

/** Between two mails to the same person. */
const notBeforeMs = 60 * 60_000;

/**
 * Mails people their invitation again, at most 25 in one call, still without any product; then looks at them. Only the
 * Organizations API mails somebody who is there already. Throws `OperationError` `ROUTE_CANNOT`.
 */
export async function inviteAgain(
  deps: Deps,
  caller: Caller,
  accountIds: readonly string[],
): Promise<InvitedAgain> {
  const { organization } = await deps.store.settings();
  if (!organization) {
    throw new OperationError(
      'ROUTE_CANNOT',
      'Jira mails an invitation only when it creates somebody. Save an organization API key to mail people again.',
      { appSaid: { reason: 'mail-needs-key' } },
    );
  }
  const people: Watched[] = [];
  const refused: InvitedAgain['refused'] = [];
  for (const accountId of new Set(accountIds)) {
    const { person } = await personIn(deps, accountId);
    const reason = reasonAgainst(person, deps.clock.nowMs());
    if (person && reason === undefined) people.push(person);
    else refused.push({ accountId, ...sayWhy(reason ?? 'not-watched') });
  }
  if (people.length === 0) return { invited: [], refused };
  const directory = await openWatched(deps, newSession(deps.clock));
  const answers = await directory.invite(
    people.map(({ email }) => email),
    { sendNotification: true },
  );
  const invited: string[] = [];
  for (const [place, { accountId }] of people.entries()) {
    const answer = answers[place];
    if (answer?.answer === 'refused') {
      refused.push({
        accountId,
        ...(answer.message === undefined ? sayWhy('mail-refused') : { message: answer.message }),
      });
      continue;
    }
    await changeFinding(
      deps,
      accountId,
      async ({ person }) => ({
        person: { ...person, invitedAgainAt: isoNow(deps) },
        action: 'user.invited-again',
      }),
      caller.actor,
    );
    invited.push(accountId);
  }
  await sendToWatch(deps, { accountIds: people.map(({ accountId }) => accountId) });
  return { invited, refused };
}

const whyNot = {
  'not-watched': 'This person is not watched.',
  'accepted-already': 'This person has accepted already, or is not there.',
  'mailed-lately': 'This person was mailed again within the last hour.',
  'mail-refused': 'Atlassian refused the invitation.',
};
type WhyNot = keyof typeof whyNot;

const sayWhy = (reason: WhyNot): Pick<InvitedAgain['refused'][number], 'message' | 'appSaid'> => ({
  message: whyNot[reason],
  appSaid: { reason },
});

function reasonAgainst(person: Watched | undefined, nowMs: number): WhyNot | undefined {
  if (!person) return 'not-watched';
  if (!isPending(person)) return 'accepted-already';
  const { invitedAgainAt } = person;
  if (invitedAgainAt !== undefined && nowMs - Date.parse(invitedAgainAt) < notBeforeMs)
    return 'mailed-lately';
  return undefined;
}
