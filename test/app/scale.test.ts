import { createAppHost, type AppHost } from '../support/app-host.ts';
import { watchLimits, type Largest } from '../bench/watch-limits.ts';

const recipients = 2_000;
const recipientsAPiece = 500;
const kilobyte = 1024;
/** Forge's own limits, which nothing may come near. */
const forge = { valueBytes: 240 * kilobyte, requestBytes: 500 * kilobyte };

let app: AppHost;
let largest: Largest;
let largestPieceBytes = 0;
beforeAll(async () => {
  app = await createAppHost();
  largest = watchLimits(app.host);
});
afterAll(() => app.close());

/** Addresses as long as they may be in practice, all of whom are put into default groups. */
const longAddress = (place: number): string =>
  `a.person.with.quite.a.long.name.and.number.${place}@a-subsidiary.with-a-long-name.example.org`;

async function upload(): Promise<string> {
  const { batchId } = await app.ask('createBatch', { reason: 'A large intake', ticket: 'HR-2000' });
  for (let from = 0; from < recipients; from += recipientsAPiece) {
    const places = Array.from({ length: recipientsAPiece }, (_, place) => from + place);
    const piece = {
      batchId,
      recipients: places.map((place) => ({ email: longAddress(place), line: place + 1 })),
    };
    largestPieceBytes = Math.max(largestPieceBytes, Buffer.byteLength(JSON.stringify(piece)));
    await app.ask('addRecipients', piece);
  }
  return batchId;
}

describe('a batch of 2,000 whose people all have to be taken off two groups', () => {
  it('comes to its end, with nothing stored or pushed near a limit of Forge', async () => {
    app.host.setBehaviours({ grantsDefaultGroupsAnyway: true });
    const batchId = await upload();
    await app.ask('checkBatch', { batchId });
    await app.settle();
    await app.ask('startBatch', { batchId });
    await app.settle();

    const batch = await app.ask('getBatch', { batchId });
    expect(batch).toMatchObject({ state: 'finished', counts: { 'invited-access-removed': recipients } });
    expect(largestPieceBytes).toBeLessThan(forge.requestBytes / 4);
    expect(largest.sliceBytes).toBeLessThan(60 * kilobyte);
    expect(largest.valueBytes).toBeLessThan(forge.valueBytes / 2);
    expect(largest.eventBytes).toBeLessThan(kilobyte);
    // All pushes of a batch are an upper bound for those of any one cycle.
    expect(app.host.meter.read().queuePushes).toBeLessThan(50);
  }, 60_000);
});
