import type { AppSaid } from '../app-reason';
import type { Route } from '../words';

export type Works = 'yes' | 'no' | 'partly' | 'unknown';

export interface CapabilityCheck {
  capability: 'invite' | 'look-up' | 'read-groups' | 'remove-groups' | 'background';
  works: 'yes' | 'no' | 'unknown';
  status?: number | undefined;
  /** Atlassian's own words, or a sentence of the app where `saidBy` says so. */
  message?: string | undefined;
  saidBy?: 'app' | undefined;
  /** The sentence of the app as data. */
  appSaid?: AppSaid | undefined;
}

/** What a check of the connection found out about one route. */
export interface RouteCheck {
  route: Route;
  works: Works;
  /** One sentence: what works, what does not and why. */
  sentence: string;
  /** What to do next, where there is something: in English, and by code. */
  advice?: string | undefined;
  adviceCode?: AdviceCode | undefined;
  capabilities: CapabilityCheck[];
}

/** A route that may not invite does not work; one that lacks something else works in part. */
export function verdictOf(capabilities: CapabilityCheck[]): Works {
  const invite = capabilities.find(({ capability }) => capability === 'invite')?.works ?? 'unknown';
  if (invite !== 'yes') return invite;
  const others = capabilities.filter(({ capability }) => capability !== 'background');
  return others.every(({ works }) => works === 'yes') ? 'yes' : 'partly';
}

const names: Record<Route, string> = {
  organization: 'The Organizations API',
  app: 'Jira’s user API, called as the app,',
  admin: 'Jira’s user API, called as you,',
  provisioning: 'User provisioning',
  customers: 'The service desk API',
};

const deeds: Record<CapabilityCheck['capability'], string> = {
  invite: 'invite people',
  'look-up': 'look people up',
  'read-groups': 'read groups and what they grant',
  'remove-groups': 'take people off groups',
  background: 'go on while the page is closed',
};

const customerDeeds: Partial<typeof deeds> = {
  invite: 'create portal-only customers',
  'look-up': 'read the customers of a service desk',
};
const deedOf = (route: Route, { capability }: CapabilityCheck): string =>
  (route === 'customers' ? customerDeeds[capability] : undefined) ?? deeds[capability];

/** One sentence: what works, what does not, and Atlassian's own words where it refused. */
export function sentenceFor(route: Route, works: Works, capabilities: CapabilityCheck[]): string {
  const can = capabilities.filter((one) => one.works === 'yes').map((one) => deedOf(route, one));
  const cannot = capabilities.filter((one) => one.works === 'no');
  const quote = saidOf(cannot);
  if (works === 'yes' && cannot.length === 0) return `${names[route]} works: it can ${list(can)}.`;
  if (can.length === 0 && cannot.length === 0)
    return `${names[route]} gave no clear answer.${saidOf(capabilities)}`;
  const lacking = list(
    cannot.map((one) => deedOf(route, one)),
    'or',
  );
  if (can.length === 0) return `${names[route]} cannot ${lacking}.${quote}`;
  if (cannot.length === 0) return `${names[route]} can ${list(can)}; the rest gave no clear answer.`;
  return `${names[route]} can ${list(can)}, but cannot ${lacking}.${quote}`;
}

function saidOf(capabilities: CapabilityCheck[]): string {
  const said = capabilities.find(({ message }) => message);
  if (!said) return '';
  return said.saidBy === 'app' ? ` ${said.message}.` : ` Atlassian says: “${said.message}”`;
}

/** In English, which the page says as well. */
export const advices = {
  'keep-open': 'Keep the page open while a batch runs.',
  'check-again': 'Check again in a few minutes.',
  'customers-only':
    'Only batches of customers need this. The app needs a service desk, and Jira has to let it create customers.',
  'replace-key':
    'Ask an organization admin to create a new API key without scopes at admin.atlassian.com, and replace the saved one with it.',
  'create-key':
    'Ask an organization admin to create an API key without scopes at admin.atlassian.com, and save it here.',
  'read-above':
    'Read why above. A key that was regenerated or has expired is replaced by saving the new one here.',
  'organization-key-too':
    'Save an organization API key as well: only with it can people be read back in every product.',
  'use-saved-key':
    'Atlassian documents that Forge apps may not create users. Use the organization route, whose key is saved.',
  'save-key':
    'Atlassian documents that Forge apps may not create users. Use the organization route: save an organization API key here.',
  'cannot-take-off':
    'People who are put into a group with access cannot be taken off it this way: use the organization route.',
  'no-such-limit': 'The organization route does not have this limit.',
};
export type AdviceCode = keyof typeof advices;

export const adviceFor = (code: AdviceCode | undefined): string | undefined => code && advices[code];

/** What the admin can do about a route that does not work fully; that depends on whether a key is saved already. */
export function adviceCodeFor(
  route: Route,
  works: Works,
  capabilities: CapabilityCheck[],
  hasKey: boolean,
): AdviceCode | undefined {
  if (works === 'yes') return route === 'admin' ? 'keep-open' : undefined;
  if (works === 'unknown') return 'check-again';
  if (route === 'customers') return 'customers-only';
  if (route === 'organization') return hasKey ? 'replace-key' : 'create-key';
  if (route === 'provisioning') return works === 'no' ? 'read-above' : 'organization-key-too';
  if (works === 'no') return hasKey ? 'use-saved-key' : 'save-key';
  return capabilities.some(({ capability, works: can }) => capability === 'remove-groups' && can === 'no')
    ? 'cannot-take-off'
    : 'no-such-limit';
}

function list(parts: string[], last: 'and' | 'or' = 'and'): string {
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(', ')} ${last} ${parts.at(-1) ?? ''}`;
}
