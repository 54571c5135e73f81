import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { multiplyLog } from '../bench/multiply-log.ts';
import { multiplyRecipients, personPrefix } from '../bench/multiply-recipients.ts';
import { exportLog } from '../support/audit/export-log.ts';
import { createAppHost, type AppHost } from '../support/app-host.ts';

const people = 50;
const emails = Array.from({ length: people }, (_, place) => `${personPrefix}${place}@example.org`);
const emailsOf = (copy: number): string[] =>
  emails.map((email) => email.replace(personPrefix, `${personPrefix}${copy}.`));

let folder: string;
let app: AppHost;
let batchId: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'multiplied-'));
  app = await createAppHost({ databasePath: join(folder, 'host.db') });
  ({ batchId } = await app.runBatch(emails, { reason: 'Measured' }));
});
afterEach(() => {
  app.close();
  rmSync(folder, { recursive: true });
});

describe('what is measured on copies of what the app wrote', () => {
  it('is a batch whose copied people the app lists like its own', async () => {
    multiplyRecipients(join(folder, 'host.db'), batchId, people / 25, 3);
    const recipients = await app.recipients(batchId);
    expect(recipients.map(({ email }) => email)).toEqual([...emails, ...emailsOf(1), ...emailsOf(2)]);
    expect(new Set(recipients.map(({ outcome }) => outcome))).toEqual(new Set(['invited']));
    expect((await app.ask('getBatch', { batchId })).counts.invited).toBe(3 * people);
  });

  it('is a log whose copied entries the app lists and finds like its own', async () => {
    const day = new Date(app.host.clock.nowMs()).toISOString().slice(0, 10);
    multiplyLog(join(folder, 'host.db'), batchId, day, [1, 3]);
    const entries = await app.entries({ action: 'user.invited' });
    expect(entries.map(({ target }) => target?.email).sort()).toEqual(
      [...emails, ...emailsOf(1), ...emailsOf(2)].sort(),
    );
    const found = await app.ask('searchPeople', { search: `${personPrefix}2.7@` });
    expect(found.people.map(({ email }) => email)).toEqual([`${personPrefix}2.7@example.org`]);
    expect(await app.entries({ email: `${personPrefix}1.7@example.org` })).toHaveLength(1);
    const { lines } = await exportLog(app, { action: 'user.invited' });
    expect(lines.filter((line) => line.includes('"type":"entry"'))).toHaveLength(3 * people);
  });

  it('is refused where the batch has other slices than were expected', () => {
    expect(() => multiplyRecipients(join(folder, 'host.db'), batchId, 40, 2)).toThrow('2 slices, not 40');
  });
});
