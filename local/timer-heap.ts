/** One waiting callback. `cancelled` ones stay in the heap until they come up. */
export interface Timer {
  readonly handle: number;
  readonly dueMs: number;
  readonly callback: () => void;
  /** True when something awaits this timer, as opposed to a callback set for later. */
  readonly isSleeper: boolean;
  cancelled: boolean;
}

export interface TimerHeap {
  add(dueMs: number, callback: () => void, isSleeper: boolean): Timer;
  cancel(handle: number): void;
  /** The earliest timer that was not cancelled; equal times in the order they were added. */
  peek(): Timer | undefined;
  pop(): Timer | undefined;
  sleepers(): number;
  /** Calls back what is due, except what these callbacks themselves set. */
  fireDue(nowMs: number): void;
}

/** A binary heap, so that tens of thousands of sleeps a second cost little. */
export function createTimerHeap(): TimerHeap {
  const heap: Timer[] = [];
  const byHandle = new Map<number, Timer>();
  let lastHandle = 0;
  let sleeperCount = 0;

  function forget(timer: Timer): void {
    byHandle.delete(timer.handle);
    if (timer.isSleeper) sleeperCount -= 1;
  }
  function peek(): Timer | undefined {
    while (heap[0]?.cancelled === true) removeFirst(heap);
    return heap[0];
  }
  function pop(): Timer | undefined {
    const first = peek();
    if (first === undefined) return undefined;
    removeFirst(heap);
    forget(first);
    return first;
  }
  return {
    add(dueMs, callback, isSleeper) {
      const timer: Timer = { handle: (lastHandle += 1), dueMs, callback, isSleeper, cancelled: false };
      byHandle.set(timer.handle, timer);
      if (isSleeper) sleeperCount += 1;
      insert(heap, timer);
      return timer;
    },
    cancel(handle) {
      const timer = byHandle.get(handle);
      if (timer === undefined) return;
      timer.cancelled = true;
      forget(timer);
    },
    peek,
    pop,
    sleepers: () => sleeperCount,
    fireDue(nowMs) {
      const newest = lastHandle;
      for (
        let next = peek();
        next !== undefined && next.dueMs <= nowMs && next.handle <= newest;
        next = peek()
      )
        pop()?.callback();
    },
  };
}

function isBefore(one: Timer, other: Timer): boolean {
  return one.dueMs < other.dueMs || (one.dueMs === other.dueMs && one.handle < other.handle);
}

function insert(heap: Timer[], timer: Timer): void {
  let index = heap.length;
  heap.push(timer);
  while (index > 0) {
    const parentIndex = (index - 1) >> 1;
    const parent = heap[parentIndex];
    if (parent === undefined || !isBefore(timer, parent)) break;
    heap[index] = parent;
    index = parentIndex;
  }
  heap[index] = timer;
}

function removeFirst(heap: Timer[]): void {
  const last = heap.pop();
  if (last === undefined || heap.length === 0) return;
  let index = 0;
  for (;;) {
    let childIndex = 2 * index + 1;
    let child = heap[childIndex];
    const right = heap[childIndex + 1];
    if (child !== undefined && right !== undefined && isBefore(right, child)) {
      child = right;
      childIndex += 1;
    }
    if (child === undefined || !isBefore(child, last)) break;
    heap[index] = child;
    index = childIndex;
  }
  heap[index] = last;
}
