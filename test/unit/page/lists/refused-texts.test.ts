import type { ListMessage, ListSource } from '../../../../static/admin/src/lists/list-messages.ts';
import { readList } from '../../../../static/admin/src/lists/read-list.ts';

const mailbox =
  'From boss@x.example Mon Nov  2 17:00:00 2026\nTo: it@x.example\nFrom: boss@x.example\n\nana@x.example\n\n'.repeat(
    20_002,
  );

async function messagesOf(source: ListSource): Promise<ListMessage[]> {
  const messages: ListMessage[] = [];
  for await (const message of readList({ source, allowedDomains: [], today: '2026-11-29' }))
    messages.push(message);
  return messages;
}

it.each<[string, () => ListSource]>([
  ['text', () => ({ kind: 'text', text: mailbox })],
  ['file', () => ({ kind: 'file', name: 'all.mbox', bytes: new TextEncoder().encode(mailbox).buffer })],
])('says why a %s is not read', async (_, source) => {
  expect(await messagesOf(source())).toEqual([{ type: 'refused', code: 'too-large' }]);
});
