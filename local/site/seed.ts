import { automaticGroupName } from './provisioning/provisioning.ts';
import type { Group, Person, Site } from './site.ts';

const dayMs = 24 * 60 * 60 * 1000;
const foundedMs = Date.UTC(2024, 2, 4, 9, 30);

export const adminEmail = 'maya.lindqvist@acme.example';
/** Administers the organization as well: whom others' acts are put down to. */
export const otherAdminEmail = 'adaeze.okonkwo@acme.example';
export const appEmail = 'invite-without-access@connect.atlassian.com';

type SeededGroup = Partial<Group> & { name: string };

const groups: SeededGroup[] = [
  {
    name: 'jira-users-acme-demo',
    description: 'Grants access to Jira and Jira Product Discovery; new people are put here',
    grants: [
      { product: 'jira-software', role: 'user' },
      { product: 'jira-product-discovery', role: 'user' },
    ],
    defaultFor: ['jira-software', 'jira-product-discovery'],
  },
  {
    name: 'confluence-users-acme-demo',
    description: 'Grants access to Confluence; new people are put here',
    grants: [{ product: 'confluence', role: 'user' }],
    defaultFor: ['confluence'],
  },
  {
    name: 'jira-servicedesk-agents',
    description: 'Agents of Jira Service Management',
    grants: [{ product: 'jira-servicedesk', role: 'user' }],
  },
  {
    name: 'business-projects',
    description: 'Finance and people teams in business projects',
    grants: [{ product: 'jira-core', role: 'user' }],
  },
  { name: 'studio-partners', description: 'The design studio we work with' },
  {
    name: 'contractors-jira',
    description: 'Contractors who work in Jira',
    grants: [{ product: 'jira-software', role: 'user' }],
  },
  {
    name: 'okta-engineering',
    description: 'Engineering, kept by the identity provider',
    externalSynced: true,
    grants: [{ product: 'jira-software', role: 'user' }],
  },
  {
    name: 'jira-administrators',
    description: 'Administer Jira',
    grants: [
      { product: 'jira-software', role: 'admin' },
      { product: 'jira-servicedesk', role: 'admin' },
    ],
  },
  { name: 'site-admins', description: 'Administer this site', platformRoles: ['atlassian/site-admin'] },
  { name: 'org-admins', description: 'Administer the organization', platformRoles: ['atlassian/org-admin'] },
  { name: 'book-club', description: 'Grants nothing' },
  {
    name: automaticGroupName,
    description: 'Everybody whom the provisioned directory provides',
    externalSynced: true,
  },
];

/** Address, name and groups; what else is special about somebody is in `particulars`. */
const people: [email: string, name: string, ...groups: string[]][] = [
  [adminEmail, 'Maya Lindqvist', 'site-admins', 'org-admins', 'jira-administrators', 'jira-users-acme-demo'],
  ['tomasz.zielinski@acme.example', 'Tomasz Zieliński', 'site-admins', 'jira-users-acme-demo'],
  [otherAdminEmail, 'Adaeze Okonkwo', 'org-admins', 'confluence-users-acme-demo'],
  ['priya.raman@acme.example', 'Priya Raman', 'jira-administrators', 'jira-users-acme-demo'],
  ['daniel.ferreira@acme.example', 'Daniel Ferreira', 'jira-users-acme-demo', 'confluence-users-acme-demo'],
  ['hana.kobayashi@acme.example', 'Hana Kobayashi', 'jira-users-acme-demo', 'confluence-users-acme-demo'],
  ['liam.oconnor@acme.example', "Liam O'Connor", 'jira-users-acme-demo', 'book-club'],
  ['zeynep.aydin@acme.example', 'Zeynep Aydın', 'jira-users-acme-demo'],
  ['mateo.vargas@acme.example', 'Mateo Vargas', 'jira-users-acme-demo', 'confluence-users-acme-demo'],
  ['ingrid.solheim@acme.example', 'Ingrid Solheim', 'jira-users-acme-demo', 'jira-servicedesk-agents'],
  ['kwame.mensah@acme.example', 'Kwame Mensah', 'jira-servicedesk-agents', 'confluence-users-acme-demo'],
  ['sofia.marchetti@acme.example', 'Sofia Marchetti', 'jira-servicedesk-agents'],
  ['arjun.patel@acme.example', 'Arjun Patel', 'jira-servicedesk-agents', 'jira-users-acme-demo'],
  ['claire.dubois@acme.example', 'Claire Dubois', 'business-projects', 'confluence-users-acme-demo'],
  ['henrik.vestergaard@acme.example', 'Henrik Vestergaard', 'business-projects'],
  ['grace.nakamura@acme.example', 'Grace Nakamura', 'business-projects', 'book-club'],
  ['omar.haddad@acme.example', 'Omar Haddad', 'okta-engineering', 'confluence-users-acme-demo'],
  ['elena.petrova@acme.example', 'Elena Petrova', 'okta-engineering'],
  ['noah.williams@acme.example', 'Noah Williams', 'okta-engineering', 'jira-users-acme-demo'],
  ['mei.chen@acme.example', 'Mei Chen', 'okta-engineering'],
  ['lucas.moreau@acme.example', 'Lucas Moreau', 'okta-engineering', 'confluence-users-acme-demo'],
  ['fatima.zahra@acme.example', 'Fatima Zahra', 'okta-engineering'],
  ['jonas.weber@acme.example', 'Jonas Weber', 'jira-users-acme-demo'],
  ['isabel.santos@acme.example', 'Isabel Santos', 'confluence-users-acme-demo'],
  ['ruth.abrams@acme.example', 'Ruth Abrams', 'confluence-users-acme-demo', 'book-club'],
  ['viktor.horvat@example.com', 'Viktor Horvat', 'contractors-jira'],
  ['aisha.bello@example.com', 'Aisha Bello', 'contractors-jira'],
  ['pedro.lima@example.com', 'Pedro Lima', 'contractors-jira', 'confluence-users-acme-demo'],
  ['yuki.tanaka@example.com', 'Yuki Tanaka', 'contractors-jira'],
  ['nora.lindgren@studio.example.com', 'Nora Lindgren', 'studio-partners'],
  ['bruno.keller@studio.example.com', 'Bruno Keller', 'studio-partners'],
  ['ann@example.com', 'Ann Castellano', 'jira-users-acme-demo'],
  ['ann@example.com.au', 'Ann Whitlam'],
  ['samir.nassar@acme.example', 'Samir Nassar'],
  ['olga.sokolova@acme.example', 'Olga Sokolova', 'book-club'],
  ['peter.vandenberg@example.com', 'Peter van den Berg'],
  ['linh.nguyen@example.com', 'Linh Nguyễn'],
  ['carmen.ortega@acme.example', 'Carmen Ortega'],
  ['george.papadakis@acme.example', 'George Papadakis', 'jira-users-acme-demo'],
  ['wanjiru.kamau@acme.example', 'Wanjiru Kamau'],
];

/** Groups of people who cost nothing. */
const freeGroups: SeededGroup[] = [
  {
    name: 'jira-servicedesk-customers',
    description: 'Help-seekers: they raise requests and cost nothing',
    grants: [{ product: 'jira-servicedesk', role: 'customer' }],
  },
  {
    name: 'confluence-guests',
    description: 'Guests of single spaces',
    grants: [{ product: 'confluence', role: 'guest' }],
  },
];

const freePeople: [email: string, name: string, ...groups: string[]][] = [
  ['helen.moss@example.com', 'Helen Moss', 'jira-servicedesk-customers'],
  ['rafael.pinto@example.com', 'Rafael Pinto', 'confluence-guests'],
];

const particulars: Record<string, Partial<Person>> = {
  'george.papadakis@acme.example': { accountStatus: 'inactive', membershipStatus: 'suspended' },
  'carmen.ortega@acme.example': { directRoles: [{ product: 'jira-software', role: 'user' }] },
  'hana.kobayashi@acme.example': { emailHidden: true },
  'wanjiru.kamau@acme.example': { emailHidden: true },
};

/** The organization "Acme" as it is before anybody does anything. */
export function seedSite(site: Pick<Site, 'addGroup' | 'addPerson' | 'addToGroup'>): void {
  const groupIds = new Map<string, string>();
  for (const group of groups) {
    const studio = groupIds.get('studio-partners');
    const nestedGroups = group.name === 'contractors-jira' && studio ? [studio] : [];
    groupIds.set(group.name, site.addGroup({ ...group, nestedGroups }).groupId);
  }
  const addPerson = ([email, name, ...memberOf]: (typeof people)[number], index: number) => {
    const addedAtMs = foundedMs + index * 9 * dayMs;
    const managementSource = memberOf.includes('okta-engineering') ? 'synced' : 'invited';
    const person = site.addPerson({
      email,
      name,
      addedAtMs,
      visibleFromMs: 0,
      managementSource,
      ...particulars[email],
    });
    for (const groupName of memberOf) site.addToGroup(groupIds.get(groupName) ?? '', person.accountId);
  };
  people.forEach(addPerson);
  site.addPerson({
    email: appEmail,
    name: 'Invite without access',
    accountType: 'app',
    emailHidden: true,
    addedAtMs: foundedMs,
    visibleFromMs: 0,
  });
  for (const group of freeGroups) groupIds.set(group.name, site.addGroup(group).groupId);
  freePeople.forEach(addPerson);
}
