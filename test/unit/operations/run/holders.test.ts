import { DirectoryError } from '../../../../src/ports/directory-error';
import { holdersOf } from '../../../../src/operations/run/slice/holders';
import type { UserDirectory } from '../../../../src/ports/user-directory';
import { aSession } from '../../../support/builders.ts';
import { createFakeApp, type FakeApp } from '../../../support/fakes/fake-app.ts';

let app: FakeApp;
let readings: number;
let answer: ReadonlySet<string> | undefined | DirectoryError;
beforeEach(() => {
  app = createFakeApp();
  readings = 0;
  answer = new Set(['account-1']);
});

/** What one invocation has. */
const invocation = () => holdersOf(app.deps, 'batch1', 4);

async function directory(tellsJoining = false): Promise<UserDirectory> {
  return {
    ...(await app.directory.open('app', aSession())),
    tellsJoining,
    async listHolders() {
      readings += 1;
      if (answer instanceof Error) throw answer;
      return answer;
    },
  };
}

/** One invocation takes them; answers whom it then knows to have been there. */
async function take(): Promise<ReadonlySet<string> | undefined> {
  const holders = invocation();
  await holders.take(await directory());
  return (await holders.kept())?.accountIds;
}

const spent = new DirectoryError('session-spent', 'This invocation may not call Atlassian any more');

describe('who held access before a lane invited anybody', () => {
  it('is read once, and told by the next call of the page and after a crash', async () => {
    for (let call = 0; call < 3; call += 1) {
      expect(await take()).toEqual(new Set(['account-1']));
      app.clock.advance(60_000);
    }
    expect(readings).toBe(1);
  });

  it('is read anew where it is older than a worker may go on with it', async () => {
    await take();
    app.clock.advance(900_000);
    answer = new Set(['account-2']);
    expect(await take()).toEqual(new Set(['account-2']));
    expect((await invocation().kept())?.takenAt).toBe(new Date(app.clock.nowMs()).toISOString());
  });

  it('is not known where it could not be read, whatever was read long before, and is tried again', async () => {
    await take();
    app.clock.advance(900_000);
    answer = undefined;
    expect(await take()).toBeUndefined();
    answer = new Set(['account-2']);
    expect(await take()).toEqual(new Set(['account-2']));
  });

  it('is waited for by the next invocations where it does not fit into one, and then given up for a while', async () => {
    answer = spent;
    await expect(take()).rejects.toBe(spent);
    await expect(take()).rejects.toBe(spent);
    expect(await take()).toBeUndefined();
    for (let slice = 0; slice < 10; slice += 1) expect(await take()).toBeUndefined();
    expect(readings).toBe(3);
    app.clock.advance(900_000);
    await expect(take()).rejects.toBe(spent);
    answer = new Set(['account-2']);
    expect(await take()).toEqual(new Set(['account-2']));
  });

  it('still holds for those who were invited while it is read anew', async () => {
    await take();
    app.clock.advance(900_000);
    answer = spent;
    await expect(take()).rejects.toBe(spent);
    expect(await invocation().kept()).toMatchObject({ accountIds: new Set(['account-1']) });
    await expect(take()).rejects.toBe(spent);
    expect(await take()).toBeUndefined();
  });

  it('is not passed over where Atlassian does not answer: nobody is invited then', async () => {
    answer = new DirectoryError('unavailable', 'No answer');
    for (let call = 0; call < 5; call += 1) await expect(take()).rejects.toBe(answer);
  });

  it('is not read where look-ups tell when somebody joined', async () => {
    await invocation().take(await directory(true));
    expect(readings).toBe(0);
  });
});
