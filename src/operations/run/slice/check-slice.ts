import { comparableAddress } from '../../../domain/people/address';
import { approvedFor, type ApprovedDomain } from '../../../domain/people/approved-domain';
import type { LookUp } from '../../../domain/people/person';
import { checked, protectedLookUp } from '../../../domain/run/recipient';
import type { Slice } from '../../../domain/run/slice';
import type { KnownAddresses } from './known-addresses';
import type { UserDirectory } from '../../../ports/user-directory';

/** What is known of the site while a list is checked. */
export interface CheckContext {
  protectedGroupIds: readonly string[];
  /** Domains whose people may take access for themselves, where that is told. */
  approved?: readonly ApprovedDomain[] | undefined;
  known?: KnownAddresses | undefined;
}

/**
 * The slice with the standing of each recipient, as one look-up saw them. Changes nothing outside. Where the
 * addresses of everybody who is there are `known`, only those among them are looked up.
 */
export async function checkSlice(
  slice: Slice,
  directory: UserDirectory,
  { protectedGroupIds, approved = [], known }: CheckContext,
): Promise<Slice> {
  const addresses = slice.recipients.map(({ email }) => email);
  const asked = known
    ? addresses.filter((address) => known.addresses.has(comparableAddress(address)))
    : addresses;
  const answers = asked.length > 0 ? await directory.lookUp(asked.map((address) => ({ address }))) : [];
  const lookUps = new Map(asked.map((address, place) => [address, answers[place]]));
  const nobody: LookUp = { found: 'nobody', at: known?.at ?? '', through: 'organization' };
  const recipients = slice.recipients.map((recipient) => {
    const lookUp = lookUps.has(recipient.email) ? lookUps.get(recipient.email) : nobody;
    if (!lookUp) return recipient;
    const { approvedDomain: _before, ...now } = checked(
      recipient,
      protectedLookUp(lookUp, protectedGroupIds),
    );
    const approvedDomain = approvedFor(recipient.email, approved)?.domain;
    return { ...now, ...(approvedDomain !== undefined && { approvedDomain }) };
  });
  return { ...slice, recipients };
}
