import type { Behaviours } from '../behaviours.ts';
import { setApprovedDomains } from './approved-domains.ts';
import type { ApprovedDomain, ApprovedDomains } from './approved-domains.ts';
import type { IdSequence } from './deterministic-id.ts';
import type { KeptDashboard, SavedDashboard } from './issues/dashboard.ts';
import type { KeptIssues, SavedIssues } from './issues/issues.ts';
import type { Directory } from './directory.ts';
import type { KeptProvisioning, SavedProvisioning } from './provisioning/create-provisioning.ts';
import type { SeatCount, SeatsSince } from './seat-count.ts';
import type { KeptServiceDesks, SavedServiceDesks } from './service-desks/create-service-desks.ts';
import type { Group, MailSent, Person, Site } from './site.ts';

interface SavedSite {
  /** Without `emailVerified` in a site kept before it had it. */
  people: (Omit<Person, 'emailVerified'> & { emailVerified?: boolean })[];
  groups: (Omit<Group, 'members'> & { members: string[] })[];
  mails: MailSent[];
  behaviours: Behaviours;
  idsGiven: number;
  seats: SeatsSince;
  /** Absent in a site kept before it had them. */
  provisioning?: SavedProvisioning;
  serviceDesks?: SavedServiceDesks;
  approvedDomains?: [string, ApprovedDomain][];
  issues?: SavedIssues;
  dashboard?: SavedDashboard;
}

interface Kept {
  directory: Directory;
  ids: IdSequence;
  behaviours: Behaviours;
  mails: MailSent[];
  provisioning: KeptProvisioning;
  serviceDesks: KeptServiceDesks;
  approvedDomains: ApprovedDomains;
  issues: KeptIssues;
  dashboard: KeptDashboard;
  seats: Pick<SeatCount, 'since' | 'countFrom'>;
  /** Takes everything out, before something else is put in. */
  empty(): void;
}

/** The whole state of the site as plain JSON, and back; the history is not kept. */
export function createKeeping(kept: Kept): Pick<Site, 'save' | 'load'> {
  const { directory, ids, behaviours, mails, provisioning, serviceDesks, approvedDomains } = kept;
  const { issues, dashboard, seats, empty } = kept;
  const save = (): SavedSite => {
    const groups = [...directory.groups.values()].map((group) => ({ ...group, members: [...group.members] }));
    const people = [...directory.people.values()];
    const counts = { idsGiven: ids.count(), seats: seats.since() };
    const others = {
      provisioning: provisioning.save(),
      serviceDesks: serviceDesks.save(),
      approvedDomains: [...approvedDomains],
      issues: issues.save(),
      dashboard: dashboard.save(),
    };
    return structuredClone({ people, groups, mails, behaviours, ...counts, ...others });
  };
  const load = (saved: unknown) => {
    // What `save` answered, kept by the host itself and by nobody else.
    const { people, groups, ...rest } = structuredClone(saved) as SavedSite;
    empty();
    for (const person of people) directory.putPerson({ emailVerified: true, ...person });
    for (const group of groups) directory.putGroup({ ...group, members: new Set(group.members) });
    mails.push(...rest.mails);
    Object.assign(behaviours, rest.behaviours);
    ids.continueFrom(rest.idsGiven);
    if (rest.provisioning) provisioning.load(rest.provisioning);
    if (rest.serviceDesks) serviceDesks.load(rest.serviceDesks);
    setApprovedDomains(approvedDomains, rest.approvedDomains ?? []);
    if (rest.issues) issues.load(rest.issues);
    dashboard.load(rest.dashboard ?? []);
    seats.countFrom(rest.seats);
  };
  return { save, load };
}
