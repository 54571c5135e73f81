import { advices, type CapabilityCheck } from '../../../../../src/domain/settings/route-check';
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
  advice: advices,
};
