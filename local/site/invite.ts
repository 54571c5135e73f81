import type { Behaviours } from '../behaviours.ts';
import type { HostClock } from '../clock.ts';
import type { Changes } from './changes.ts';
import type { Directory } from './directory.ts';
import type { History } from './history.ts';
import { products } from './site.ts';
import type { MailSent, Site } from './site.ts';

interface Inviting {
  directory: Directory;
  changes: Changes;
  clock: HostClock;
  behaviours: Behaviours;
  mails: MailSent[];
  history: History;
}

/** See `Site.invite`. */
export function createInvite({
  directory,
  changes,
  clock,
  behaviours,
  mails,
  history,
}: Inviting): Site['invite'] {
  const createOrReopen = (email: string) => {
    const addedAtMs = clock.nowMs();
    const visibleFromMs = addedAtMs + behaviours.inviteLagSeconds * 1000;
    const closed = directory.personByEmail(email);
    if (!closed) return changes.addPerson({ email, addedAtMs, visibleFromMs, emailVerified: false });
    const active = { accountStatus: 'active', membershipStatus: 'active' } as const;
    const joined = behaviours.returnersKeepFirstDate ? {} : { addedAtMs };
    directory.changePerson(closed, { ...active, ...joined, visibleFromMs, emailVerified: false });
    history.note({ what: 'reopened', accountId: closed.accountId, email });
    return closed;
  };
  return (input) => {
    const present = directory.personByEmail(input.email);
    const created =
      !present || present.accountStatus === 'closed' || present.membershipStatus === 'no_membership';
    const person = created ? createOrReopen(input.email) : present;
    if (created) {
      const wanted = behaviours.grantsDefaultGroupsAnyway ? products : input.products;
      for (const group of directory.groups.values()) {
        if (group.defaultFor.some((product) => wanted.includes(product)))
          changes.addToGroup(group.groupId, person.accountId);
      }
    }
    if (input.mail) mails.push(invitationMail(input, clock.nowMs()));
    return { person, created };
  };
}

function invitationMail(input: { email: string; mailText?: string | undefined }, atMs: number): MailSent {
  const text = input.mailText ?? 'You have been invited to Acme. Sign in with this address to accept.';
  return { atMs, to: input.email, subject: 'Acme invited you to acme-demo', text };
}
