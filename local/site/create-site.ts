import { documentedBehaviours } from '../behaviours.ts';
import type { HostClock } from '../clock.ts';
import { approvedDomainEntries, setApprovedDomains, withoutApprovedDomains } from './approved-domains.ts';
import type { ApprovedDomains } from './approved-domains.ts';
import { createChanges } from './changes.ts';
import { createIdSequence, deterministicUuid } from './deterministic-id.ts';
import { createKeeping } from './saved-site.ts';
import { createProvisioning } from './provisioning/create-provisioning.ts';
import { createDirectory } from './directory.ts';
import type { Directory } from './directory.ts';
import { createHistory } from './history.ts';
import type { ChangedBy } from './history.ts';
import { createInvite } from './invite.ts';
import { createGrantSwitch } from './provisioning/linked-accounts.ts';
import { createSeatCount } from './seat-count.ts';
import { adminEmail, appEmail, otherAdminEmail, seedSite } from './seed.ts';
import { createDashboard } from './issues/dashboard.ts';
import { createIssues } from './issues/issues.ts';
import { seedIssues } from './issues/seed-issues.ts';
import { createServiceDesks } from './service-desks/create-service-desks.ts';
import type { MailSent, Person, Site } from './site.ts';

const identity = {
  name: 'acme-demo',
  url: 'https://acme-demo.atlassian.net',
  cloudId: deterministicUuid('site acme-demo'),
  orgId: deterministicUuid('organization acme'),
  orgName: 'Acme',
  directoryId: deterministicUuid('directory acme'),
  organizationKey: 'acme-demonstration-organization-key',
};

const apiTokenOf = (accountId: string) => `acme-demonstration-token-${accountId.slice(-12)}`;

/** The organization "Acme" with its site, seeded. The same calls in the same order give the same ids. */
export function createSite({ clock }: { clock: HostClock }): Site {
  const directory = createDirectory();
  const ids = createIdSequence();
  const behaviours = structuredClone(documentedBehaviours);
  const mails: MailSent[] = [];
  const history = createHistory(clock, (by) => accountOfParty(accounts, by));
  const changes = createChanges(directory, ids, clock, history);
  const { since, countFrom, countFromNow, ...seats } = createSeatCount(directory, behaviours);

  const provisioning = createProvisioning({ directory, changes, clock, behaviours, history });
  const serviceDesks = createServiceDesks(clock, identity.name, history);
  const issues = createIssues(clock);
  const dashboard = createDashboard();
  const approvedDomains: ApprovedDomains = new Map(withoutApprovedDomains());
  createGrantSwitch(directory, behaviours);

  const empty = () => {
    for (const part of [directory, provisioning, history, issues, dashboard]) part.clear();
    serviceDesks.seed();
    setApprovedDomains(approvedDomains, []);
    mails.length = 0;
  };
  const reset = () => {
    empty();
    ids.continueFrom(0);
    Object.assign(behaviours, structuredClone(documentedBehaviours));
    seedSite(changes);
    seedIssues(issues, (email) => directory.personByEmail(email)?.accountId ?? '');
    history.clear();
    countFromNow();
  };
  const keeping = createKeeping({
    ...{ directory, ids, behaviours, mails, provisioning, serviceDesks, approvedDomains },
    ...{ issues, dashboard, seats: { since, countFrom }, empty },
  });
  reset();
  const accounts = wellKnownAccounts(directory);
  return {
    ...identity,
    ...accounts,
    clock,
    behaviours,
    mails,
    provisioning,
    serviceDesks,
    issues,
    dashboard,
    approvedDomains,
    replaceApprovedDomains: (input) => setApprovedDomains(approvedDomains, approvedDomainEntries(input)),
    ...changes,
    ...seats,
    ...lookUps(directory, clock),
    history,
    invite: createInvite({ directory, changes, clock, behaviours, mails, history }),
    reset,
    ...keeping,
  };
}

function wellKnownAccounts(directory: Directory) {
  const accountIdOf = (email: string) => directory.personByEmail(email)?.accountId ?? '';
  const accountId = accountIdOf(adminEmail);
  const admin = { accountId, email: adminEmail, apiToken: apiTokenOf(accountId) };
  return { admin, otherAdminAccountId: accountIdOf(otherAdminEmail), appAccountId: accountIdOf(appEmail) };
}

/** The app acts as an account in Jira alone, which says so by itself. */
function accountOfParty(
  { admin, otherAdminAccountId }: Pick<Site, 'admin' | 'otherAdminAccountId'>,
  by: ChangedBy,
): string | undefined {
  if (by === 'admin') return admin.accountId;
  return by === 'others' ? otherAdminAccountId : undefined;
}

function lookUps(directory: Directory, clock: HostClock) {
  const isVisible = (person: Person) => person.visibleFromMs <= clock.nowMs();
  const hasPlatformRole = (accountId: string, role: string) =>
    (directory.people.get(accountId)?.platformRoles.includes(role) ?? false) ||
    directory.allGroupsOf(accountId).some((group) => group.platformRoles.includes(role));
  const isOrgAdmin = (accountId: string) => hasPlatformRole(accountId, 'atlassian/org-admin');
  return {
    people: () => [...directory.people.values()],
    personById: (accountId: string) => directory.people.get(accountId),
    personByEmail: directory.personByEmail,
    isVisible,
    findByPrefix: (prefix: string) => directory.matching(prefix).filter(isVisible),
    personByApiToken(email: string, apiToken: string) {
      const person = directory.personByEmail(email);
      return person && apiTokenOf(person.accountId) === apiToken ? person : undefined;
    },
    apiTokenOf,
    groups: () => [...directory.groups.values()],
    groupById: (groupId: string) => directory.groups.get(groupId),
    directGroupsOf: directory.directGroupsOf,
    allGroupsOf: directory.allGroupsOf,
    allMembersOf: directory.allMembersOf,
    accessOf: directory.accessOf,
    isOrgAdmin,
    isSiteAdmin: (accountId: string) =>
      isOrgAdmin(accountId) || hasPlatformRole(accountId, 'atlassian/site-admin'),
  };
}
