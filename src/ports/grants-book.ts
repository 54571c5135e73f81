import type { ProductRole } from '../domain/people/role-cost';

/** What a group grants, as it was read. */
export interface GroupGrants {
  /** Milliseconds since 1970. */
  readAtMs: number;
  name?: string | undefined;
  /** It grants a role that administers a product, the site or the organization. */
  administers: boolean;
  /** Its members can be changed: it is not synchronised from an identity provider. */
  modifiable: boolean;
  /** Product roles by resource; empty: it grants no product. */
  resources: { resourceId: string; roles: ProductRole[] }[];
}

/** What was read of groups, kept between invocations: a list may name people in more groups than one can read. */
export interface GrantsBook {
  /** Those that are known and not older than some minutes. */
  read(groupIds: readonly string[]): Promise<ReadonlyMap<string, GroupGrants>>;
  save(grants: ReadonlyMap<string, GroupGrants>): Promise<void>;
}
