/** What to do next, for each code that a recipient can end with. */
const byCode = {
  INACTIVE:
    'The account is deactivated. Reactivate it in Atlassian Administration if the person should come back.',
  STILL_HOLDS_ACCESS:
    'The groups named here were still held when read back. Retry, or remove them in Atlassian Administration.',
  KEPT_ADMINISTERS:
    'An administrators’ group is never taken off. Remove the person from it by hand if that is right.',
  KEPT_SYNCHRONISED: 'The group comes from your identity provider. Change the membership there.',
  KEPT_NESTED:
    'The access comes through a group inside another. Remove the person from the inner group by hand.',
  KEPT_PROTECTED:
    'The group is protected in Settings, for this batch too. Unprotect it there, then check the address on a new list with “Remove their access”.',
  KEPT_DIRECT_ROLE:
    'The product role was given directly, not by a group. Take it away in Atlassian Administration.',
  KEPT_UNKNOWN: 'Remove the groups named here in Atlassian Administration, then retry.',
  GONE: 'The person was here at the check and is gone now. Check the list again.',
  NOT_PROVEN_OURS:
    'Nothing proves that this batch created the account: others may have added it at the same time. So nothing was removed. If it is yours, remove the groups named here in Atlassian Administration.',
  EXISTS_NOT_FOUND:
    'Atlassian says that somebody has this address, but look-ups do not find them: the account may be deactivated or hidden. Look in Atlassian Administration.',
  HIDDEN_ADDRESS:
    'Atlassian hides the address of somebody who may be this person. Ask an organization admin to look in Atlassian Administration.',
  PAGES_WITHOUT_END:
    'Atlassian’s list did not come to an end, so nobody can say what is missing from it. Retry later.',
  FOREIGN_ANSWER:
    'Something other than Atlassian’s API answered, such as a proxy. Retry; if it stays so, ask your network team.',
  TOO_MANY_GROUPS: 'The person is in more groups than can be read. Look in Atlassian Administration.',
  GROUPS_NOT_TOLD: 'Atlassian’s answer left groups out, so it is not known what the person holds. Retry.',
  ROLES_NOT_TOLD: 'Atlassian’s answer left roles out, so it is not known what the person holds. Retry.',
  STATUS_NOT_TOLD:
    'Atlassian’s answer does not say whether this person is in the organization, so nothing was done. Retry.',
  CONTRADICTION: 'Atlassian’s answers about this person contradict each other. Retry.',
  NOT_READ_BACK: 'The person was not read back. Retry.',
  LOOK_UP_REFUSED: 'Atlassian refused to look this person up. Retry, or look in Atlassian Administration.',
  ERRORS_INSIDE:
    'Atlassian answered with errors inside a success, and the person could not be read back. Look in Atlassian Administration before you retry.',
  LICENCE_LIMIT:
    'This site puts new people into groups that need a seat, and none was free. Free a seat or raise the limit, then retry.',
  FOUR_EYES: 'Ask another admin of Jira to open this batch and to start it.',
  NO_PROGRESS:
    'The work made no step forward several times in a row. Resume it later; if it stops again, send this notice to your organization admin.',
  NOT_IN_PREVIEW:
    'The check showed that this person keeps what they hold. That has changed since, so nothing was removed. Check them in a new list to decide anew.',
  NOT_THERE: 'Not in the organization, so there was nothing to take off. A removal invites nobody.',
  APPROVED_DOMAIN:
    'Held back, since people of this domain may take product access by themselves once they are here. Change that in Atlassian Administration, or put the address on a list that does not hold them back.',
  NOT_FOUND_AFTER_INVITATION:
    'Atlassian was asked to invite this person, but they were not found afterwards. Wait a few minutes, then retry: a new attempt looks first, and invites them again if they are still not found, which may send them a second mail.',
} as Record<string, string>;

/** The same for the kinds that codes are of. */
const byKind = {
  payment: 'Inviting by the organization route needs a paid subscription. Choose another route in Settings.',
  licence: 'Atlassian says that the licence limit is reached. Free a seat or raise the limit, then retry.',
  credential:
    'The credential was refused. Check the connection in Settings and save a new key if it expired.',
  refused:
    'This route is not allowed to do it. Run the connection check in Settings and choose the organization route.',
  busy: 'Atlassian asked for a slower pace. Wait a few minutes, then retry.',
  unreachable: 'Atlassian did not answer. Retry in a few minutes.',
  address: 'Atlassian does not accept this address. Correct it and run it in a new list.',
};

export const adviceWords = { byCode, byKind };
