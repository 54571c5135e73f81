import { reportPersonalData } from '../../../../src/adapters/forge/personal-data-report';
import { installForgeSeams, type ForgeSeams } from '../../../support/forge-seams.ts';

let seams: ForgeSeams;
beforeEach(() => {
  seams = installForgeSeams();
});
afterEach(() => {
  seams.close();
  jest.restoreAllMocks();
});

const updatedAt = '2026-11-24T09:00:00.000Z';
const closedAccount = (): string => {
  const { accountId } = seams.site.addPerson({ email: 'ada@example.org' });
  seams.site.removePerson(accountId);
  return accountId;
};

it('tells what Atlassian answers, and asks nothing about nobody', async () => {
  const accountId = closedAccount();
  expect(await reportPersonalData([])).toEqual([]);
  expect(seams.asked).toEqual([]);
  const others = Array.from({ length: 100 }, (_, place) => ({ accountId: `other-${place}`, updatedAt }));
  expect(await reportPersonalData([...others, { accountId, updatedAt }])).toEqual([
    { accountId, status: 'closed' },
  ]);
});

it('tells of the others where Atlassian does not take one', async () => {
  const log = jest.spyOn(console, 'error').mockReturnValue();
  const accountId = closedAccount();
  const others = Array.from({ length: 20 }, (_, place) => ({ accountId: `other-${place}`, updatedAt }));
  const odd = { accountId: 'odd', updatedAt: 'no time' };
  expect(await reportPersonalData([odd, ...others, { accountId, updatedAt }])).toEqual([
    { accountId, status: 'closed' },
  ]);
  expect(log).toHaveBeenCalledTimes(1);
});
