import type { ListRequest } from './list-messages';
import { readList } from './read-list';

addEventListener('message', (event: MessageEvent<ListRequest>) => {
  void (async () => {
    try {
      for await (const message of readList(event.data)) postMessage(message);
    } catch {
      postMessage({ type: 'refused', code: 'unreadable' });
    }
  })();
});
