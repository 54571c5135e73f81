import type { Lane } from '../../../domain/run/lane';
import { notInvited } from '../../../domain/run/recipient';
import { changeRecipients, openPositions, type Slice } from '../../../domain/run/slice';
import type { Store, Stored, Write } from '../../../ports/store';

/** How long a lane belongs to the worker that last saved it. Each checkpoint renews it. */
export const leaseMs = 120_000;

/**
 * A lane this worker holds. Every save is conditional on nobody else having saved it since, so a worker that
 * lost its lease can change nothing any more.
 */
export interface HeldLane {
  readonly lane: Lane;
  /** Whether a step forward was stored since the lane was taken up. */
  readonly hasMoved: boolean;
  /** Stores the lane with a renewed lease, and other records with it, all or nothing. */
  save(lane: Lane, others?: Write[], isStep?: boolean): Promise<void>;
  /** Gives the lane up. */
  release(lane?: Lane): Promise<void>;
}

export function holdLane(
  store: Store,
  stored: Stored<Lane>,
  lease: { owner: string; ms?: number | undefined },
  nowMs: () => number,
): HeldLane {
  const { owner, ms = leaseMs } = lease;
  let { value: lane, rev } = stored;
  let hasMoved = false;
  const write = async (next: Lane, others: Write[], isStep = true): Promise<void> => {
    const moved = { ...next, movedAtMs: nowMs() };
    await store.commit([...others, { kind: 'lane', value: moved, rev }]);
    hasMoved ||= (others.length > 0 && isStep) || next.next !== lane.next || next.deferred !== lane.deferred;
    lane = moved;
    rev += 1;
  };
  return {
    get lane() {
      return lane;
    },
    get hasMoved() {
      return hasMoved;
    },
    save: (next, others = [], isStep) =>
      write({ ...next, lease: { owner, untilMs: nowMs() + ms } }, others, isStep),
    release: (next = lane) => write({ ...next, lease: undefined }, []),
  };
}

export interface SaveKind {
  /** Invitations go out next: those to whoever is absent and has none may be lost. In every other save they were not sent. */
  sending?: true;
  /** A note that brings the work no further; a lane that stores nothing else stands still. */
  isStep?: false;
}

/** A slice under work: each save is a checkpoint and renews the lease of its lane. */
export interface SliceDraft {
  readonly slice: Slice;
  save(slice: Slice, kind?: SaveKind): Promise<void>;
}

export function draftOf(held: HeldLane, stored: Stored<Slice>): SliceDraft {
  let { value: slice, rev } = stored;
  return {
    get slice() {
      return slice;
    },
    async save(given, { sending, isStep } = {}) {
      const next = sending ? given : changeRecipients(given, openPositions(given), notInvited);
      const { lane } = held;
      const begun = next.index === lane.next ? { nextBegun: true } : {};
      await held.save({ ...lane, ...begun }, [{ kind: 'slice', value: next, rev }], isStep);
      slice = next;
      rev += 1;
    },
  };
}
