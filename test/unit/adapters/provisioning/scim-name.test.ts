import { scimName } from '../../../../src/adapters/provisioning/scim-name';

it.each([
  ['Ada Byron', 'Ada', 'Byron'],
  ['Byron, Ada', 'Ada', 'Byron'],
  ["Niamh O'Brien-Źak", 'Niamh', "O'Brien-Źak"],
])('tells given and family name of %s apart', (name, givenName, familyName) => {
  expect(scimName(name)).toEqual({ displayName: name, name: { formatted: name, givenName, familyName } });
});

it.each(['Gabriel García Márquez', 'Ada Byron, PhD', 'Ada', 'Acme 2', 'Byron, Jr.', 'a, b, c'])(
  'guesses nothing of %s',
  (name) => {
    expect(scimName(name)).toEqual({ displayName: name, name: { formatted: name } });
  },
);
