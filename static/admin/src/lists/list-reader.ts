import type { ListMessage, ListRequest } from './list-messages';

type Tell = (message: ListMessage) => void;

/** Ends the reading; nothing is told after it. */
export type StopReading = () => void;

export interface ListReader {
  read: (request: ListRequest, tell: Tell) => StopReading;
  close: () => void;
}

/**
 * Reads lists beside the page, in a worker that is started before the first list is there: to start one takes as long as
 * to read a long list. Stopping ends the worker, so that a newer list does not wait for an older one. A browser that
 * refuses workers reads on the page.
 */
export function createListReader(): ListReader {
  const workers = createWorkers();
  return {
    read(request, tell) {
      const listening = new AbortController();
      const { signal } = listening;
      const worker = workers.take();
      const hear: Tell = (message) => {
        if (signal.aborted) return;
        tell(message);
        if (message.type !== 'done' && message.type !== 'refused') return;
        listening.abort();
        workers.giveBack(worker);
      };
      worker?.addEventListener('message', ({ data }: MessageEvent<ListMessage>) => hear(data), { signal });
      worker?.addEventListener('error', () => void readHere(request, hear), { signal });
      if (worker) worker.postMessage(request);
      else void readHere(request, hear);
      return () => {
        if (!signal.aborted) worker?.terminate();
        listening.abort();
      };
    },
    close: workers.close,
  };
}

/** One worker in waiting. Once a worker could not be started, there are none. */
function createWorkers() {
  let isRefused = false;
  let idle: Worker | undefined;
  const start = () => {
    if (isRefused) return undefined;
    try {
      const worker = new Worker(new URL('./list-worker.ts', import.meta.url), { type: 'module' });
      worker.addEventListener('error', (event) => {
        event.preventDefault();
        isRefused = true;
        idle = undefined;
      });
      return worker;
    } catch {
      isRefused = true;
      return undefined;
    }
  };
  idle = start();
  return {
    take: () => {
      const worker = idle ?? start();
      idle = undefined;
      return worker;
    },
    giveBack: (worker: Worker | undefined) => {
      if (!isRefused) idle = worker;
    },
    close: () => idle?.terminate(),
  };
}

async function readHere(request: ListRequest, tell: Tell) {
  try {
    const { readList } = await import('./read-list');
    for await (const message of readList(request)) tell(message);
  } catch {
    tell({ type: 'refused', code: 'unreadable' });
  }
}
