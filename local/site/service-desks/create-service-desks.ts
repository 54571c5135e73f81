import type { HostClock } from '../../clock.ts';
import { deterministicUuid } from '../deterministic-id.ts';
import type { History } from '../history.ts';
import { belonging, createDeskHistory, type DeskHistory } from './desk-history.ts';
import type { CustomerOrganization, PortalCustomer, ServiceDesk, ServiceDesks } from './service-desks.ts';

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

export function createServiceDesks(
  clock: HostClock,
  siteName: string,
  acting: Pick<History, 'by'>,
): KeptServiceDesks {
  const kept: Kept = { desks: new Map(), organizations: new Map(), customers: new Map(), idsGiven: 0 };
  const history = createDeskHistory(clock, acting);
  const own = ownCustomers(kept, siteName, history);
  const organizations = ownOrganizations(kept, clock);
  const { desks } = kept;
  const clear = () => {
    for (const part of [desks, kept.organizations]) part.clear();
    own.clear();
    kept.idsGiven = 0;
    history.clear();
  };
  return {
    desks: () => [...desks.values()],
    deskById: (idOrKey) => [...desks.values()].find((desk) => isNamed(desk, idOrKey)),
    ...organizations,
    ...own.customers,
    ...belonging(history),
    changes: () => history.changes(),
    seed() {
      clear();
      const [partner] = seededOrganizations.map((name) => organizations.addOrganization(name).id);
      for (const desk of seededDesks)
        desks.set(desk.id, { ...desk, customers: new Set(), organizations: new Set() });
      desks.get('1')?.organizations.add(partner ?? '');
    },
    save: () => savedOf(kept),
    load(saved) {
      clear();
      for (const { customers, organizations: theirs, ...desk } of saved.desks)
        desks.set(desk.id, { ...desk, customers: new Set(customers), organizations: new Set(theirs) });
      for (const one of saved.organizations)
        kept.organizations.set(one.id, { ...one, users: new Set(one.users) });
      saved.portalCustomers.forEach(own.put);
      kept.idsGiven = saved.idsGiven;
    },
  };
}

const nextId = (kept: Kept): number => (kept.idsGiven += 1);

function ownCustomers(kept: Kept, siteName: string, history: DeskHistory) {
  const idByEmail = new Map<string, string>();
  const put = (customer: PortalCustomer) => {
    kept.customers.set(customer.accountId, customer);
    idByEmail.set(customer.email.toLowerCase(), customer.accountId);
    return customer;
  };
  const customers: Pick<
    ServiceDesks,
    'portalCustomers' | 'portalCustomerById' | 'portalCustomerByEmail' | 'addPortalCustomer'
  > = {
    portalCustomers: () => [...kept.customers.values()],
    portalCustomerById: (accountId) => kept.customers.get(accountId),
    portalCustomerByEmail: (email) => kept.customers.get(idByEmail.get(email.toLowerCase()) ?? ''),
    addPortalCustomer(email, name) {
      const own = deterministicUuid(`customer ${nextId(kept)}`);
      const accountId = `qm:${deterministicUuid(`portal ${siteName}`)}:${own}`;
      history.note({ what: 'created', accountId });
      return put({ accountId, email, name, active: true });
    },
  };
  const clear = () => {
    for (const part of [kept.customers, idByEmail]) part.clear();
  };
  return { customers, put, clear };
}

function ownOrganizations(kept: Kept, clock: HostClock) {
  const { desks, organizations } = kept;
  const changes: Pick<
    ServiceDesks,
    'organizations' | 'organizationById' | 'addOrganization' | 'removeOrganization'
  > = {
    organizations: () => [...organizations.values()],
    organizationById: (id) => organizations.get(id),
    addOrganization(name) {
      const id = String(nextId(kept));
      const uuid = deterministicUuid(`customer organization ${id}`);
      const organization = { id, uuid, name, createdMs: clock.nowMs(), users: new Set<string>() };
      organizations.set(id, organization);
      return organization;
    },
    removeOrganization(id) {
      for (const desk of desks.values()) desk.organizations.delete(id);
      organizations.delete(id);
    },
  };
  return changes;
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
