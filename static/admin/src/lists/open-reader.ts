import type { ListMessage, ListRequest } from './list-messages';

/** Ends the reading; nothing is told after it. */
export type StopReading = () => void;

/**
 * Reads a list beside the page, in a worker of its own for each list, so that a newer list simply ends the older one.
 * A browser that refuses workers reads on the page.
 */
export function openReader(request: ListRequest, tell: (message: ListMessage) => void): StopReading {
  let stopped = false;
  const tellUnlessStopped = (message: ListMessage) => {
    if (!stopped) tell(message);
  };
  const worker = startWorker();
  if (!worker) void readHere(request, tellUnlessStopped);
  worker?.addEventListener('message', (event: MessageEvent<ListMessage>) => tellUnlessStopped(event.data));
  worker?.addEventListener('error', (event) => {
    event.preventDefault();
    void readHere(request, tellUnlessStopped);
  });
  worker?.postMessage(request);
  return () => {
    stopped = true;
    worker?.terminate();
  };
}

function startWorker(): Worker | undefined {
  try {
    return new Worker(new URL('./list-worker.ts', import.meta.url), { type: 'module' });
  } catch {
    return undefined;
  }
}

async function readHere(request: ListRequest, tell: (message: ListMessage) => void) {
  try {
    const { readList } = await import('./read-list');
    for await (const message of readList(request)) tell(message);
  } catch {
    tell({ type: 'refused', code: 'unreadable' });
  }
}
