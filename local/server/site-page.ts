import type { Host } from '../host.ts';
import type { Person, Site } from '../site/site.ts';
import { html, htmlResponse, type Html } from './html.ts';

/** The stand-in site as JSON. */
export function siteState({ site, identity }: Host): Record<string, unknown> {
  const groupNames = (accountId: string) => site.directGroupsOf(accountId).map(({ name }) => name);
  return {
    site: { name: site.name, url: site.url, cloudId: site.cloudId },
    organization: {
      orgId: site.orgId,
      name: site.orgName,
      directoryId: site.directoryId,
      key: site.organizationKey,
    },
    admin: site.admin,
    app: { appId: identity.appId, environmentId: identity.environmentId, accountId: site.appAccountId },
    behaviours: site.behaviours,
    people: site.people().map((person) => ({
      ...person,
      isVisible: site.isVisible(person),
      groups: groupNames(person.accountId),
      access: accessNames(site, person),
    })),
    groups: site.groups().map((group) => ({ ...group, members: [...group.members] })),
    mails: site.mails,
  };
}

/** The same for people, with switches that work. */
export function sitePage(host: Host): Response {
  const { site } = host;
  return htmlResponse(
    html`<html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${site.name} - the stand-in site</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/bridge/site.css" />
        <script type="module" src="/bridge/site.js"></script>
      </head>
      <body>
        <h1>${site.name}</h1>
        <p>The site and organization the app works on here. <a href="/">Jira administration</a></p>
        ${credentials(host)} ${behaviourForm(host)} ${tokenForm(host)}
        <h2>Mail sent (${site.mails.length})</h2>
        ${table(
          ['When', 'To', 'Subject', 'Text'],
          site.mails.map(({ atMs, to, subject, text }) => [timeOf(atMs), to, subject, text]),
        )}
        <h2>People (${site.people().length})</h2>
        ${table(
          ['Name', 'Address', 'Account', 'Status', 'Groups', 'Product access'],
          site.people().map((person) => personRow(site, person)),
        )}
        <h2>Groups (${site.groups().length})</h2>
        ${table(
          ['Name', 'Members', 'Grants', 'New people of', 'Particulars'],
          site
            .groups()
            .map((group) => [
              group.name,
              group.members.size,
              group.grants.map(({ product, role }) => `${product} (${role})`).join(', '),
              group.defaultFor.join(', '),
              [...group.platformRoles, ...(group.externalSynced ? ['synchronised'] : [])].join(', '),
            ]),
        )}
      </body>
    </html>`,
  );
}

function credentials({ site, identity }: Host): Html {
  const rows: [string, string][] = [
    ['Demonstration admin', site.admin.email],
    ['Account', site.admin.accountId],
    ['API token', site.admin.apiToken],
    ['Organization', site.orgId],
    ['Organization key', site.organizationKey],
    ['Directory', site.directoryId],
    ['Site (cloud) id', site.cloudId],
    ['Jira REST API', '/atlassian/site/rest/api/3'],
    ['Organizations REST API', '/atlassian/api/admin'],
    [
      "The app's REST API",
      `/atlassian/api/svc/jira/${site.cloudId}/apps/${identity.appId}_${identity.environmentId}`,
    ],
  ];
  return html`<h2>To sign in with</h2>
    <dl>
      ${rows.map(
        ([name, value]) =>
          html`<dt>${name}</dt>
            <dd><code>${value}</code></dd>`,
      )}
    </dl>`;
}

const switches: [keyof Host['behaviours'], string][] = [
  ['forgeMayCreateUsers', 'Forge apps may create users'],
  ['appMayEditGroups', 'The app may edit groups'],
  ['grantsDefaultGroupsAnyway', 'New people get the default groups anyway'],
  ['createAnswers400ButCreates', 'Create user answers 400 but creates'],
  ['paidSubscription', 'Paid subscription'],
];
const numbers: ['inviteLagSeconds' | 'failureRate' | 'latencyMs' | 'seatsLeft', string][] = [
  ['inviteLagSeconds', 'Seconds until invited people are found'],
  ['failureRate', 'Share of calls that fail, 0 to 1'],
  ['latencyMs', 'Milliseconds each call takes'],
  ['seatsLeft', 'Free seats of each product'],
];

function behaviourForm({ behaviours }: Host): Html {
  const { rateLimit } = behaviours;
  return html`<h2>Behaviours</h2>
    <form id="behaviours">
      <fieldset>
        <legend>From the next call on</legend>
        ${switches.map(
          ([name, label]) =>
            html`<label
              ><input
                type="checkbox"
                name="${name}"
                ${behaviours[name] === true ? 'checked' : ''}
              />${label}</label
            >`,
        )}
        ${numbers.map(
          ([name, label]) =>
            html`<label
              ><input
                type="number"
                name="${name}"
                min="0"
                step="any"
                value="${behaviours[name]}"
              />${label}</label
            >`,
        )}
        <label
          ><input type="number" name="rateLimitPerSecond" min="0" value="${rateLimit?.perSecond ?? 0}" />Calls
          a second, 0: no limit</label
        >
        <label
          ><input
            type="number"
            name="rateLimitRetryAfterSeconds"
            min="0"
            value="${rateLimit?.retryAfterSeconds ?? 1}"
          />Retry-After beyond it, seconds</label
        >
      </fieldset>
      <p id="behaviour-status" role="status"></p>
    </form>`;
}

function tokenForm({ site, manifest }: Host): Html {
  const scopes = [...new Set(manifest.apiRoutes.flatMap((route) => route.scopes))].join(' ');
  return html`<h2>Token for the app's REST API</h2>
    <form id="mint">
      <label>Account <input name="accountId" size="48" value="${site.admin.accountId}" /></label>
      <label>Scopes <input name="scopes" size="48" value="${scopes}" /></label>
      <button>Make a token</button> <code id="token"></code>
    </form>`;
}

function personRow(site: Site, person: Person): string[] {
  const { name, email, accountId, accountStatus, membershipStatus } = person;
  const status = accountStatus === 'active' ? membershipStatus : accountStatus;
  return [
    name,
    email,
    accountId,
    site.isVisible(person) ? status : `${status}, not found yet`,
    site
      .directGroupsOf(accountId)
      .map((group) => group.name)
      .join(', '),
    accessNames(site, person).join(', ') || 'none',
  ];
}

function accessNames(site: Site, { accountId }: Person): string[] {
  return [...new Set(site.accessOf(accountId).map(({ product, role }) => `${product} (${role})`))];
}

function table(heads: string[], rows: (string | number)[][]): Html {
  return html`<div class="scroll">
    <table>
      <thead>
        <tr>
          ${heads.map((head) => html`<th scope="col">${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (cells) =>
            html`<tr>
              ${cells.map((cell) => html`<td>${cell}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

const timeOf = (atMs: number) => new Date(atMs).toISOString().slice(0, 19).replace('T', ' ');
