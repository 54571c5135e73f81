import type { Behaviours } from '../../behaviours.ts';
import { html, type Html } from '../html.ts';

type Explained<K> = [name: K, label: string, explanation: string];

const switches: Explained<keyof Behaviours>[] = [
  [
    'forgeMayCreateUsers',
    'Forge apps may create users',
    "Jira's Create user call works for apps. Atlassian documents that it does not.",
  ],
  [
    'appMayEditGroups',
    'The app may edit groups',
    'The app user holds site administration, so that it may change who is in a group.',
  ],
  [
    'grantsDefaultGroupsAnyway',
    'New people get the default groups anyway',
    'People invited without a product are put into the groups that grant one all the same.',
  ],
  [
    'createAnswers400ButCreates',
    'Create user answers 400 but creates',
    'The answer is "User not found", though the person is there afterwards.',
  ],
  ['paidSubscription', 'Paid subscription', 'When off, the Organizations API answers invitations with 402.'],
  [
    'provisionedPeopleGetJira',
    'Provisioned people get Jira',
    'The group every provisioned person is in grants Jira.',
  ],
  [
    'provisioningIsLegacy',
    'The provisioned directory is an old one',
    'Set up before 15 November 2020, it takes addresses of verified domains alone.',
  ],
  ['provisioningKeyExpired', 'The provisioning key has expired', 'Every call with it answers 401.'],
  [
    'appMayCreateCustomers',
    'The app may create customers',
    'As documented, portal-only customers may be created by apps.',
  ],
  [
    'userEvents',
    'Apps hear of people',
    'Jira tells triggers of the app who is created, changed and removed.',
  ],
  [
    'userEventsOnAccess',
    'Apps hear of access',
    'It tells of gained and lost access as well; Atlassian does not document whether.',
  ],
  [
    'mailsPendingAgain',
    'Pending people are mailed again',
    'An invitation with mail reaches who has not accepted an earlier one; Atlassian does not document whether.',
  ],
  [
    'returnersKeepFirstDate',
    'Returners keep their first date',
    'Who is invited after leaving joined when they were first added; Atlassian does not document whether.',
  ],
];
type NumberName =
  | 'inviteLagSeconds'
  | 'failureRate'
  | 'latencyMs'
  | 'seatsLeft'
  | 'provisioningLagSeconds'
  | 'provisioningKeyRegenerations';
const numbers: Explained<NumberName>[] = [
  ['inviteLagSeconds', 'Seconds until found', 'How long look-ups do not find a person who was invited.'],
  ['failureRate', 'Share of failures', 'From 0 to 1: calls that answer 503 without effect.'],
  ['latencyMs', 'Milliseconds a call', 'How long each call to Jira and the Organizations API takes.'],
  [
    'provisioningLagSeconds',
    'Seconds until synchronised',
    'How long look-ups do not find a person whom the provisioned directory created.',
  ],
  [
    'provisioningKeyRegenerations',
    'Regenerations of the provisioning key',
    'Each ends the key before at once.',
  ],
  ['seatsLeft', 'Free seats', 'Of each product; whoever needs one more is refused.'],
];

/** The switches of the site; `local/bridge/site.js` saves each change at once. */
export function behavioursSection(behaviours: Behaviours): Html {
  const perSecond = behaviours.rateLimit?.perSecond ?? 0;
  const retryAfterSeconds = behaviours.rateLimit?.retryAfterSeconds ?? 1;
  return html`<h2 id="behaviours-title">Behaviours</h2>
    <form id="behaviours" aria-labelledby="behaviours-title">
      <div class="settings">
        ${switches.map(([name, label, explanation]) =>
          setting(name, label, explanation, switchInput(name, behaviours[name] === true)),
        )}
        ${numbers.map(([name, label, explanation]) =>
          setting(name, label, explanation, numberInput(name, behaviours[name])),
        )}
        ${setting(
          'rateLimitPerSecond',
          'Calls a second',
          'Calls beyond this rate answer 429; 0 is no limit.',
          numberInput('rateLimitPerSecond', perSecond),
        )}
        ${setting(
          'rateLimitRetryAfterSeconds',
          'Retry-After, seconds',
          'What a 429 asks the app to wait.',
          numberInput('rateLimitRetryAfterSeconds', retryAfterSeconds),
        )}
      </div>
      <p id="behaviour-status" role="status">A change is saved at once and works from the next call on.</p>
    </form>`;
}

function setting(name: string, label: string, explanation: string, input: Html): Html {
  return html`<div class="setting">
    ${input}
    <div>
      <label for="${name}">${label}</label>
      <small id="${name}-about">${explanation}</small>
    </div>
  </div>`;
}

function switchInput(name: string, isOn: boolean): Html {
  return html`<input
    type="checkbox"
    role="switch"
    id="${name}"
    name="${name}"
    aria-describedby="${name}-about"
    ${isOn ? 'checked' : ''}
  />`;
}

function numberInput(name: string, value: number): Html {
  return html`<input
    type="number"
    min="0"
    step="any"
    id="${name}"
    name="${name}"
    aria-describedby="${name}-about"
    value="${value}"
  />`;
}
