import type { Recipient } from '../../domain/run/recipient';
import type { Deps } from '../deps';
import type { AccountChange } from './change-account';

/** Changes what one slice of a list stores about an account: as a recipient, and as who drove the slice. */
export async function changeSlice(
  { store }: Pick<Deps, 'store'>,
  batchId: string,
  index: number,
  accountId: string,
  change: AccountChange,
): Promise<void> {
  const stored = await store.slice(batchId, index);
  if (!stored) return;
  const { value, rev } = stored;
  const drove = change.kind === 'erase' && value.actingAdmin === accountId;
  if (!drove && !value.recipients.some((recipient) => recipient.accountId === accountId)) return;
  const recipients = value.recipients.map((recipient) =>
    recipient.accountId === accountId ? changedRecipient(recipient, change) : recipient,
  );
  const changed = { ...value, recipients, ...(drove && { actingAdmin: undefined }) };
  await store.commit([{ kind: 'slice', value: changed, rev }]);
}

function changedRecipient(recipient: Recipient, change: AccountChange): Recipient {
  if (change.kind === 'refresh') {
    return { ...recipient, name: change.name, listedName: undefined, email: change.email ?? recipient.email };
  }
  const { doubt, removals, steps, outcome } = recipient;
  return {
    ...recipient,
    // Nothing is planned for somebody of whom nothing is known.
    ...(outcome === undefined && nothingSeen),
    email: 'erased',
    accountId: undefined,
    name: undefined,
    listedName: undefined,
    message: undefined,
    invitation: undefined,
    sends: undefined,
    record: undefined,
    doubt: doubt && withoutMessage(doubt),
    removals: removals?.map((one) => (one.answer ? { ...one, answer: withoutMessage(one.answer) } : one)),
    steps: steps.map(withoutMessage),
    erased: true,
  };
}

const nothingSeen = {
  standing: undefined,
  confirmed: undefined,
  access: [],
  free: undefined,
  unrated: undefined,
  accessBefore: undefined,
  approvedDomain: undefined,
} satisfies Partial<Recipient>;

/** Atlassian's words can quote whom they are about. */
const withoutMessage = <T extends { message?: string | undefined }>({ message: _message, ...rest }: T) =>
  rest;
