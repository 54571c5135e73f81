import { locales } from '../../site/locale.ts';
import { products } from '../../site/site.ts';
import type { Group, Person, Site } from '../../site/site.ts';
import { html, type Html } from '../html.ts';
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
  const parts = [status, person.emailVerified ? 'accepted' : 'not accepted'];
  return [...parts, ...(site.isVisible(person) ? [] : ['not found yet'])].join(', ');
}

/** Products and roles a person holds, however they come by them. */
export function accessNames(site: Site, { accountId }: Person): string[] {
  return [...new Set(site.accessOf(accountId).map(({ product, role }) => `${product} (${role})`))];
}

/** What can happen to somebody later, as `POST /host/later` takes it, and for whom apps are open. */
export function laterSection(site: Site): Html {
  const people = site
    .people()
    .filter(({ accountType, accountStatus }) => accountType === 'atlassian' && accountStatus !== 'closed');
  const groups = site.groups().filter(({ externalSynced }) => !externalSynced);
  return html`<h2>What happens later</h2>
    <form id="later">
      ${choice(
        'Person',
        'person',
        people
          .toSorted((a, b) => b.addedAtMs - a.addedAtMs)
          .map(({ accountId, email }) => [accountId, email]),
      )}
      ${choice('What', 'what', [
        ['accepts', 'accepts the invitation'],
        ['joins-group', 'joins the group'],
        ['takes-access', 'takes access to the product'],
        ['chooses-language', 'chooses the language'],
      ])}
      ${choice(
        'Group',
        'groupId',
        groups.map(({ groupId, name }) => [groupId, name]),
      )}
      ${choice(
        'Product',
        'product',
        products.map((product) => [product, product]),
      )}
      ${choice(
        'Language',
        'locale',
        locales.map((locale) => [locale, locale]),
      )}
      <button>Let it happen</button> <span id="later-status" role="status"></span>
    </form>
    <h2>Approved domains (${site.approvedDomains.size})</h2>
    ${dataTable(
      ['Domain', 'Enabled', 'Apps'],
      [...site.approvedDomains].map(([domain, { enabled, products: apps }]) => [
        domain,
        enabled ? 'yes' : 'no',
        apps.map(({ product, accessMode }) => `${product} (${accessMode})`).join(', '),
      ]),
    )}`;
}

function choice(label: string, name: string, options: (readonly [value: string, text: string])[]): Html {
  return html`<label
    >${label}
    <select name="${name}">
      ${options.map(([value, text]) => html`<option value="${value}">${text}</option>`)}
    </select></label
  > `;
}
