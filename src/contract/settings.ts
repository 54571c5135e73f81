import type {
  FieldRef,
  OrganizationConnection,
  ProvisioningConnection,
  WatchInterval,
} from '../domain/settings/settings';
import type { RouteCheck } from '../domain/settings/route-check';
import type { Route, RouteChoice } from '../domain/words';

/** What the page sees and changes of the settings, and what a check of the connection finds. */

export type OrganizationView = OrganizationConnection;
export type ProvisioningView = ProvisioningConnection;

export interface SettingsView {
  routeChoice: RouteChoice;
  organization?: OrganizationView;
  provisioning?: ProvisioningView;
  /** Groups that are never taken off, by id. */
  protectedGroups: { groupId: string; groupName: string }[];
  /** Fields of issues in which the panel looks for addresses as well. */
  addressFields: FieldRef[];
  /** Empty: every domain. */
  allowedDomains: string[];
  reasonRequired: boolean;
  ticketRequired: boolean;
  /** Whoever prepared a batch, or asked for it, may not be who starts it. */
  fourEyes: boolean;
  /** Absent: on where an organization key is saved, daily. */
  watch?: { isOn?: boolean | undefined; everyHours: WatchInterval };
  /** Months the log is kept; absent: for ever. */
  retentionMonths?: number;
}

/** A group that grants a Jira product: one that an admin may want to protect. */
export interface AccessGroup {
  groupId: string;
  groupName: string;
  products: string[];
}

/** A field of issues that holds text. */
export type IssueFieldChoice = FieldRef;

export interface SaveSettings {
  routeChoice?: RouteChoice;
  protectedGroups?: { groupId: string; groupName: string }[];
  addressFields?: FieldRef[];
  allowedDomains?: string[];
  reasonRequired?: boolean;
  ticketRequired?: boolean;
  fourEyes?: boolean;
  /** `isOn` null: on where an organization key is saved. */
  watch?: { isOn?: boolean | null; everyHours?: WatchInterval };
  /** null: for ever. */
  retentionMonths?: number | null;
}

export interface SaveOrganizationKey {
  key: string;
  /** How the log names the key. Never the key. */
  label?: string;
  /** `YYYY-MM-DD`. */
  expiresAt?: string;
}

export interface SaveProvisioningKey extends SaveOrganizationKey {
  directoryId: string;
}

export interface ConnectionCheck {
  at: string;
  routes: RouteCheck[];
  /** Batches whose purpose is customers, whatever route is chosen: tried at the first service desk that the app sees. */
  customers: RouteCheck;
  /** What "automatic" takes. */
  automatic?: Route;
}
