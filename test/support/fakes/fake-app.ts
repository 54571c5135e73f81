import type { Caller, Deps } from '../../../src/operations/deps';
import type { AuditEntryView } from '../../../src/contract/audit';
import type { CreateBatch } from '../../../src/contract/batches';
import type { RecipientView } from '../../../src/contract/recipients';
import type { ApprovedDomain } from '../../../src/domain/people/approved-domain';
import type { GroupAddition } from '../../../src/domain/watch/explain';
import type { Session } from '../../../src/ports/session';
import { addRecipients } from '../../../src/operations/batches/add-recipients';
import { checkBatch } from '../../../src/operations/batches/check-batch';
import { createBatch } from '../../../src/operations/batches/create-batch';
import { listAuditEntries } from '../../../src/operations/audit/list-audit-entries';
import { listRecipients } from '../../../src/operations/batches/list-recipients';
import { startBatch } from '../../../src/operations/batches/start-batch';
import { workOnWatch } from '../../../src/operations/watch/look/work-on-watch';
import { workOnEvent } from '../../../src/operations/run/lane/work-on-event';
import { createFakeClock, type FakeClock } from './fake-clock.ts';
import { createFixedIds } from './fixed-ids.ts';
import { createMemoryDirectory, type MemoryDirectory } from './memory-directory.ts';
import { createMemoryLog, type MemoryLog } from './memory-log.ts';
import {
  createMemoryQueue,
  createMemoryWatchQueue,
  type MemoryQueue,
  type MemoryWatchQueue,
} from './memory-queue.ts';
import { createMemoryWatchStore } from './memory-watch-store.ts';
import { createMemoryArchive } from './memory-archive.ts';
import { createMemoryLogSearch } from './memory-log-search.ts';
import { createMemoryStorage } from './memory-storage.ts';
import { createMemoryStore, type MemoryStore } from './memory-store.ts';
import { aSession } from '../builders.ts';

/** The operations on fakes, with the steps that most tests begin with. */
export interface FakeApp {
  deps: Deps;
  store: MemoryStore;
  queue: MemoryQueue;
  watchQueue: MemoryWatchQueue;
  directory: MemoryDirectory;
  /** What is told of how access is given; undefined: nothing. */
  site: { approvedDomains: ApprovedDomain[] | undefined; accessRecords: GroupAddition[] | undefined };
  clock: FakeClock;
  log: MemoryLog;
  caller: Caller;
  draft(emails: string[], input?: CreateBatch): Promise<string>;
  /** A batch whose list was checked. */
  ready(emails: string[], input?: CreateBatch): Promise<string>;
  /** A batch that was started, its events waiting. */
  running(emails: string[], input?: CreateBatch): Promise<string>;
  /** A batch brought to its end. */
  finished(emails: string[], input?: CreateBatch): Promise<string>;
  /** Delivers events, moving the clock to those not due yet, until none is left. */
  settle(): Promise<void>;
  /** Delivers the events of the watch until none is left. */
  settleWatch(): Promise<void>;
  /** Everybody in the batch, in the order of the list. */
  recipients(batchId: string): Promise<RecipientView[]>;
  /** What the log holds about recipients of the batch, in no promised order. */
  entries(batchId: string): Promise<AuditEntryView[]>;
}

const eventsAtMost = 2_000;

export function createFakeApp(options: { listLagMs?: number; session?: () => Session } = {}): FakeApp {
  const clock = createFakeClock();
  const storage = createMemoryStorage({ clock, listLagMs: options.listLagMs });
  const store = createMemoryStore(storage);
  const queue = createMemoryQueue(clock);
  const directory = createMemoryDirectory(clock);
  const watchQueue = createMemoryWatchQueue();
  const site: FakeApp['site'] = { approvedDomains: undefined, accessRecords: undefined };
  const log = createMemoryLog();
  const deps: Deps = {
    store,
    queue,
    watch: createMemoryWatchStore(storage),
    watchQueue,
    readApprovedDomains: async () => site.approvedDomains,
    readAccessRecords: async () => site.accessRecords,
    readAccount: async () => undefined,
    clock,
    log,
    ids: createFixedIds(),
    openDirectory: async (...asked) => ({
      ...(await directory.open(...asked)),
      orgId: (await store.settings()).organization?.orgId,
    }),
    lookUpProvisioning: async () => undefined,
    lookUpOrganization: async () => ({ orgId: 'org-1', name: 'Acme' }),
    archive: createMemoryArchive(storage),
    search: createMemoryLogSearch(storage),
    reportPersonalData: async () => [],
    site: {
      site: async () => ({ name: 'acme', url: 'https://acme.example' }),
      accessGroups: async () => [{ groupId: 'g-jira', groupName: 'jira-users', products: ['jira-software'] }],
      textFields: async () => ({ fields: [], complete: true }),
      issue: async () => undefined,
      person: async () => undefined,
    },
    serviceDesks: {
      desks: async () => [{ id: '1', projectKey: 'HELP', name: 'Acme support' }],
      organizations: async () => [{ id: '1', name: 'Northwind Traders' }],
    },
    appVersion: '1.0.0',
  };
  const caller: Caller = { actor: { accountId: 'admin-1', name: 'Maya' } };
  const session = options.session ?? aSession;

  const settle = async (): Promise<void> => {
    for (let worked = 0; worked < eventsAtMost;) {
      const dueMs = queue.nextDueMs();
      if (dueMs === undefined) return;
      clock.advance(Math.max(0, dueMs - clock.nowMs()));
      for (const event of queue.takeDue()) {
        const { againAfterSeconds } = await workOnEvent(deps, event, session());
        if (againAfterSeconds !== undefined) await queue.push([event], againAfterSeconds);
        worked += 1;
      }
    }
    throw new Error('The batch does not come to rest');
  };
  const settleWatch = async (): Promise<void> => {
    for (let worked = 0; worked < eventsAtMost; worked += 1) {
      const events = watchQueue.take();
      if (events.length === 0) return;
      for (const event of events) {
        const { againAfterSeconds } = await workOnWatch(deps, event, session());
        if (againAfterSeconds === undefined) continue;
        clock.advance(againAfterSeconds * 1000);
        await watchQueue.push(event);
      }
    }
    throw new Error('The watch does not come to rest');
  };
  const draft = async (emails: string[], input: CreateBatch = {}): Promise<string> => {
    const { batchId } = await createBatch(deps, caller, input);
    if (emails.length > 0)
      await addRecipients(deps, caller, { batchId, recipients: emails.map((email) => ({ email })) });
    return batchId;
  };
  const ready = async (emails: string[], input?: CreateBatch): Promise<string> => {
    const batchId = await draft(emails, input);
    await checkBatch(deps, caller, batchId);
    await settle();
    return batchId;
  };
  const running = async (emails: string[], input?: CreateBatch): Promise<string> => {
    const batchId = await ready(emails, input);
    const removals = (await store.batch(batchId))?.value.removals;
    await startBatch(deps, caller, {
      batchId,
      ...(removals && { confirmRemovals: removals.digest }),
    });
    return batchId;
  };
  return {
    deps,
    store,
    queue,
    watchQueue,
    site,
    settleWatch,
    directory,
    clock,
    log,
    caller,
    draft,
    ready,
    running,
    async finished(emails, input) {
      const batchId = await running(emails, input);
      await settle();
      return batchId;
    },
    settle,
    recipients: async (batchId) => (await listRecipients(deps, { batchId, limit: 1_000 })).recipients,
    async entries(batchId) {
      const { entries } = await listAuditEntries(deps, { filter: { batchId }, limit: 1_000 });
      return entries.filter(({ outcome }) => outcome !== undefined);
    },
  };
}
