import {
  adviceCodeFor,
  adviceFor as adviceOf,
  sentenceFor,
  verdictOf,
} from '../../../../src/domain/settings/route-check';
import { routes } from '../../../../src/domain/words';

type Capability = Parameters<typeof verdictOf>[0][number];
type Works = Capability['works'];

const adviceFor = (...given: Parameters<typeof adviceCodeFor>) => adviceOf(adviceCodeFor(...given));

const capabilities = (
  invite: Works,
  changes: Partial<Record<Capability['capability'], Works>> = {},
  message?: string,
): Capability[] =>
  (['invite', 'look-up', 'read-groups', 'remove-groups', 'background'] as const).map((capability) => {
    const works = capability === 'invite' ? invite : (changes[capability] ?? 'yes');
    return { capability, works, ...(works === 'no' && message !== undefined && { message }) };
  });

describe('whether a route works', () => {
  it.each<[string, Capability[], string]>([
    ['it can do everything', capabilities('yes'), 'yes'],
    ['it may not invite', capabilities('no'), 'no'],
    ['nobody knows whether it may invite', capabilities('unknown'), 'unknown'],
    ['it was never asked', [], 'unknown'],
    ['it may invite and not remove', capabilities('yes', { 'remove-groups': 'no' }), 'partly'],
    ['it may invite, the rest is unknown', capabilities('yes', { 'look-up': 'unknown' }), 'partly'],
    ['it only needs the page to stay open', capabilities('yes', { background: 'no' }), 'yes'],
  ])('where %s', (_, said, expected) => {
    expect(verdictOf(said)).toBe(expected);
  });
});

describe('the sentence about a route', () => {
  it('lists what works', () => {
    expect(sentenceFor('organization', 'yes', capabilities('yes'))).toBe(
      'The Organizations API works: it can invite people, look people up, read groups and what they grant, take people off groups and go on while the page is closed.',
    );
  });

  it('names what does not work, in Atlassian’s own words', () => {
    const said = capabilities('yes', { 'remove-groups': 'no' }, 'Forbidden for apps');
    expect(sentenceFor('app', 'partly', said)).toMatch(
      /but cannot take people off groups\. Atlassian says: “Forbidden for apps”$/,
    );
  });

  it('says “or” between what does not work', () => {
    const said = capabilities('no', { 'remove-groups': 'no' });
    expect(sentenceFor('app', 'no', said)).toMatch(/but cannot invite people or take people off groups\.$/);
  });

  it('says so when nothing works', () => {
    const said: Capability[] = [{ capability: 'invite', works: 'no', message: 'No key' }];
    expect(sentenceFor('organization', 'no', said)).toBe(
      'The Organizations API cannot invite people. Atlassian says: “No key”',
    );
  });

  it('claims nothing when no answer was clear', () => {
    const said: Capability[] = [{ capability: 'invite', works: 'unknown', message: 'Gateway timeout' }];
    expect(sentenceFor('app', 'unknown', said)).toMatch(
      /gave no clear answer\. Atlassian says: “Gateway timeout”$/,
    );
  });

  it('tells an unclear part from a refusal', () => {
    expect(sentenceFor('app', 'partly', capabilities('yes', { 'look-up': 'unknown' }))).toMatch(
      /the rest gave no clear answer\.$/,
    );
  });
});

describe('the advice', () => {
  it('is there for every route that does not work fully', () => {
    for (const route of routes)
      for (const works of ['no', 'partly', 'unknown'] as const)
        for (const hasKey of [true, false])
          expect(adviceFor(route, works, capabilities('no'), hasKey)).toBeTruthy();
  });

  it('is not needed for a route that works, but for the page that has to stay open', () => {
    expect(adviceFor('organization', 'yes', capabilities('yes'), true)).toBeUndefined();
    expect(adviceFor('app', 'yes', capabilities('yes'), true)).toBeUndefined();
    expect(adviceFor('admin', 'yes', capabilities('yes'), true)).toMatch(/page open/);
  });

  it('asks for a key only where none is saved, and for a new one where the saved one does not work', () => {
    for (const route of ['app', 'admin'] as const) {
      expect(adviceFor(route, 'no', capabilities('no'), false)).toMatch(
        /save an organization API key here\.$/,
      );
      expect(adviceFor(route, 'no', capabilities('no'), true)).toMatch(
        /Use the organization route, whose key is saved\.$/,
      );
    }
    expect(adviceFor('organization', 'no', capabilities('no'), false)).toMatch(/save it here\.$/);
    expect(adviceFor('organization', 'no', capabilities('no'), true)).toMatch(
      /replace the saved one with it\.$/,
    );
  });
});
