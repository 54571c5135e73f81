import type { Site } from '../../local/site/site.ts';

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
