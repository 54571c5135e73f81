import type { Host } from '../../host.ts';
import { html, htmlResponse, type Html } from '../html.ts';
import { behavioursSection } from './site-behaviours.ts';
import { accessNames, laterSection, peopleSection } from './site-people.ts';
import { dataTable, timeOf } from './site-table.ts';

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
    provisioning: { directoryId: site.provisioning.directoryId, key: site.provisioning.key() },
    admin: site.admin,
    app: { appId: identity.appId, environmentId: identity.environmentId, accountId: site.appAccountId },
    otherAdmin: { accountId: site.otherAdminAccountId },
    behaviours: site.behaviours,
    approvedDomains: Object.fromEntries(site.approvedDomains),
    people: site.people().map((person) => ({
      ...person,
      isVisible: site.isVisible(person),
      groups: groupNames(person.accountId),
      access: accessNames(site, person),
    })),
    groups: site.groups().map((group) => ({ ...group, members: [...group.members] })),
    provisioned: {
      users: site.provisioning.users(),
      groups: site.provisioning.groups().map((group) => ({ ...group, members: [...group.members] })),
    },
    serviceDesks: site.serviceDesks.desks().map((desk) => ({
      ...desk,
      customers: [...desk.customers],
      organizations: [...desk.organizations],
    })),
    customerOrganizations: site.serviceDesks
      .organizations()
      .map((organization) => ({ ...organization, users: [...organization.users] })),
    portalCustomers: site.serviceDesks.portalCustomers(),
    mails: site.mails,
    history: site.history.changes(),
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
        <link rel="stylesheet" href="/bridge/fonts.css" />
        <link rel="stylesheet" href="/bridge/site.css" />
        <script type="module" src="/bridge/site.js"></script>
      </head>
      <body>
        <h1>${site.name}</h1>
        <p>The site and organization the app works on here. <a href="/">Jira administration</a></p>
        ${behavioursSection(host.behaviours)} ${peopleSection(site)} ${laterSection(site)}
        <h2>Mail sent (${site.mails.length})</h2>
        ${dataTable(
          ['When', 'To', 'Subject', 'Text'],
          site.mails.toReversed().map(({ atMs, to, subject, text }) => [timeOf(atMs), to, subject, text]),
        )}
        <h2>Groups (${site.groups().length})</h2>
        ${dataTable(
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
        ${credentials(host)} ${tokenForm(host)}
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
    ['Provisioned directory', site.provisioning.directoryId],
    ['Provisioning key', site.provisioning.key()],
    ['Site (cloud) id', site.cloudId],
    ['Jira REST API', '/atlassian/site/rest/api/3'],
    ['Organizations REST API', '/atlassian/api/admin'],
    ['User provisioning API', `/atlassian/api/scim/directory/${site.provisioning.directoryId}`],
    ['Service desk REST API', '/atlassian/site/rest/servicedeskapi'],
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

function tokenForm({ site, manifest }: Host): Html {
  const scopes = [...new Set(manifest.apiRoutes.flatMap((route) => route.scopes))].join(' ');
  return html`<h2>Token for the app's REST API</h2>
    <form id="mint">
      <label>Account <input name="accountId" size="48" value="${site.admin.accountId}" /></label>
      <label>Scopes <input name="scopes" size="48" value="${scopes}" /></label>
      <button>Make a token</button> <code id="token"></code>
    </form>`;
}
