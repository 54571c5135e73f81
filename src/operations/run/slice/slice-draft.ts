import type { Lane } from '../../../domain/run/lane';
import type { Slice } from '../../../domain/run/slice';
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
  save(lane: Lane, others?: Write[], kind?: 'no-step'): Promise<void>;
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
  const write = async (next: Lane, others: Write[], kind?: 'no-step'): Promise<void> => {
    const moved = { ...next, movedAtMs: nowMs() };
    await store.commit([...others, { kind: 'lane', value: moved, rev }]);
    hasMoved ||=
      (others.length > 0 && kind === undefined) || next.next !== lane.next || next.deferred !== lane.deferred;
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
    save: (next, others = [], kind) =>
      write({ ...next, lease: { owner, untilMs: nowMs() + ms } }, others, kind),
    release: (next = lane) => write({ ...next, lease: undefined }, []),
  };
}

/** A slice under work: each save is a checkpoint and renews the lease of its lane. */
export interface SliceDraft {
  readonly slice: Slice;
  /** `no-step`: a note that brings the work no further; a lane that stores nothing else stands still. */
  save(slice: Slice, kind?: 'no-step'): Promise<void>;
}

export function draftOf(held: HeldLane, stored: Stored<Slice>): SliceDraft {
  let { value: slice, rev } = stored;
  return {
    get slice() {
      return slice;
    },
    async save(next, kind) {
      const { lane } = held;
      const begun = next.index === lane.next ? { nextBegun: true } : {};
      await held.save({ ...lane, ...begun }, [{ kind: 'slice', value: next, rev }], kind);
      slice = next;
      rev += 1;
    },
  };
}
