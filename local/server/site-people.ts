import type { Group, Person, Site } from '../site/site.ts';
import { html, type Html } from './html.ts';
import { dataTable, timeOf } from './site-table.ts';

const newForMs = 24 * 60 * 60 * 1000;

/** Everybody, the last added first, with what gives them access. */
export function peopleSection(site: Site): Html {
  const people = site.people().toSorted((a, b) => b.addedAtMs - a.addedAtMs);
  const withAccess = people.filter(({ accountId }) => site.accessOf(accountId).length > 0).length;
  return html`<h2 id="people">People (${people.length})</h2>
    <p>
      The last added first. ${withAccess} with product access, ${people.length - withAccess} without. A group
      with a marked name grants access.
    </p>
    ${dataTable(
      ['Person', 'Added', 'Product access', 'Groups', 'Status', 'Account'],
      people.map((person) => personCells(site, person)),
    )}`;
}

function personCells(site: Site, person: Person): (Html | string)[] {
  const { name, email, accountId, addedAtMs } = person;
  const isNew = site.clock.nowMs() - addedAtMs < newForMs;
  return [
    html`<strong>${name}</strong>${isNew && html` <span class="mark new">New</span>`}<br /><small
        >${email}</small
      >`,
    html`<span class="nowrap">${timeOf(addedAtMs).slice(0, 16)}</span>`,
    accessCell(accessNames(site, person)),
    groupsCell(site.directGroupsOf(accountId)),
    statusOf(site, person),
    html`<small><code>${accountId}</code></small>`,
  ];
}

function accessCell(names: string[]): Html {
  if (names.length === 0) return html`<span class="mark none">No access</span>`;
  return html`${names.map((name) => html`<span class="mark access">${name}</span> `)}`;
}

function groupsCell(groups: Group[]): Html {
  const granting = groups.filter(({ grants }) => grants.length > 0);
  const others = groups.filter(({ grants }) => grants.length === 0);
  return html`${granting.length === 0 && html`<span class="mark none">In no access group</span> `}${granting.map(
    ({ name }) => html`<span class="mark access">${name}</span> `,
  )}${others.map(({ name }) => html`<span class="mark">${name}</span> `)}`;
}

function statusOf(site: Site, person: Person): string {
  const status = person.accountStatus === 'active' ? person.membershipStatus : person.accountStatus;
  return site.isVisible(person) ? status : `${status}, not found yet`;
}

/** Products and roles a person holds, however they come by them. */
export function accessNames(site: Site, { accountId }: Person): string[] {
  return [...new Set(site.accessOf(accountId).map(({ product, role }) => `${product} (${role})`))];
}
