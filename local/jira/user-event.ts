import type { Change } from '../site/history.ts';
import type { Person, Site } from '../site/site.ts';
import { userSummary, userWithMemberships } from './entities.ts';

export const userEventTypes = [
  'avi:jira:created:user',
  'avi:jira:updated:user',
  'avi:jira:deleted:user',
] as const;
export type UserEventType = (typeof userEventTypes)[number];

/** The payload of a Forge trigger. */
export interface UserEvent {
  eventType: UserEventType;
  user: unknown;
}

/** Sets of OAuth scopes, classic and granular, of which an app needs one for the events. */
export const userEventScopes = [
  ['read:jira-user'],
  ['read:application-role:jira', 'read:group:jira', 'read:user:jira', 'read:avatar:jira'],
];

/** What Jira shows of a person; a change of anything else is no event. */
const shownFields = ['name', 'email', 'accountStatus', 'membershipStatus'];

/**
 * What Jira tells apps of a change; undefined where it tells nothing. Whether it tells of gained and lost access
 * is not documented: `userEventsOnAccess` decides.
 * @see https://developer.atlassian.com/platform/forge/events-reference/jira/#user-events
 */
export function userEventOf(site: Site, change: Change): UserEvent | undefined {
  const person = site.personById(change.accountId);
  const eventType = eventTypeOf(change, site.behaviours.userEventsOnAccess);
  if (!site.behaviours.userEvents || !eventType || person?.accountType !== 'atlassian') return undefined;
  return { eventType, user: userBody(site, person, eventType) };
}

function eventTypeOf(change: Change, tellsAccess: boolean): UserEventType | undefined {
  switch (change.what) {
    case 'created':
    case 'reopened':
      return 'avi:jira:created:user';
    case 'removed':
      return 'avi:jira:deleted:user';
    case 'joined':
    case 'left':
      return tellsAccess ? 'avi:jira:updated:user' : undefined;
    case 'changed':
      return isTold(change.changes, tellsAccess) ? 'avi:jira:updated:user' : undefined;
    case 'accepted':
      return undefined;
  }
}

/** The end of an account is told as its removal. */
function isTold(changes: Record<string, unknown>, tellsAccess: boolean): boolean {
  if (changes.accountStatus === 'closed') return false;
  return shownFields.some((field) => field in changes) || (tellsAccess && 'directRoles' in changes);
}

/** `UserDetails` with the sizes of memberships, and `User` for who is gone. */
function userBody(site: Site, person: Person, eventType: UserEventType): unknown {
  if (eventType === 'avi:jira:deleted:user') return userSummary(site, person);
  return userWithMemberships(site, person, new Set());
}
