import type { Access } from '../../../src/domain/people/access';
import type { AuditEntry } from '../../../src/domain/audit/audit-entry';
import type { BatchView } from '../../../src/contract/batches';
import type { AppHost } from '../app-host.ts';
import { storedEntriesAbout, storedEntry, storedHead, storedLinks } from '../stored/stored-records.ts';
import { faultsOfChain } from '../audit/verify-chain.ts';

/** Where a batch has come to, without what may differ from run to run: times, random parts of ids, repetition. */
export interface FinalState {
  batch: Pick<BatchView, 'state' | 'total' | 'counts' | 'standings' | 'done' | 'attempt' | 'route'>;
  recipients: Record<string, unknown>;
  people: Record<string, unknown>;
  mails: string[];
  acts: string[];
  entries: unknown[];
  faultsOfChain: string[];
  /** Whom the log names and a search for their address does not find. */
  notFound: string[];
}

export async function finalState(app: AppHost, batchId: string): Promise<FinalState> {
  const { host } = app;
  const { state, total, counts, standings, done, attempt, route } = await app.ask('getBatch', { batchId });
  const recipients = await app.recipients(batchId);
  const entries = await allEntries(
    app,
    recipients.map(({ email }) => email),
  );
  const ofBatch = entries.filter((entry) => entry.batchId === batchId);
  return {
    batch: { state, total, counts, standings, done, attempt, ...(route && { route }) },
    recipients: recipientsByAddress(recipients),
    people: peopleByAddress(app),
    mails: host.site.mails.map(({ to }) => to).sort(),
    acts: ofBatch
      .filter(({ outcome }) => outcome === undefined)
      .map(({ action }) => action)
      .sort(),
    entries: ofBatch
      .filter(({ outcome }) => outcome !== undefined)
      .sort((a, b) => (a.attempt ?? 0) - (b.attempt ?? 0) || a.sequence - b.sequence)
      .map(entryInShort),
    faultsOfChain: faultsOfChain(await storedHead(host), await storedLinks(host), entries),
    notFound: await notFound(app, entries),
  };
}

/** What the log lists, and what is stored about the recipients whether or not it is listed. */
async function allEntries(app: AppHost, emails: readonly string[]): Promise<AuditEntry[]> {
  const entries = new Map<string, AuditEntry>();
  for (const { id } of await app.entries()) {
    const entry = await storedEntry(app.host, id);
    if (entry) entries.set(id, entry);
  }
  for (const email of emails) {
    for (const entry of await storedEntriesAbout(app.host, email)) {
      if (!entries.has(entry.id)) throw new Error(`The log does not list ${entry.id}`);
    }
  }
  return [...entries.values()];
}

/** Everybody at each domain is searched for, page after page: each must come once. */
async function notFound(app: AppHost, entries: readonly AuditEntry[]): Promise<string[]> {
  const named = [...new Set(entries.flatMap(({ personal }) => personal.target?.email.toLowerCase() ?? []))];
  const found = new Map<string, number>();
  for (const search of new Set(named.map((email) => email.slice(email.lastIndexOf('@') + 1)))) {
    const ofDomain = new Map<string, number>();
    let cursor: string | undefined;
    do {
      const page = await app.ask('searchPeople', { search, limit: 50, ...(cursor && { cursor }) });
      for (const { email } of page.people)
        ofDomain.set(email.toLowerCase(), (ofDomain.get(email.toLowerCase()) ?? 0) + 1);
      cursor = page.cursor;
    } while (cursor !== undefined);
    for (const [email, times] of ofDomain) found.set(email, Math.max(times, found.get(email) ?? 0));
  }
  return named.filter((email) => found.get(email) !== 1);
}

const inShort = (access: readonly Access[] = []): string[] =>
  access
    .map(({ groupName, products, keptBecause }) => `${groupName} ${products.join('+')} ${keptBecause ?? ''}`)
    .sort();

function recipientsByAddress(
  recipients: Awaited<ReturnType<AppHost['recipients']>>,
): Record<string, unknown> {
  return Object.fromEntries(
    recipients.map(({ email, standing, outcome, code, message, access, removed, attempt, verifiedAt }) => [
      email,
      {
        ...{ standing, outcome, code, message, attempt, verified: verifiedAt !== undefined },
        access: inShort(access),
        removed: removed.map(({ groupName }) => groupName).sort(),
      },
    ]),
  );
}

function peopleByAddress({ host: { site } }: AppHost): Record<string, unknown> {
  return Object.fromEntries(
    site.people().map(({ accountId, email, accountStatus, membershipStatus }) => [
      email.toLowerCase(),
      {
        ...{ accountStatus, membershipStatus },
        groups: site
          .directGroupsOf(accountId)
          .map(({ name }) => name)
          .sort(),
        access: site
          .accessOf(accountId)
          .map(({ product, role }) => `${product} ${role}`)
          .sort(),
      },
    ]),
  );
}

function entryInShort(entry: AuditEntry): Record<string, unknown> {
  const { sequence, action, credential, attempt, ticket, standingBefore, outcome, code, personal } = entry;
  return {
    ...{ sequence, action, credential, attempt, ticket, standingBefore, outcome, code },
    email: personal.target?.email,
    message: personal.message,
    reason: personal.reason,
    // The same thing may have been done again, and its first answer lost: that it was done is what counts.
    steps: [...new Set(entry.steps.map(({ step, groupName }) => `${step} ${groupName ?? ''}`))].sort(),
    accessBefore: inShort(entry.accessBefore),
    groupsRemoved: entry.groupsRemoved.map(({ groupName }) => groupName).sort(),
    verifiedAccess: entry.verification && inShort(entry.verification.access),
    method: entry.verification?.method,
  };
}
