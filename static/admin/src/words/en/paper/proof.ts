import { formatNumber, plural } from '../../format';

/** The sheet that proves a batch on paper. */
export const proofWords = {
  open: 'Proof sheet',
  title: 'Proof of a batch',
  back: 'Back to the batch',
  print: 'Print or save as PDF',
  preparing: (shown: number, total: number) =>
    `Preparing ${formatNumber(shown)} of ${formatNumber(total)} people…`,
  ready: (total: number) =>
    `${plural(total, 'person', 'people')}. Choose “Save as PDF” as the printer to keep it as a file.`,
  onlyOver: 'A batch has a proof sheet once it is over.',
  made: (when: string, site: string) => `Made on ${when} from the audit log of ${site}.`,
  facts: {
    reason: 'Reason',
    ticket: 'Ticket',
    prepared: 'Prepared by',
    started: 'Started by',
    created: 'Created',
    startedAt: 'Started',
    finished: 'Finished',
    route: 'Route',
    source: 'Source of the list',
    mail: 'Invitation mail',
    existing: 'Existing access',
    batch: 'Batch',
    attempts: 'Attempts',
  },
  outcomes: 'How it ended',
  total: 'On the list',
  people: 'Everybody on the list',
  columns: {
    line: 'Line',
    address: 'Address',
    name: 'Name',
    outcome: 'Outcome',
    held: 'Access when last read',
    verified: 'Last read',
  },
  none: 'None',
  notRead: 'Not read',
  seal: 'Seal',
  sealBody:
    'Each attempt of this batch is sealed by one link of the chain of digests over the audit log. An export of the log verifies against these values with the verifier that comes with the app.',
  link: ({ attempt, link, entries, at }: { attempt: number; link: number; entries: number; at: string }) =>
    `Attempt ${formatNumber(attempt)}: link ${formatNumber(link)} over ${plural(entries, 'entry', 'entries')}, sealed ${at}. SHA-256:`,
  head: (links: number, when: string) =>
    `Head of the chain after ${plural(links, 'link', 'links')}, ${when}. SHA-256:`,
  noSeal: 'The links of this batch are not kept any more, or it was run by a version that did not note them.',
};
