import type { Site } from '../../../local/site/site.ts';

/** Forty pasted lines and what is in them. */
export interface PastedList {
  text: string;
  fresh: string[];
  /** People who were there before. */
  there: string[];
  rubbish: string[];
}

/** Lines as people paste them: names, commas, semicolons, repetitions in other case, three that are no addresses. */
export function pastedList(site: Site): PastedList {
  const there = site
    .people()
    .filter(({ accountType, accountStatus }) => accountType === 'atlassian' && accountStatus === 'active')
    .slice(0, 3)
    .map(({ email }) => email);
  const fresh = Array.from({ length: 35 }, (_, place) => `new.person${String(place)}@example.org`);
  const rubbish = ['not an address', 'missing-at.example.org', 'two@@example.org'];
  const lines = [
    ...fresh.slice(0, 10).map((email, place) => `Person ${String(place)} <${email}>`),
    fresh.slice(10, 13).join(', '),
    fresh.slice(13, 16).join('; '),
    `"Last, First" <${fresh[16] ?? ''}>`,
    ...fresh.slice(17, 35),
    ...fresh.slice(0, 2).map((email) => email.toUpperCase()),
    fresh[2]?.replace('new', 'New') ?? '',
    ...there,
    ...rubbish,
  ];
  return { text: lines.join('\n'), fresh, there, rubbish };
}

/** Five hundred lines, each of one kind. */
export interface MixedLines {
  text: string;
  fresh: string[];
  there: string[];
  /** Good addresses that look mistyped. */
  slips: string[];
  /** Addresses the admin is asked about. */
  questions: string[];
  duplicates: string[];
  rubbish: string[];
}

export function fiveHundredLines(site: Site): MixedLines {
  const there = site
    .people()
    .filter(({ accountType, accountStatus }) => accountType === 'atlassian' && accountStatus === 'active')
    .slice(0, 20)
    .map(({ email }) => email);
  const fresh = Array.from({ length: 430 }, (_, place) => `new.person${String(place)}@example.org`);
  const slips = Array.from({ length: 6 }, (_, place) => `slip${String(place)}@gmial.com`);
  // The first letter of each is Cyrillic.
  const questions = Array.from({ length: 4 }, (_, place) => `\u0430nna${String(place)}@example.org`);
  const duplicates = fresh.slice(0, 30).map((email) => email.toUpperCase());
  const rubbish = Array.from({ length: 10 }, (_, place) => `broken${String(place)}@@example.org`);
  const forms = [
    (email: string) => email,
    (email: string) => `"Last, First" <${email}>`,
    (email: string) => `• mailto:${email}`,
    (email: string) => `First Last <${email}>;`,
    (email: string) => `\u200b${email}\t`,
  ];
  const lines = [
    ...slips,
    ...fresh.map((email, place) => (forms[place % forms.length] ?? forms[0])?.(email) ?? email),
    ...there,
    ...questions,
    ...duplicates,
    ...rubbish,
  ];
  return { text: lines.join('\n'), fresh, there, slips, questions, duplicates, rubbish };
}
