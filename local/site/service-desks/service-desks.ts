import type { DeskChange } from './desk-history.ts';

export interface ServiceDesk {
  id: string;
  projectId: string;
  projectKey: string;
  projectName: string;
  /** By account id; people with an Atlassian account and portal-only customers alike. */
  customers: Set<string>;
  /** Ids of the customer organizations that belong to the desk. */
  organizations: Set<string>;
}

export interface CustomerOrganization {
  id: string;
  uuid: string;
  name: string;
  createdMs: number;
  /** By account id. */
  users: Set<string>;
}

/** A customer who signs in to the portal alone: no Atlassian account, no product, nothing billed. */
export interface PortalCustomer {
  /** `qm:` and two ids. */
  accountId: string;
  email: string;
  name: string;
  /** False once portal-only access was revoked. */
  active: boolean;
}

/** Jira Service Management of the site: desks, customer organizations and portal-only customers. */
export interface ServiceDesks {
  desks(): ServiceDesk[];
  deskById(idOrKey: string): ServiceDesk | undefined;
  organizations(): CustomerOrganization[];
  organizationById(id: string): CustomerOrganization | undefined;
  addOrganization(name: string): CustomerOrganization;
  removeOrganization(id: string): void;
  portalCustomers(): PortalCustomer[];
  portalCustomerById(accountId: string): PortalCustomer | undefined;
  portalCustomerByEmail(email: string): PortalCustomer | undefined;
  addPortalCustomer(email: string, name: string): PortalCustomer;
  /** Ends their access to the portal. */
  revoke(customer: PortalCustomer): void;
  addToDesk(desk: ServiceDesk, accountId: string): void;
  removeFromDesk(desk: ServiceDesk, accountId: string): void;
  addToOrganization(organization: CustomerOrganization, accountId: string): void;
  removeFromOrganization(organization: CustomerOrganization, accountId: string): void;
  changes(): readonly DeskChange[];
}
