import type { Batch } from '../../../domain/batches/batch';
import type { ApprovedDomain } from '../../../domain/people/approved-domain';
import type { Pace } from '../../../domain/run/pace';
import type { Settings } from '../../../domain/settings/settings';
import type { Session } from '../../../ports/session';
import type { Holders } from '../slice/holders';
import type { KnownAddresses } from '../slice/known-addresses';
import type { UserDirectory } from '../../../ports/user-directory';

/** Who works: the queue's worker takes slice after slice, the open page one at a time. */
export interface Driver {
  session: Session;
  /** The directory of the batch's route, opened once for each key that settings name. */
  directory: (batch: Batch, settings: Settings) => Promise<UserDirectory>;
  /** Stop after this many slices. */
  slicesAtMost?: number;
  actingAdmin?: string;
  /** What was learned of Atlassian's limit by whoever went before, where that is not the lane itself. */
  pace?: Pace;
  /** Addresses of everybody who is there, read once an invocation. */
  known?: Promise<KnownAddresses | undefined>;
  /** What lanes that share an invocation ask for together. */
  shared: {
    /** Domains whose people may take access for themselves. */
    approved?: Promise<readonly ApprovedDomain[] | undefined>;
    /** Settings as a check last read them. */
    settings?: { readMs: number; value: Promise<Settings> };
  };
  /** Who held access before this lane invited anybody. */
  holders?: Holders;
  /** How long a lane stays with a driver that says nothing; as long as that driver can live. */
  leaseMs?: number;
}

export type LaneResult =
  /** Nothing is left to do here, or somebody else was told to go on. */
  | { kind: 'done' }
  /** More to do, after this many seconds. */
  | { kind: 'later'; afterSeconds: number }
  /** Another worker holds the lane; ask again in case it dies. */
  | { kind: 'busy'; afterSeconds: number };
