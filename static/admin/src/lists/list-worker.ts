import type { ListMessage, ListRequest } from './list-messages';
import { readList } from './read-list';

addEventListener('message', (event: MessageEvent<ListRequest>) => void answer(event.data));

async function answer(request: ListRequest) {
  try {
    for await (const message of readList(request)) send(message);
  } catch {
    send({ type: 'refused', code: 'unreadable' });
  }
}

function send(message: ListMessage) {
  postMessage(message, { transfer: message.type === 'piece' ? [message.piece.plain.lines.buffer] : [] });
}
