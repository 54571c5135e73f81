import type { GroupRef } from '../people/access';
import type { Actor } from '../batches/batch';
import type { RouteChoice } from '../words';

/** The organization a key was saved for. The key itself is a secret of the store, never here. */
export interface OrganizationConnection {
  orgId: string;
  name: string;
  keyLabel: string;
  savedAt: string;
  savedBy: Actor;
  /** `YYYY-MM-DD`, as told by the admin who saved the key; a key lives one year at most. */
  expiresAt?: string | undefined;
}

/** The directory that user provisioning fills, with a key of its own. The key itself is a secret of the store. */
export interface ProvisioningConnection {
  directoryId: string;
  keyLabel: string;
  savedAt: string;
  savedBy: Actor;
  /** `YYYY-MM-DD`, as told by the admin who saved the key; a key lives one year at most. */
  expiresAt?: string | undefined;
}

export interface Settings {
  v: 1;
  routeChoice: RouteChoice;
  organization?: OrganizationConnection | undefined;
  provisioning?: ProvisioningConnection | undefined;
  /** Groups that are never taken off. */
  protectedGroups: GroupRef[];
  /** Empty: every domain. */
  allowedDomains: string[];
  reasonRequired: boolean;
  ticketRequired: boolean;
  /** Months the log is kept; absent: for ever. */
  retentionMonths?: number | undefined;
}

export const defaultSettings: Settings = {
  v: 1,
  routeChoice: 'automatic',
  protectedGroups: [],
  allowedDomains: [],
  reasonRequired: false,
  ticketRequired: false,
};
