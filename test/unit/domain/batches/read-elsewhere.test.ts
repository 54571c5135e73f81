import { isReadElsewhere, organizationOf } from '../../../../src/domain/batches/read-elsewhere';

describe('the organization of a checked list', () => {
  it('is the one that its lanes read', () => {
    expect(organizationOf([{ orgId: 'a' }, { orgId: 'a' }, {}])).toBe('a');
    expect(organizationOf([{}])).toBeUndefined();
  });

  it('is none that a key can be of where its lanes read several', () => {
    const mixed = organizationOf([{ orgId: 'a' }, { orgId: 'b' }]);
    for (const present of ['a', 'b', undefined]) expect(isReadElsewhere(mixed, present)).toBe(true);
  });
});
