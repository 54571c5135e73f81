import { createAppHost } from '../../support/app-host.ts';

it('leaves no address book behind when a batch ends', async () => {
  const app = await createAppHost();
  const readBook = async (batchId: string): Promise<string[]> => {
    const body = { where: [{ property: 'key', condition: 'BEGINS_WITH', values: [`addresses:${batchId}`] }] };
    const answer = await app.host.kvs.fetch('/api/v1/query', { method: 'POST', body: JSON.stringify(body) });
    return ((await answer.json()) as { data: { key: string }[] }).data.map(({ key }) => key);
  };
  const { batchId } = await app.ask('createBatch');
  for (const email of ['one@example.org', 'two@example.org'])
    await app.ask('addRecipients', { batchId, recipients: [{ email }] });
  expect((await readBook(batchId)).length).toBeGreaterThan(0);
  await app.ask('checkBatch', { batchId });
  await app.settle();
  await app.ask('startBatch', { batchId });
  await app.settle();
  expect(await readBook(batchId)).toEqual([]);
  app.close();
});
