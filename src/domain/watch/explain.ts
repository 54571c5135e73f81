import type { Access } from '../people/access';
import { mayTake, type ApprovedDomain, type ApprovedProduct } from '../people/approved-domain';
import type { Actor } from '../batches/batch';
import type { Through, Way } from './pieces';

/** That somebody was put into a group, as Jira's audit record tells. */
export interface GroupAddition {
  accountId: string;
  groupId?: string | undefined;
  groupName: string;
  at: string;
  /** Absent where the record names nobody. */
  by?: Actor | undefined;
}

/** What is known of how access is given on this site. */
export interface Circumstances {
  /** Newest first. */
  additions: readonly GroupAddition[];
  approved: readonly ApprovedDomain[];
}

/**
 * Each piece of access with the way it came and, where the record tells, who gave it and when. An approved domain is named
 * where people of the domain may take this very product and no record says that somebody else gave it.
 */
export function explained(
  person: { accountId: string; email: string },
  access: readonly Access[],
  notBefore: string | undefined,
  { additions, approved }: Circumstances,
): Through[] {
  const taken = mayTake(person.email, approved);
  return access.map((held) => {
    const addition = additions.find(
      (one) =>
        one.accountId === person.accountId &&
        isGroup(one, held) &&
        (notBefore === undefined || one.at >= notBefore),
    );
    const by = addition?.by?.accountId === person.accountId ? undefined : addition?.by;
    const way = wayOf(held, by === undefined && coversAny(taken, held));
    return {
      ...held,
      way,
      ...(addition && { givenAt: addition.at }),
      ...(addition?.by && { givenBy: addition.by }),
    };
  });
}

const isGroup = (addition: GroupAddition, { groupId, groupName }: Access): boolean =>
  groupId !== undefined &&
  (addition.groupId === undefined ? addition.groupName === groupName : addition.groupId === groupId);

function wayOf({ groupId, keptBecause }: Access, mayBeTaken: boolean): Way {
  if (keptBecause === 'synchronised') return 'synchronised-group';
  if (mayBeTaken) return 'approved-domain';
  if (groupId !== undefined) return 'group';
  return keptBecause === 'unknown' ? 'unknown' : 'direct-role';
}

const coversAny = (taken: readonly ApprovedProduct[], { products }: Access): boolean =>
  taken.some(({ product }) => products.some((held) => isSameProduct(product, held)));

/** The settings call every product of Jira `jira`; a setting that could not be read is one for any product. */
const isSameProduct = (setting: string, held: string): boolean =>
  setting === held ||
  setting === 'unknown' ||
  (setting === 'jira' && held.startsWith('jira')) ||
  (held === 'jira' && setting.startsWith('jira'));
