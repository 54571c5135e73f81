import { addRemovals, sumOfRemovals } from '../../../../src/domain/batches/removals';
import { aRecipient } from '../../../support/builders.ts';

const hash = (text: string): string => `<${text}>`;
const losing = (accountId: string, ...confirmed: string[]) => aRecipient({ accountId, confirmed });

it('counts people who lose something and names each pair of an account and a group', () => {
  const removals = addRemovals(undefined, [losing('a', 'g2', 'g1'), aRecipient(), losing('b')], hash);
  expect(removals).toEqual({ people: 1, digest: '<\na g1\na g2>' });
});

it('stays as it was where nobody loses anything', () => {
  expect(addRemovals(undefined, [aRecipient()], hash)).toBeUndefined();
  const before = { people: 1, digest: 'd' };
  expect(addRemovals(before, [losing('b')], hash)).toBe(before);
});

it.each([
  ['another person', [losing('b', 'g1')]],
  ['another group', [losing('a', 'g2')]],
  ['one group more', [losing('a', 'g1', 'g2')]],
  ['one person more', [losing('a', 'g1'), losing('b', 'g1')]],
])('has another digest with %s', (_, recipients) => {
  const first = addRemovals(undefined, [losing('a', 'g1')], hash);
  expect(addRemovals(undefined, recipients, hash)?.digest).not.toBe(first?.digest);
});

it('sums up the parts of a list, of which some take nothing', () => {
  const part = { people: 2, digest: 'x' };
  expect(sumOfRemovals([part, undefined, { people: 1, digest: 'y' }], hash)).toEqual({
    people: 3,
    digest: '<x\ny>',
  });
  expect(sumOfRemovals([undefined, undefined], hash)).toBeUndefined();
});
