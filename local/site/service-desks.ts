import type { HostClock } from '../clock.ts';
import { deterministicUuid } from './deterministic-id.ts';

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
}

export interface SavedServiceDesks {
  desks: (Omit<ServiceDesk, 'customers' | 'organizations'> & {
    customers: string[];
    organizations: string[];
  })[];
  organizations: (Omit<CustomerOrganization, 'users'> & { users: string[] })[];
  portalCustomers: PortalCustomer[];
  idsGiven: number;
}

export interface KeptServiceDesks extends ServiceDesks {
  /** Empties everything and puts the desks of the demonstration site in place. */
  seed(): void;
  save(): SavedServiceDesks;
  load(saved: SavedServiceDesks): void;
}

const seededDesks = [
  { id: '1', projectId: '10010', projectKey: 'HELP', projectName: 'Acme support' },
  { id: '2', projectId: '10011', projectKey: 'FAC', projectName: 'Facilities' },
];
const seededOrganizations = ['Northwind Traders', 'Studio partners'];

export function createServiceDesks(clock: HostClock, siteName: string): KeptServiceDesks {
  const kept: Kept = { desks: new Map(), organizations: new Map(), customers: new Map(), idsGiven: 0 };
  const { desks, organizations, customers } = kept;
  const idByEmail = new Map<string, string>();

  const putCustomer = (customer: PortalCustomer) => {
    customers.set(customer.accountId, customer);
    idByEmail.set(customer.email.toLowerCase(), customer.accountId);
    return customer;
  };
  const clear = () => {
    for (const part of [desks, organizations, customers, idByEmail]) part.clear();
    kept.idsGiven = 0;
  };
  const addOrganization = (name: string) => {
    const id = String((kept.idsGiven += 1));
    const uuid = deterministicUuid(`customer organization ${id}`);
    const organization = { id, uuid, name, createdMs: clock.nowMs(), users: new Set<string>() };
    organizations.set(id, organization);
    return organization;
  };
  return {
    desks: () => [...desks.values()],
    deskById: (idOrKey) => [...desks.values()].find((desk) => isNamed(desk, idOrKey)),
    organizations: () => [...organizations.values()],
    organizationById: (id) => organizations.get(id),
    addOrganization,
    removeOrganization(id) {
      for (const desk of desks.values()) desk.organizations.delete(id);
      organizations.delete(id);
    },
    portalCustomers: () => [...customers.values()],
    portalCustomerById: (accountId) => customers.get(accountId),
    portalCustomerByEmail: (email) => customers.get(idByEmail.get(email.toLowerCase()) ?? ''),
    addPortalCustomer(email, name) {
      const own = deterministicUuid(`customer ${(kept.idsGiven += 1)}`);
      const accountId = `qm:${deterministicUuid(`portal ${siteName}`)}:${own}`;
      return putCustomer({ accountId, email, name, active: true });
    },
    seed() {
      clear();
      const [partner] = seededOrganizations.map((name) => addOrganization(name).id);
      for (const desk of seededDesks)
        desks.set(desk.id, { ...desk, customers: new Set(), organizations: new Set() });
      desks.get('1')?.organizations.add(partner ?? '');
    },
    save: () => savedOf(kept),
    load(saved) {
      clear();
      for (const desk of saved.desks)
        desks.set(desk.id, {
          ...desk,
          customers: new Set(desk.customers),
          organizations: new Set(desk.organizations),
        });
      for (const one of saved.organizations) organizations.set(one.id, { ...one, users: new Set(one.users) });
      saved.portalCustomers.forEach(putCustomer);
      kept.idsGiven = saved.idsGiven;
    },
  };
}

interface Kept {
  desks: Map<string, ServiceDesk>;
  organizations: Map<string, CustomerOrganization>;
  customers: Map<string, PortalCustomer>;
  idsGiven: number;
}

/** Desks go by their id and by that or the key of their project. */
const isNamed = ({ id, projectId, projectKey }: ServiceDesk, idOrKey: string) =>
  [id, projectId, projectKey].includes(idOrKey);

function savedOf({ desks, organizations, customers, idsGiven }: Kept): SavedServiceDesks {
  return {
    desks: [...desks.values()].map((desk) => ({
      ...desk,
      customers: [...desk.customers],
      organizations: [...desk.organizations],
    })),
    organizations: [...organizations.values()].map((one) => ({ ...one, users: [...one.users] })),
    portalCustomers: [...customers.values()],
    idsGiven,
  };
}
