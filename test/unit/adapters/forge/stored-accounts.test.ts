import { kvs } from '@forge/kvs';
import { createForgeArchive } from '../../../../src/adapters/forge/storage/audit/forge-archive';
import { installForgeSeams, type ForgeSeams } from '../../../support/forge-seams.ts';

let seams: ForgeSeams;
beforeEach(() => {
  seams = installForgeSeams();
});
afterEach(() => seams.close());

it('takes an account of an earlier version for as old as can be, until it was read again', async () => {
  const archive = createForgeArchive();
  const updatedAt = '2026-06-01T00:00:00.000Z';
  await kvs.entity('account').set('ada', { log: 'log', updatedAt, reportedAt: '0' });
  await archive.noteAccounts(['ada', 'bob'], updatedAt);
  const due = async () =>
    new Map((await archive.accountsDue('9')).map((one) => [one.accountId, one.updatedAt]));
  expect([...(await due())]).toEqual([
    ['ada', '2000-01-01T00:00:00.000Z'],
    ['bob', updatedAt],
  ]);
  await archive.accountsReported([{ accountId: 'ada', updatedAt }], updatedAt);
  expect((await due()).get('ada')).toBe(updatedAt);
});
