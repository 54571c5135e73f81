import { ForgeKvsAPIError } from '@forge/kvs';
import { patientStorage } from '../../../../src/adapters/forge/storage/patient-storage';
import { StoreBusy } from '../../../../src/ports/store-error';
import { createFakeClock } from '../../../support/fakes/fake-clock.ts';
import { createFixedIds } from '../../../support/fakes/fixed-ids.ts';

const refusal = (status: number, code: string) =>
  new ForgeKvsAPIError({ status, statusText: code }, { code, message: code });
const tooSoon = refusal(429, 'TOO_MANY_REQUESTS');

/** A storage that refuses the first requests, and how often it was asked. */
function aStorage(refusals: Error[]) {
  let asked = 0;
  const storage = {
    read: async (key: string) => {
      const error = refusals[asked++];
      if (error) throw error;
      return `value of ${key}`;
    },
  };
  return { ...patientStorage(storage, createFakeClock(), createFixedIds()), asked: () => asked };
}

it('asks again when a request came too soon', async () => {
  const storage = aStorage([tooSoon, tooSoon, new StoreBusy()]);
  expect(await storage.read('one')).toBe('value of one');
  expect(storage.asked()).toBe(4);
});

it('asks again where no answer came', async () => {
  const storage = aStorage([new TypeError('fetch failed'), refusal(502, 'BAD_GATEWAY')]);
  expect(await storage.read('one')).toBe('value of one');
});

it('does not take a fault of the app for a lost answer', async () => {
  const storage = aStorage([new TypeError('body.at is not a function')]);
  await expect(storage.read('one')).rejects.toThrow('not a function');
});

it('gives up after a while and says that storage is busy', async () => {
  await expect(aStorage(Array.from({ length: 50 }, () => tooSoon)).read('one')).rejects.toThrow(StoreBusy);
});

it('asks once where storage refused for another reason', async () => {
  const storage = aStorage([refusal(400, 'BAD_REQUEST')]);
  await expect(storage.read('one')).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  expect(storage.asked()).toBe(1);
});
