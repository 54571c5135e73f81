import { comparableAddress } from '../../domain/people/address';
import type { LookUp } from '../../domain/people/person';
import { DirectoryError } from '../../ports/directory-error';
import type { UserDirectory } from '../../ports/user-directory';
import type { Recorded } from './provisioning-records';

/** Of addresses whose account is no record's: by comparable address, whose it is, or that this is not known. */
export type Taken = ReadonlyMap<string, Recorded>;

/**
 * A record would wake up and rename the account of somebody who was deactivated or is in no directory, so whoever has one is
 * looked for right before.
 */
export async function accountsOf(reader: UserDirectory, addresses: readonly string[]): Promise<Taken> {
  const lookUps = await reader.lookUp(addresses.map((address) => ({ address })));
  return new Map(
    lookUps.flatMap((lookUp, place) => {
      const recorded = accountIn(lookUp);
      return recorded ? [[comparableAddress(addresses[place] ?? ''), recorded]] : [];
    }),
  );
}

function accountIn(lookUp: LookUp): Recorded | undefined {
  if (lookUp.found === 'unknown') return { kind: 'unknown', status: lookUp.status ?? 0 };
  const accountId = lookUp.found === 'person' ? lookUp.person.accountId : lookUp.accountId;
  return accountId === undefined ? undefined : { kind: 'elsewhere', accountId };
}

/** Accounts, by comparable address, of people who are not active; undefined if that cannot be read. */
export type ReadInactive = () => Promise<ReadonlyMap<string, string> | undefined>;

/** Jira's search does not show who was deactivated: its list of everybody does. */
export async function requireInactive(inactive: ReadInactive): Promise<Taken> {
  const found = await inactive();
  if (found)
    return new Map([...found].map(([address, accountId]) => [address, { kind: 'elsewhere', accountId }]));
  const message =
    'Without an organization key it could not be read whether somebody who was deactivated has one of these addresses. Save an organization API key in Settings';
  throw new DirectoryError('refused', message, { reason: 'deactivated-not-read' });
}
