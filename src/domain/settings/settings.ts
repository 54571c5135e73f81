import type { GroupRef } from '../people/access';
import type { Actor } from '../batches/batch';
import type { RouteChoice } from '../words';

/** The organization a key was saved for. The key itself is a secret of the store, never here. */
export interface OrganizationConnection {
  orgId: string;
  name: string;
  keyLabel: string;
  /** Under which the store has the key; absent: under the name of earlier versions. */
  secretId?: string | undefined;
  savedAt: string;
  savedBy: Actor;
  /** `YYYY-MM-DD`, as told by the admin who saved the key; a key lives one year at most. */
  expiresAt?: string | undefined;
}

/** The directory that user provisioning fills, with a key of its own. The key itself is a secret of the store. */
export interface ProvisioningConnection {
  directoryId: string;
  keyLabel: string;
  /** Under which the store has the key; absent: under the name of earlier versions. */
  secretId?: string | undefined;
  savedAt: string;
  savedBy: Actor;
  /** `YYYY-MM-DD`, as told by the admin who saved the key; a key lives one year at most. */
  expiresAt?: string | undefined;
}

/** How often everybody is looked at, in hours. */
export const watchIntervals = [1, 6, 24, 168] as const;
export type WatchInterval = (typeof watchIntervals)[number];

export interface WatchSettings {
  /** Absent: on while an organization key is saved, since that route sees every product. */
  isOn?: boolean | undefined;
  everyHours: WatchInterval;
}

export const isWatchOn = ({ watch, organization }: Pick<Settings, 'watch' | 'organization'>): boolean =>
  watch?.isOn ?? organization !== undefined;

/** The watch reads through whatever sees most. */
export const routeForWatch = ({ organization }: Pick<Settings, 'organization'>): 'organization' | 'app' =>
  organization ? 'organization' : 'app';

export const watchEveryHours = ({ watch }: Pick<Settings, 'watch'>): WatchInterval => watch?.everyHours ?? 24;

/** A field of issues that holds addresses; it goes by its id, which stays when it is renamed. */
export interface FieldRef {
  fieldId: string;
  fieldName: string;
}

export const addressFieldsAtMost = 5;

export interface Settings {
  v: 1;
  routeChoice: RouteChoice;
  organization?: OrganizationConnection | undefined;
  provisioning?: ProvisioningConnection | undefined;
  /** Groups that are never taken off. */
  protectedGroups: GroupRef[];
  /** Fields of issues in which the panel looks for addresses as well. */
  addressFields: FieldRef[];
  /** Empty: every domain. */
  allowedDomains: string[];
  reasonRequired: boolean;
  ticketRequired: boolean;
  /** Whoever prepared a batch, or asked for it, may not be who starts it. */
  fourEyes: boolean;
  /** Absent: as no admin has chosen yet. */
  watch?: WatchSettings | undefined;
  /** Months the log is kept; absent: for ever. */
  retentionMonths?: number | undefined;
}

export const defaultSettings: Settings = {
  v: 1,
  routeChoice: 'automatic',
  protectedGroups: [],
  addressFields: [],
  allowedDomains: [],
  reasonRequired: false,
  ticketRequired: false,
  fourEyes: false,
};
