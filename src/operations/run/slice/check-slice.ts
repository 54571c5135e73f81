import { comparableAddress } from '../../../domain/people/address';
import { approvedFor, type ApprovedDomain } from '../../../domain/people/approved-domain';
import { ofAccount, type LookUp } from '../../../domain/people/person';
import { checked, protectedLookUp, type Recipient } from '../../../domain/run/recipient';
import type { Slice } from '../../../domain/run/slice';
import type { KnownAddresses } from './known-addresses';
import type { UserDirectory } from '../../../ports/user-directory';

/** What is known of the site while a list is checked. */
export interface CheckContext {
  protectedGroupIds: readonly string[];
  /** Domains whose people may take access for themselves, where that is told. */
  approved?: readonly ApprovedDomain[] | undefined;
  known?: KnownAddresses | undefined;
  /** The list is made of accounts; else an address counts, whose account may be another than at an earlier check. */
  byAccount?: boolean | undefined;
}

/**
 * The slice with the standing of each recipient, as one look-up saw them. Changes nothing outside. Where the
 * addresses of everybody who is there are `known`, only those among them are looked up.
 */
export async function checkSlice(
  slice: Slice,
  directory: UserDirectory,
  { protectedGroupIds, approved = [], known, byAccount = false }: CheckContext,
): Promise<Slice> {
  // An account may have another address than the list says.
  const isKnown = ({ email }: Recipient): boolean =>
    !known || byAccount || known.addresses.has(comparableAddress(email));
  const asked = slice.recipients.filter((recipient) => !recipient.erased && isKnown(recipient));
  const sought = asked.map(({ email, accountId }) => ({ address: email, ...(byAccount && { accountId }) }));
  const answers = sought.length > 0 ? await directory.lookUp(sought) : [];
  const lookUps = new Map(asked.map((recipient, place) => [recipient.email, answers[place]]));
  const nobody: LookUp = { found: 'nobody', at: known?.at ?? '', through: 'organization' };
  const recipients = slice.recipients.map((recipient) => {
    if (recipient.erased) return recipient;
    const lookUp = lookUps.has(recipient.email) ? lookUps.get(recipient.email) : nobody;
    if (!lookUp) return recipient;
    const { approvedDomain: _before, ...now } = checked(
      recipient,
      protectedLookUp(ofAccount(lookUp, byAccount ? recipient.accountId : undefined), protectedGroupIds),
    );
    const approvedDomain = approvedFor(recipient.email, approved)?.domain;
    return { ...now, ...(approvedDomain !== undefined && { approvedDomain }) };
  });
  return { ...slice, recipients };
}

/** Whose data the slice holds, as far as their account is known. */
export const accountsOn = ({ recipients }: Slice): string[] =>
  recipients.flatMap(({ accountId }) => accountId ?? []);
