import { comparableAddress } from '../../../domain/people/address';
import type { LookUp } from '../../../domain/people/person';
import { checked, protectedLookUp } from '../../../domain/run/recipient';
import type { Slice } from '../../../domain/run/slice';
import type { KnownAddresses } from './known-addresses';
import type { UserDirectory } from '../../../ports/user-directory';

/**
 * The slice with the standing of each recipient, as one look-up saw them. Changes nothing outside. Where the
 * addresses of everybody who is there are `known`, only those among them are looked up.
 */
export async function checkSlice(
  slice: Slice,
  directory: UserDirectory,
  protectedGroupIds: readonly string[],
  known?: KnownAddresses,
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
    return lookUp ? checked(recipient, protectedLookUp(lookUp, protectedGroupIds)) : recipient;
  });
  return { ...slice, recipients };
}
