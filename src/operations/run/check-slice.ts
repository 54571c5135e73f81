import { protectGroups } from '../../domain/people/access';
import { comparableAddress } from '../../domain/people/address';
import type { LookUp } from '../../domain/people/person';
import { seen, standingOf } from '../../domain/run/recipient';
import type { Slice } from '../../domain/run/slice';
import type { UserDirectory } from '../../ports/user-directory';

const nobody: LookUp = { found: 'nobody' };

/**
 * The slice with the standing of each recipient, as one look-up saw them. Changes nothing outside. Where the
 * addresses of everybody who is there are `known`, only those among them are looked up.
 */
export async function checkSlice(
  slice: Slice,
  directory: UserDirectory,
  protectedGroupIds: readonly string[],
  known?: ReadonlySet<string>,
): Promise<Slice> {
  const addresses = slice.recipients.map(({ email }) => email);
  const asked = known ? addresses.filter((address) => known.has(comparableAddress(address))) : addresses;
  const answers = asked.length > 0 ? await directory.lookUp(asked) : [];
  const lookUps = new Map(asked.map((address, place) => [address, answers[place]]));
  const recipients = slice.recipients.map((recipient) => {
    const { email } = recipient;
    const lookUp = lookUps.has(email) ? lookUps.get(email) : nobody;
    if (!lookUp) return recipient;
    const now = seen(recipient, lookUp);
    return { ...now, standing: standingOf(lookUp), access: protectGroups(now.access, protectedGroupIds) };
  });
  return { ...slice, recipients };
}
