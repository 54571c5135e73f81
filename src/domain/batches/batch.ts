import type { Removals } from './removals';
import type { ApprovedCount } from '../people/approved-domain';
import type { BatchNotice } from './notice';
import { expectedMs, isLaneDone, isLeased, isUnderWay, type Lane } from '../run/lane';
import type { ExistingAccess } from './plan';
import type { BatchState, LossCounts, OutcomeCounts, Route, StandingCounts } from '../words';

export interface Actor {
  accountId: string;
  /** Display name at the time; absent where Atlassian did not tell. */
  name?: string | undefined;
}

export type BatchSource =
  | { kind: 'paste' }
  | { kind: 'file'; name: string; sha256: string }
  | { kind: 'api'; client?: string | undefined }
  /** Made of findings of the access watch. */
  | { kind: 'watch' }
  /** Made by the action of an Automation rule. */
  | { kind: 'rule' }
  /** Made of what an issue holds. */
  | { kind: 'issue'; key: string };

/** A service desk, and a customer organization of it, that customers are added to. */
export interface CustomerDesk {
  serviceDeskId: string;
  organizationId?: string | undefined;
}

export interface BatchOptions {
  /** Whom the list names: people of the organization, or customers of Jira Service Management. Default `people`. */
  purpose?: 'people' | 'customers' | undefined;
  /** Where customers are added; that purpose wants one. */
  customersOf?: CustomerDesk | undefined;
  /** What to do with people who already hold product access. Default `leave`. */
  existingAccess?: ExistingAccess | undefined;
  /** Whether Atlassian mails the invitation, where the route can hold it back. Default false. */
  sendNotification?: boolean | undefined;
  /** Text in that mail, at most 1,000 characters. */
  notificationText?: string | undefined;
  /** Whether people of an approved domain are invited as all others, or held back. Default `invite`. */
  approvedDomains?: 'invite' | 'hold' | undefined;
  /** `YYYY-MM-DD`, the last day on which these people are needed; the watch then proposes to let them go. */
  endsOn?: string | undefined;
}

/** One submitted list with its reason, options and creator. */
export interface Batch {
  v: 1;
  batchId: string;
  state: BatchState;
  total: number;
  attempt: number;
  /** The ends (`to`) of its lanes, fixed when the list is closed; empty while a draft. */
  laneEnds: number[];
  /** Standing of the check or of the run: what the lanes are passing over the batch for. */
  pass: 'check' | 'run';
  route?: Route | undefined;
  reason?: string | undefined;
  ticket?: string | undefined;
  options: BatchOptions;
  source: BatchSource;
  protectedGroupIds: string[];
  /** The organization in which its people were looked up first; absent where no key told, or in earlier versions. */
  orgId?: string | undefined;
  /** How the log names the key the batch was started with; that of each slice is kept with the slice. */
  keyLabel?: string | undefined;
  /** The version that created it; its entries name it. */
  appVersion: string;
  createdBy: Actor;
  /** A digest of who asked for it, such as the reporter of an issue; see `requesterText`. */
  requestedBy?: string | undefined;
  createdAt: string;
  checkedAt?: string | undefined;
  startedBy?: Actor | undefined;
  startedAt?: string | undefined;
  attemptStartedAt?: string | undefined;
  /** Recipients that the attempt takes up; absent in the first, which takes up all of them. */
  attemptTotal?: number | undefined;
  finishedAt?: string | undefined;
  /** Kept with the batch once nothing moves any more, so that lists need no lanes. */
  outcomes: OutcomeCounts;
  standings: StandingCounts;
  /** Of those with access, what removing it takes; absent where an earlier version checked the list. */
  losses?: LossCounts | undefined;
  /** Who may take access for themselves, by domain; absent where that is not told. */
  approved?: ApprovedCount[] | undefined;
  /** What the preview shows as going; absent where nothing goes, or where an earlier version checked the list. */
  removals?: Removals | undefined;
  /** Recipients that the attempt brought to an outcome. */
  settled?: number | undefined;
  /** Audit entries that the attempts so far were sealed with. */
  sealedEntries?: number | undefined;
  /** The links of the chain that seal its attempts, by attempt; earlier versions did not keep them. */
  sealedBy?: Record<string, number> | undefined;
  notice?: BatchNotice | undefined;
  /** Who asked that it starts by itself once checked, and the digest of removals they confirmed. */
  startWhenReady?: { by: Actor; confirmRemovals?: string | number | undefined } | undefined;
  /** Retention is deleting it: nobody acts on it any more. */
  deleting?: true | undefined;
}

/** What an admin may do to a batch, and the states in which that makes sense. */
const allowed = {
  add: ['draft'],
  check: ['draft', 'ready'],
  start: ['ready'],
  pause: ['running'],
  resume: ['paused', 'pausing'],
  cancel: ['draft', 'checking', 'ready', 'running', 'pausing', 'paused'],
  retry: ['finished', 'cancelled'],
} as const satisfies Record<string, readonly BatchState[]>;
export type BatchAct = keyof typeof allowed;

/** States that the act has led to already: doing it again changes nothing and is no error. */
const alreadyDone: Partial<Record<BatchAct, readonly BatchState[]>> = {
  check: ['checking'],
  start: ['running'],
  pause: ['pausing', 'paused'],
  resume: ['running'],
  cancel: ['cancelling', 'cancelled'],
  retry: ['running'],
};

export function judgeAct(act: BatchAct, state: BatchState): 'go' | 'already' | 'refused' {
  if ((allowed[act] as readonly BatchState[]).includes(state)) return 'go';
  return alreadyDone[act]?.includes(state) ? 'already' : 'refused';
}

/** Whether lanes have something to do. */
export const isMoving = (state: BatchState): boolean =>
  state === 'checking' || state === 'running' || state === 'cancelling';

/** Whether a batch came to its end, whichever. */
export const isAtEnd = (state: BatchState): boolean => state === 'finished' || state === 'cancelled';

/** Whether nothing of the batch is under way: no attempt waits to be brought to its end. */
export const isAtRest = (state: BatchState): boolean =>
  state === 'draft' || state === 'ready' || isAtEnd(state);

/**
 * Whether slices under way are still brought to their end though no further one begins. Where Atlassian refused
 * the route, nothing can be: they go on when the batch is resumed.
 */
export const isWindingDown = ({ state, notice }: Pick<Batch, 'state' | 'notice'>): boolean =>
  state === 'pausing' && notice?.code !== routeRefused && notice?.code !== noProgress;

/** Lanes on which something is to be done now: while a batch winds down, those with slices under way. */
export function lanesToWork(batch: Pick<Batch, 'state' | 'notice'>, lanes: readonly Lane[]): Lane[] {
  if (isMoving(batch.state)) return lanes.filter((lane) => !isLaneDone(lane));
  return isWindingDown(batch) ? lanes.filter(isUnderWay) : [];
}

/** Code of the notice on a batch whose route Atlassian refuses as a whole. */
export const routeRefused = 'ROUTE_REFUSED';
/** Code of the notice on a batch whose work made no step forward several times in a row. */
export const noProgress = 'NO_PROGRESS';

/**
 * The state that follows once lanes have come to rest; the same state while they have not.
 * `checking` → `ready`, `running` → `finished`, `cancelling` → `cancelled`, `pausing` → `paused`.
 */
export function settledState(batch: Batch, lanes: Lane[], nowMs: number): BatchState {
  const done = lanes.every(isLaneDone);
  switch (batch.state) {
    case 'checking':
      return done ? 'ready' : 'checking';
    case 'running':
      return done ? 'finished' : 'running';
    case 'cancelling':
      return done ? 'cancelled' : 'cancelling';
    case 'pausing':
      if (done) return 'finished';
      if (lanes.some((lane) => isLeased(lane, nowMs))) return 'pausing';
      return isWindingDown(batch) && lanes.some(isUnderWay) ? 'pausing' : 'paused';
    default:
      return batch.state;
  }
}

/** A page that drives a run lets less than this pass between two slices. */
const pageAwayMs = 30_000;

/** Whether a run on the admin route stands still because no page drives it. */
export function waitsForPage(batch: Batch, lanes: Lane[], nowMs: number): boolean {
  const { route, pass, state } = batch;
  const isDriven = route === 'admin' && pass === 'run' && (isMoving(state) || isWindingDown(batch));
  if (!isDriven || lanes.every(isLaneDone) || lanes.some((lane) => isLeased(lane, nowMs))) return false;
  return nowMs - Math.max(...lanes.map(expectedMs)) > pageAwayMs;
}
