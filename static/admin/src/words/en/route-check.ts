import type { AdviceCode, CapabilityCheck } from '../../../../../src/domain/settings/route-check';
import type { Route } from '../../../../../src/domain/words';
import { joinChoices, joinWords } from '../format';

/** What a check of the connection found out about a route. */
export const routeCheckWords = {
  names: {
    organization: 'The Organizations API',
    app: 'Jira’s user API, called as the app,',
    admin: 'Jira’s user API, called as you,',
    provisioning: 'User provisioning',
    customers: 'The service desk API',
  } satisfies Record<Route, string>,
  deeds: {
    invite: 'invite people',
    'look-up': 'look people up',
    'read-groups': 'read groups and what they grant',
    'remove-groups': 'take people off groups',
    background: 'go on while the page is closed',
  } satisfies Record<CapabilityCheck['capability'], string>,
  customerDeeds: {
    invite: 'create portal-only customers',
    'look-up': 'read the customers of a service desk',
  } as Partial<Record<CapabilityCheck['capability'], string>>,
  works: (name: string, can: string[]) => `${name} works: it can ${joinWords(can)}.`,
  noClearAnswer: (name: string) => `${name} gave no clear answer.`,
  cannot: (name: string, cannot: string[]) => `${name} cannot ${joinChoices(cannot)}.`,
  canRestUnclear: (name: string, can: string[]) =>
    `${name} can ${joinWords(can)}; the rest gave no clear answer.`,
  canButCannot: (name: string, can: string[], cannot: string[]) =>
    `${name} can ${joinWords(can)}, but cannot ${joinChoices(cannot)}.`,
  /** Between two sentences. */
  between: ' ',
  saidByApp: (said: string) => `${said}.`,
  saidByAtlassian: (said: string) => `Atlassian says: “${said}”`,
  advice: {
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
  } satisfies Record<AdviceCode, string>,
};
