import {
  changeOf,
  domainTexts,
  formOf,
  without,
  wrongDomainOf,
} from '../../../static/admin/src/pages/settings/rules/rules-form.ts';

const settings = {
  routeChoice: 'automatic' as const,
  protectedGroups: [{ groupId: 'g1', groupName: 'partners' }],
  allowedDomains: ['acme.com', 'example.org'],
  reasonRequired: true,
  ticketRequired: false,
  fourEyes: false,
  addressFields: [],
};

describe('edits of the rules', () => {
  it('are unsaved only where they differ from what is saved', () => {
    const edits = {
      reasonRequired: true,
      ticketRequired: true,
      protectedGroups: [...settings.protectedGroups],
    };
    expect(without(edits, formOf(settings))).toEqual({ ticketRequired: true });
  });

  it('are sent alone, the domains as a list', () => {
    expect(changeOf({ domains: ' acme.com, @example.org\n\nexample.net ' })).toEqual({
      allowedDomains: ['acme.com', '@example.org', 'example.net'],
    });
    expect(changeOf({ ticketRequired: true })).toEqual({ ticketRequired: true });
    expect(changeOf({ retentionMonths: null })).toEqual({ retentionMonths: null });
  });

  it('that were changed again while they were saved stay', () => {
    const sent = { reasonRequired: false, domains: 'acme.com' };
    expect(without({ ...sent, domains: 'acme.com\nexa' }, sent)).toEqual({ domains: 'acme.com\nexa' });
  });
});

describe('a list that another admin has changed since the edits began', () => {
  const [one, two, three] = ['g1', 'g2', 'g3'].map((groupId) => ({ groupId, groupName: groupId })) as [
    { groupId: string; groupName: string },
    { groupId: string; groupName: string },
    { groupId: string; groupName: string },
  ];

  it('keeps what they added, and loses what they took off', () => {
    const base = { protectedGroups: [one], domains: 'acme.com\nexample.org' };
    const now = { protectedGroups: [one, two], domains: 'acme.com\nexample.net' };
    expect(
      changeOf({ protectedGroups: [one, three], domains: 'new.com\nacme.com\nexample.org' }, base, now),
    ).toEqual({
      protectedGroups: [one, two, three],
      allowedDomains: ['acme.com', 'example.net', 'new.com'],
    });
    expect(changeOf({ protectedGroups: [] }, base, now)).toEqual({ protectedGroups: [two] });
  });

  it('is sent as it was written where nobody has', () => {
    const base = { domains: 'acme.com' };
    expect(changeOf({ domains: 'first.com\nacme.com' }, base, base)).toEqual({
      allowedDomains: ['first.com', 'acme.com'],
    });
  });
});

describe('a wrong domain', () => {
  it('is told only once it was looked at, and until it is mended', () => {
    expect(wrongDomainOf('acme.com\n*.acm', 'acme.com')).toBeUndefined();
    expect(wrongDomainOf('acme.com\n*.acme.com', 'acme.com\n*.acme.com')).toMatchObject({
      fault: 'wildcard',
    });
    expect(wrongDomainOf('acme.com\n.acme.com', 'acme.com\n*.acme.com')).toBeUndefined();
  });

  it('is found among every way of separating', () => {
    expect(domainTexts('one.example;two.example,three.example\tfour.example')).toHaveLength(4);
    expect(wrongDomainOf('one.example; nonsense', 'one.example; nonsense')).toMatchObject({
      text: 'nonsense',
    });
  });
});
