/** How the stand-in site behaves: one switch for each surprise of the real one. */
export interface Behaviours {
  /** Jira's create user call works for Forge apps. Atlassian documents that it does not. */
  forgeMayCreateUsers: boolean;
  /** The app user holds site administration, so group calls as the app work. */
  appMayEditGroups: boolean;
  /** People invited without products are put into the default groups all the same. */
  grantsDefaultGroupsAnyway: boolean;
  /** Create user answers 400 "…User not found" though it created the person. */
  createAnswers400ButCreates: boolean;
  /** Seconds until a person who was invited or created is found by look-ups. */
  inviteLagSeconds: number;
  /** Calls beyond this rate answer 429 with `Retry-After`; null: no limit. */
  rateLimit: { perSecond: number; retryAfterSeconds: number } | null;
  /** Share of calls, 0 to 1, that answer 503 without effect. */
  failureRate: number;
  /** Each call takes this long on the host's clock. */
  latencyMs: number;
  /** False: the invitation call answers 402. */
  paidSubscription: boolean;
  /** Free seats of each product; an invitation or group change that needs more answers 409 or 400. */
  seatsLeft: number;
  /** The group every provisioned person is in grants Jira. */
  provisionedPeopleGetJira: boolean;
  /** Seconds until a person whom the provisioned directory created is found by look-ups. */
  provisioningLagSeconds: number;
  /** The provisioned directory was set up before 15 November 2020: it takes addresses of verified domains alone. */
  provisioningIsLegacy: boolean;
  /** The key of the provisioned directory is past its year. */
  provisioningKeyExpired: boolean;
  /** How often that key was regenerated; each time ends the one before at once. */
  provisioningKeyRegenerations: number;
  /** Forge apps may create customers of Jira Service Management, as Atlassian documents. */
  appMayCreateCustomers: boolean;
  /** Jira tells apps that have a trigger for it of people who are created, changed and removed. */
  userEvents: boolean;
  /** It tells of gained and lost access as well; Atlassian does not document whether. */
  userEventsOnAccess: boolean;
  /** An invitation that asks for a mail reaches people who have not accepted an earlier one; not documented. */
  mailsPendingAgain: boolean;
  /** Who left the organization and is invited again joined when they were first added, as Atlassian's document words it. */
  returnersKeepFirstDate: boolean;
}

export const documentedBehaviours: Behaviours = {
  forgeMayCreateUsers: false,
  appMayEditGroups: false,
  grantsDefaultGroupsAnyway: false,
  createAnswers400ButCreates: false,
  inviteLagSeconds: 0,
  rateLimit: null,
  failureRate: 0,
  latencyMs: 0,
  paidSubscription: true,
  seatsLeft: 500,
  provisionedPeopleGetJira: false,
  provisioningLagSeconds: 0,
  provisioningIsLegacy: false,
  provisioningKeyExpired: false,
  provisioningKeyRegenerations: 0,
  appMayCreateCustomers: true,
  userEvents: true,
  userEventsOnAccess: false,
  mailsPendingAgain: true,
  returnersKeepFirstDate: false,
};
