import type { Through } from '../../src/domain/watch/pieces';
import type { Watched } from '../../src/domain/watch/watched';
import { atStart, someAccess } from './builders.ts';

/** Values of the access watch with everything a test does not care about filled in. */

export const aWatched = (changes: Partial<Watched> = {}): Watched => ({
  accountId: 'account-1',
  email: 'ada@example.com',
  because: 'invited',
  since: atStart,
  state: 'without-access',
  readAt: atStart,
  clearAt: atStart,
  findings: 0,
  ...changes,
});

export const someThrough = (changes: Partial<Through> = {}): Through => ({
  ...someAccess(),
  way: 'group',
  ...changes,
});
