import { formatNumber } from '../../../../admin/src/words/format';

/** What the forms say in which steps of rules are set up. English is the type of the others. */
export const words = {
  loading: 'Loading',
  required: (label: string) => `${label} (required)`,
  lengthAtMost: (characters: number) => `At most ${formatNumber(characters)} characters.`,
  invite: {
    addresses: 'Addresses',
    addressesHelp:
      'Any text or table with e-mail addresses, such as {{issue.description}}. What a person would have to look at is left out and counted in leftOut.',
    addressesMissing: 'Say where the addresses come from.',
    reason: 'Reason',
    reasonHelp: 'For the audit log, such as {{issue.summary}}.',
    ticket: 'Ticket',
    ticketHelp: 'Such as {{issue.key}}.',
    sendMail: 'Send Atlassian’s invitation mail',
    sendMailHelp: 'Where the route can hold it back; else Atlassian sends it anyway.',
    existing: 'People who have access already',
    existingHelp: 'A removal waits on the app’s page for an admin who confirms whom it takes what from.',
    existingChoices: { leave: 'Keep it', remove: 'Lose it, once an admin has confirmed' },
    confirmRemovals: 'Digest of a confirmed preview',
    confirmRemovalsHelp: 'With it a removal starts by itself, if it takes exactly what that preview showed.',
    once: 'Once for',
    onceHelp:
      'A request that was made before makes no second batch. Left empty, the same request is one with the same ticket, reason, choices and people; {{now}} makes each run another.',
  },
  state: {
    batchId: 'Batch',
    batchIdHelp: 'The batchId that the step “Invite people without access” gave.',
    batchIdMissing: 'Say which batch.',
  },
};
