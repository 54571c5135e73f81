import { roleOfHeading, type ColumnRole } from '../../../domain/list/table/column-roles';
import type { Members } from './json-cells';

/** Lists of what is no person. */
export const listOfOthers = /^(?:groups?|bots?|rooms?|apps?|service_?accounts?|shared_?mailboxes)$/i;

const notTheirs = new Set<ColumnRole | undefined>(['manager', 'other', 'private', 'alias']);
const holdsPeople = /group|gr[uo]pp|team|depart|abteil|staff/i;

/** `approvers` with `users` and others, and not a `manager` whose `members` are those of a team. */
const areParted = (name: string, members: Members): boolean =>
  (roleOfHeading(name) === 'manager' || /owner/i.test(name)) &&
  Object.values(members).every((one) => typeof one === 'object');

/**
 * The name of a list, or of what it is in, that says that they are not whom the rest lists, such as `managers`; else nothing.
 * What is in a group or a team is not theirs who have it.
 */
export function whoseIs(name: string, within: string, members: Members): string {
  if (listOfOthers.test(name)) return '';
  const role = roleOfHeading(name);
  if (notTheirs.has(role)) return name;
  const isOfPeople = role === 'member' || holdsPeople.test(name) || holdsPeople.test(within);
  return isOfPeople && !areParted(within, members) ? '' : within;
}
