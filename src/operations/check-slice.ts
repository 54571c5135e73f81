import { protectGroups } from '../domain/access';
import { seen, standingOf } from '../domain/recipient';
import type { Slice } from '../domain/slice';
import type { UserDirectory } from '../ports';

/** The slice with the standing of each recipient, as one look-up saw them. Changes nothing outside. */
export async function checkSlice(
  slice: Slice,
  directory: UserDirectory,
  protectedGroupIds: readonly string[],
): Promise<Slice> {
  const lookUps = await directory.lookUp(slice.recipients.map(({ email }) => email));
  const recipients = slice.recipients.map((recipient, position) => {
    const lookUp = lookUps[position];
    if (!lookUp) return recipient;
    const now = seen(recipient, lookUp);
    return { ...now, standing: standingOf(lookUp), access: protectGroups(now.access, protectedGroupIds) };
  });
  return { ...slice, recipients };
}
