import type { ListMessage } from '../../../static/admin/src/lists/list-messages';
import { readList } from '../../../static/admin/src/lists/read-list';

/** What a file gives: whom to invite, with names, what is asked or left out, and what the page says of it. */
export async function readFile(content: string | Uint8Array, name = 'list') {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const messages: ListMessage[] = [];
  const source = { kind: 'file' as const, name, bytes: new Uint8Array(bytes).buffer };
  for await (const message of readList({ source, allowedDomains: [], today: '2026-11-29' }))
    messages.push(message);
  const pieces = messages.flatMap((message) => (message.type === 'piece' ? [message.piece] : []));
  const others = pieces.flatMap((piece) => piece.others.map(({ row }) => row));
  const [table] = messages.flatMap((message) => (message.type === 'table' ? [message.table] : []));
  return {
    people: pieces.flatMap(({ plain }) => (plain.addresses === '' ? [] : plain.addresses.split('\n'))),
    names: pieces.flatMap(({ plain }) => plain.names?.split('\n') ?? []),
    inactive: others.flatMap((row) =>
      row.status === 'question' && row.reason === 'inactive' ? [row.address] : [],
    ),
    noPersons: others.flatMap((row) =>
      row.status === 'question' && row.reason === 'no-person' ? [row.address] : [],
    ),
    beside: others.flatMap((row) =>
      row.status === 'question' && row.reason === 'beside' ? [row.address] : [],
    ),
    aside: Object.fromEntries(table?.aside ?? []),
    unseen: table?.unseen,
    refused: messages.flatMap((message) => (message.type === 'refused' ? [message.code] : []))[0],
  };
}
