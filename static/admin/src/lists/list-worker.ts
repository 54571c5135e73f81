import type { ListMessage, ListRequest } from './list-messages';
import { readList } from './read-list';

addEventListener('message', (event: MessageEvent<ListRequest>) => void answer(event.data));
void warmUp();

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

/** Browsers compile what they have seen run: after a list of no consequence, the first long one takes half the time. */
async function warmUp() {
  const lines = Array.from(
    { length: 4_000 },
    (_, place) => `Name ${place} <n${place}@example.org>\nm${place}@example.org`,
  );
  const request: ListRequest = { source: { kind: 'text', text: lines.join('\n') }, allowedDomains: [] };
  for await (const message of readList(request)) if (message.type === 'refused') return;
}
