import type { DomainFault } from '../../../../../src/domain/settings/allowed-domain';
import type { ExpiryFault } from '../../../../../src/domain/settings/key-expiry';
import type { RouteChoice } from '../../../../../src/domain/words';
import { plural } from '../format';

export const settingsWords = {
  connection: 'Connection',
  connectionHelp:
    'The check tries each route without side effects: nobody is invited and nothing is changed.',
  checkNow: 'Check the connection',
  checkAgain: 'Check again',
  checkedAt: (when: string) => `Checked ${when}.`,
  notChecked: 'Not checked yet on this visit.',
  works: { yes: 'Works', no: 'Does not work', partly: 'Works in part', unknown: 'Not known' },
  capabilities: {
    invite: 'Invite people',
    'look-up': 'Look people up',
    'read-groups': 'Read groups',
    'remove-groups': 'Remove groups',
    background: 'Work in the background',
  },
  customerCapabilities: { invite: 'Create customers', 'look-up': 'Read the customers of a desk' },
  yesNo: { yes: 'yes', no: 'no', unknown: 'not known' },
  atlassianSaid: (words: string) => `Atlassian: “${words}”`,
  automaticTakes: (route: string) => `Automatic takes: ${route}.`,
  automaticNone: 'Automatic finds no working route yet.',
  key: 'Organization key',
  keyHelp:
    'An organization admin creates it at admin.atlassian.com under Settings → API keys, without scopes. It is stored as a secret, sent only to api.atlassian.com and never shown again.',
  keyNone:
    'No key saved yet. With one, the app invites 25 people a call, works in the background and sees every product.',
  keyOf: (organization: string) => `Connected to ${organization}`,
  keyFacts: (label: string, when: string, who: string) => `Key “${label}”, saved ${when} by ${who}.`,
  keyExpires: (when: string) => `It expires on ${when}.`,
  keyExpiresSoon: (when: string, days: number) => {
    if (days < 0) return `The key expired on ${when}. Save a new one.`;
    if (days === 0) return `The key expires today, ${when}. Save a new one now.`;
    if (days === 1) return `The key expires tomorrow, ${when}. Save a new one before then.`;
    return `The key expires on ${when}, in ${plural(days, 'day', 'days')}. Save a new one before then.`;
  },
  keyNoExpiry:
    'Its expiry date is not known. A key lives one year at most: note the date with the next key to be warned in time.',
  keyField: 'API key',
  keyRequired: 'Paste the key first.',
  keyLabel: 'Label',
  keyLabelHelp: 'How the audit log names the key. Not the key itself.',
  keyExpiry: 'Expires on',
  keyExpiryWrong: {
    past: 'By that date the key has expired. Create a new key, or correct the date.',
    'too-far': 'A key lives one year at most. Correct the date.',
  } satisfies Record<ExpiryFault, string>,
  keyExpiryBroken: 'That is not a whole date. Complete it, or leave it empty.',
  keyExpiryHelp: 'Atlassian shows the date when the key is created. You are warned 30 days before.',
  keySave: 'Save key',
  keyReplace: 'Replace key',
  keySaved: 'The key works and was saved. It will not be shown again.',
  keyForget: 'Remove key',
  keyForgetTitle: 'Remove the organization key?',
  keyForgetBody:
    'Runs on the organization route stop until a new key is saved. To end the key itself, revoke it at admin.atlassian.com.',
  keyForgotten: 'The key was removed.',
  route: 'Route',
  routeHelp: 'How invitations reach Atlassian.',
  routeChoices: {
    automatic: ['Automatic', 'The first that works, in this order.'],
    organization: [
      'Organization',
      'With the organization’s key. Works in the background, sees every product, can hold the mail back.',
    ],
    app: [
      'App',
      'With the app’s own rights. Atlassian documents that apps may not create users, so most sites refuse it.',
    ],
    admin: ['Signed-in admin', 'With your own rights. The page must stay open during a run.'],
    provisioning: [
      'User provisioning',
      'Through a directory of Atlassian Guard, with its own key. Never taken by automatic.',
    ],
  } satisfies Record<RouteChoice, [string, string]>,
  ways: 'When to use which route',
  wayHeads: ['Route', 'Right when', 'What it does not do'],
  wayRows: [
    [
      'Organization',
      'You can have an organization key. Fastest, and sees every product.',
      'Works only with that key.',
    ],
    [
      'App',
      'No key may be stored, and your site lets apps create users.',
      'Without an organization key it sees Jira only, and most sites refuse it.',
    ],
    ['Signed-in admin', 'The same, and you keep the page open.', 'Nothing goes on in the background.'],
    [
      'User provisioning',
      'You have Atlassian Guard, and people belong into the directory of your identity provider.',
      'Without an organization key nobody can be read back in every product, so everybody needs attention. It takes records back one by one, and none of a managed account.',
    ],
    [
      'Customers',
      'People only raise requests. Chosen with each list, whatever the route: no key, and never billed.',
      'Touches nobody who has an Atlassian account. There is no way back from an account to a portal-only customer.',
    ],
  ],
  provisioning: {
    title: 'Provisioning key',
    help: 'An organization admin gets it with the directory under Security → Identity providers. It is stored as a secret, sent only to api.atlassian.com and never shown again.',
    none: 'No key saved. With one, a batch can create people through a provisioned directory, where new people get no product by default.',
    of: (directoryId: string) => `Connected to directory ${directoryId}`,
    directory: 'Directory ID',
    directoryHelp: 'The last part of the directory’s base URL: …/scim/directory/ID.',
    directoryRequired: 'Paste the ID of the directory: letters, digits and dashes.',
    rotation:
      'Regenerating the key at Atlassian ends the old one at once: save the new one here straight after. Runs wait until then.',
    forget: 'Remove provisioning key',
    forgetTitle: 'Remove the provisioning key?',
    forgetBody:
      'Runs on the user provisioning route stop until a new key is saved. To end the key itself, regenerate it at admin.atlassian.com.',
    replace: 'Replace provisioning key',
    connect: 'Connect a directory',
    save: 'Save provisioning key',
  },
  rules: 'Rules for every batch',
  reasonRequired: 'A reason is required',
  ticketRequired: 'A ticket is required',
  fourEyes: 'Somebody else starts what an admin prepared',
  fourEyesHelp:
    'Whoever prepared a list, or asked for it, cannot start it: a second admin does, here and by every other way. The log names both. Any admin may change this rule, which the log names as well.',
  domains: 'Allowed domains',
  domainsHelp:
    'One a line, a subdomain on a line of its own. Addresses at other domains are refused. Empty: every domain.',
  domainsWrong: {
    wildcard: (text, meant = 'acme.com') =>
      `“${text}” is a pattern, which matches no address. Write each domain out, such as ${meant}.`,
    website: (text, meant = 'acme.com') =>
      `“${text}” is a website. Write what stands after the @ of an address, such as ${meant}.`,
    address: (text, meant = 'acme.com') =>
      `“${text}” is an address. Write only its domain, such as ${meant}.`,
    'not-a-domain': (text) => `“${text}” is not a domain. Write one such as acme.com.`,
  } as Record<DomainFault, (text: string, meant: string | undefined) => string>,
  groups: 'Protected groups',
  groupsHelp:
    'Never taken off, whoever holds them. Administrators’ and synchronised groups are protected anyway.',
  groupsNone: 'No group is protected by choice.',
  groupChoice: 'Group that grants access',
  groupChoose: 'Choose a group',
  groupElsewhere: 'A group that is not in the list',
  groupId: 'Group ID',
  groupName: 'Group name',
  groupAdd: 'Protect group',
  groupRemove: (name: string) => `Stop protecting ${name}`,
  groupIdWrong:
    'A group ID looks like 276f955c-63d7-42c8-9520-92d01dca0625. It is in the address of the group’s page.',
  groupNameWrong: 'Write the group’s name.',
  addressFields: {
    title: 'Fields of issues with addresses',
    help: 'The panel on issues looks for addresses in these fields as well, as whoever opens it may see them: lines, paragraphs and labels. Fields that name people of this site are not offered: they have an account already, and Jira may keep their address to itself.',
    none: 'No field is chosen. The panel reads the description, the comments and attached lists.',
    choice: 'Field that holds text',
    choose: 'Choose a field',
    add: 'Read field',
    remove: 'Remove',
    removeLabel: (name: string) => `Stop reading ${name}`,
    nothingLeft: 'Jira shows you no other field that holds text.',
    most: (count: number) => `The panel reads ${count} fields at most.`,
    incomplete: 'This site has more fields than the app lists. Those it lists come first by name.',
  },
  retention: 'Keep the audit log',
  retentionForever: 'For ever',
  retentionMonths: (months: number) =>
    `For ${months % 12 === 0 ? plural(months / 12, 'year', 'years') : plural(months, 'month', 'months')}`,
  retentionGoing: {
    none: 'Nothing in the log is that old yet.',
    title: (entries: number, before: string) =>
      `${plural(entries, 'entry', 'entries')} from before ${before} will be deleted`,
    body: 'Once the rules are saved, the app deletes them within minutes, with the lists of their batches, and records that. Export the log first if you need them: they cannot be brought back.',
    month: (month: string, entries: number) => `${month}: ${plural(entries, 'entry', 'entries')}`,
  },
  retentionHelp:
    'Older entries are removed by the app. Uninstalling the app removes the log, so export it first.',
  save: 'Save rules',
  routeSaved: 'The route was saved.',
  rulesSaved: 'The rules were saved.',
  rulesUnsaved: 'There are changes that are not saved yet.',
  rulesUnchanged: 'There is nothing new to save.',
  rulesDiscard: 'Discard the changes',
  rulesDiscarded: 'The rules are again as they were saved.',
  firstVisitTitle: 'Connect the app to your organization',
  connectedTitle: 'The app is connected',
  connected: 'Paste a list and check it next. Nothing happens before you start the run.',
  toInvite: 'Go to Invite',
  firstVisit: 'Save an organization key below, or run the check to see which other route works on this site.',
};
