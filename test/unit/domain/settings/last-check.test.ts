import { knownRoute, routeProblem, type LastCheck } from '../../../../src/domain/settings/last-check';
import { defaultSettings, type Settings } from '../../../../src/domain/settings/settings';
import type { RouteChoice } from '../../../../src/domain/words';

const checkedAt = '2026-11-24T09:00:00.000Z';
type Invites = LastCheck['routes'][number]['invites'];

const check = (organization: Invites, app: Invites, admin: Invites): LastCheck => ({
  v: 1,
  at: checkedAt,
  routes: [
    { route: 'organization', invites: organization, message: 'The words' },
    { route: 'app', invites: app, message: 'The words' },
    { route: 'admin', invites: admin },
  ],
});

const settings = (routeChoice: RouteChoice, keySavedAt?: string): Settings => ({
  ...defaultSettings,
  routeChoice,
  organization: keySavedAt
    ? { orgId: 'o', name: 'Acme', keyLabel: 'Key', savedAt: keySavedAt, savedBy: { accountId: 'a' } }
    : undefined,
});
const before = '2026-11-24T08:59:00.000Z';
const after = '2026-11-24T09:01:00.000Z';

describe('the route that is known', () => {
  it.each<[string, Settings, LastCheck | undefined, string | undefined]>([
    ['is the chosen one', settings('app'), undefined, 'app'],
    ['is the chosen one, whatever a check found', settings('admin'), check('yes', 'yes', 'no'), 'admin'],
    [
      'is the organization with a key',
      settings('automatic', before),
      check('no', 'yes', 'no'),
      'organization',
    ],
    ['is none without a choice, a key and a check', settings('automatic'), undefined, undefined],
    ['is the first that a check found', settings('automatic'), check('no', 'no', 'yes'), 'admin'],
    ['is none where a check found none', settings('automatic'), check('no', 'no', 'unknown'), undefined],
    ['is not one whose key was removed', settings('automatic'), check('yes', 'no', 'no'), undefined],
    ['is not the organization without a key', settings('organization'), check('yes', 'no', 'no'), undefined],
  ])('%s', (_, stored, found, expected) => {
    expect(knownRoute(stored, found)).toBe(expected);
  });
});

describe('the problem of a route', () => {
  it('is what the last check found, with its time and the words', () => {
    expect(routeProblem('app', settings('app'), check('yes', 'no', 'yes'))).toEqual({
      checkedAt,
      message: 'The words',
    });
    expect(routeProblem('admin', settings('admin'), check('yes', 'yes', 'no'))).toEqual({ checkedAt });
  });

  it('is not claimed without a check, without a clear answer, or of another route', () => {
    expect(routeProblem('app', settings('app'), undefined)).toBeUndefined();
    expect(routeProblem('app', settings('app'), check('no', 'unknown', 'no'))).toBeUndefined();
    expect(routeProblem('app', settings('app'), check('no', 'yes', 'no'))).toBeUndefined();
    expect(routeProblem(undefined, settings('automatic'), check('no', 'no', 'no'))).toBeUndefined();
  });

  it('of the organization’s key ends with a new key', () => {
    const found = check('no', 'no', 'no');
    const problemSince = (keySavedAt: string) =>
      routeProblem('organization', settings('automatic', keySavedAt), found);
    expect(problemSince(before)).toMatchObject({ checkedAt });
    expect(problemSince(after)).toBeUndefined();
  });
});
