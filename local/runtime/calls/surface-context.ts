import type { Manifest } from '../../manifest.ts';
import { forgeLocaleOf } from '../../site/locale.ts';
import { gadgetIds } from '../../site/issues/dashboard.ts';
import type { Site } from '../../site/site.ts';
import type { AppIdentity } from '../app-identity.ts';
import { HostError } from '../host-error.ts';

/** Where in Jira a page or a native surface stands. */
export interface Place {
  /** The module; the manifest's first admin page, unless told. */
  moduleKey?: string | undefined;
  /** Of a panel: the issue it is on, by key or id. */
  issueKey?: string | undefined;
  /** Of a gadget: which one on the dashboard, and whether it is shown or set up. */
  gadgetId?: string | undefined;
  entryPoint?: string | undefined;
}

/** A module of the manifest that draws something and may call the app. */
export interface Surface {
  key: string;
  type: 'jira:adminPage' | 'jira:issuePanel' | 'jira:dashboardGadget' | 'core:action';
  resource: string;
  resolverFunction: string | undefined;
}

export function surfaceOf(manifest: Manifest, moduleKey: string | undefined): Surface {
  const { adminPages, issuePanels, gadgets, actions } = manifest;
  const plain =
    (type: Surface['type']) => (one: (typeof issuePanels)[number] | (typeof adminPages)[number]) => ({
      ...{ key: one.key, type, resource: one.resource },
      resolverFunction: one.resolver?.function,
    });
  const all: Surface[] = [
    ...adminPages.map(plain('jira:adminPage')),
    ...issuePanels.map(plain('jira:issuePanel')),
    ...gadgets.map(plain('jira:dashboardGadget')),
    ...actions.flatMap(({ key, config, resolver }): Surface[] =>
      config
        ? [{ key, type: 'core:action', resource: config.resource, resolverFunction: resolver?.function }]
        : [],
    ),
  ];
  const found = all.find(({ key }) => moduleKey === undefined || key === moduleKey);
  if (found === undefined) throw new HostError('NOT_FOUND', 'The manifest declares no such page or surface.');
  return found;
}

/** What the surface's `view.getContext()` answers, and its resolver gets. */
export function contextOf(
  { identity, site }: { identity: AppIdentity; site: Site },
  surface: Surface,
  accountId: string,
  place: Place,
): Record<string, unknown> {
  const { key, type } = surface;
  return {
    accountId,
    cloudId: site.cloudId,
    siteUrl: site.url,
    moduleKey: key,
    environmentId: identity.environmentId,
    environmentType: identity.environmentType,
    localId: `ari:cloud:ecosystem::extension/${identity.appId}/${identity.environmentId}/static/${key}`,
    locale: forgeLocaleOf(site.personById(accountId)),
    timezone: 'Europe/Berlin',
    extension: { type, ...extensionOf(type, site, place) },
  };
}

function extensionOf(type: Surface['type'], site: Site, place: Place): Record<string, unknown> {
  const { issueKey = '', gadgetId = gadgetIds[0], entryPoint = 'view' } = place;
  if (type === 'jira:dashboardGadget')
    return {
      ...{ dashboard: { id: '10000' }, gadget: { id: gadgetId }, entryPoint },
      gadgetConfiguration: site.dashboard.configurationOf(gadgetId),
    };
  if (type === 'core:action') return { data: { inputs: {} }, errors: { invalidInputs: {} } };
  if (type !== 'jira:issuePanel') return {};
  // What a page claims of its issue is passed on: the app has to ask Jira whether its user may see it.
  const issue = site.issues.issueByIdOrKey(issueKey) ?? { id: issueKey, key: issueKey };
  const projectKey = issue.key.split('-')[0] ?? '';
  return {
    issue: { id: issue.id, key: issue.key, type: 'Task', typeId: '10001' },
    project: { id: '10100', key: projectKey, type: 'business' },
    isNewToIssue: false,
  };
}
