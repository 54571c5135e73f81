import { defaultSettings } from '../../../../src/domain/settings/settings';

it('allows everything and asks for nothing until an admin says otherwise', () => {
  expect(defaultSettings).toEqual({
    v: 1,
    routeChoice: 'automatic',
    protectedGroups: [],
    addressFields: [],
    allowedDomains: [],
    reasonRequired: false,
    ticketRequired: false,
    fourEyes: false,
  });
});
