/** Mailbox providers that are both common and long enough to recognize when a letter is wrong. */
const providers = (
  'gmail.com googlemail.com hotmail.com outlook.com yahoo.com icloud.com protonmail.com proton.me fastmail.com ' +
  'hotmail.co.uk yahoo.co.uk outlook.de hotmail.fr yahoo.fr outlook.fr laposte.net wanadoo.fr orange.fr t-online.de ' +
  'hotmail.it yahoo.it libero.it hotmail.es yahoo.es outlook.es yahoo.de yahoo.co.in yahoo.com.br hotmail.com.br ' +
  'yandex.ru yandex.com comcast.net verizon.net bigpond.com rediffmail.com btinternet.com atlassian.com'
).split(' ');

/** Real domains one slip away from a provider. */
const neighbours = new Set([
  ...providers,
  ...(
    'mail.com ymail.com email.com gmx.com gmx.de gmx.net web.de aol.com me.com mac.com msn.com mail.ru mail.de ail.com ' +
    'yahoo.ca yahoo.in yahoo.cn yahoo.se yahoo.pl yahoo.gr yahoo.dk yahoo.no yahoo.ie yahoo.ro hotmail.de hotmail.be ' +
    'hotmail.nl hotmail.se hotmail.ca outlook.it outlook.pt outlook.be outlook.dk outlook.ie outlook.in outlook.jp orange.es ' +
    'live.ca live.de live.fr live.nl live.it live.be live.se live.dk live.no yandex.by yandex.kz yandex.ua online.de live.com ' +
    'naver.com photon.me'
  ).split(' '),
]);

const providersOfLength = new Map<number, string[]>();
for (const provider of providers) {
  for (const length of [provider.length - 1, provider.length, provider.length + 1]) {
    providersOfLength.set(length, [...(providersOfLength.get(length) ?? []), provider]);
  }
}

/** Endings that no registry knows. */
const wrongEndings = new Map(
  Object.entries({
    con: 'com',
    cmo: 'com',
    ocm: 'com',
    comm: 'com',
    coom: 'com',
    vom: 'com',
    xom: 'com',
    cpm: 'com',
    clm: 'com',
    cim: 'com',
    com0: 'com',
    nte: 'net',
    ner: 'net',
    nett: 'net',
    ent: 'net',
    ogr: 'org',
    orgg: 'org',
    rog: 'org',
    couk: 'co.uk',
  }),
);

const withoutEnding = new Map(
  ['gmail.com', 'googlemail.com', 'hotmail.com', 'outlook.com', 'yahoo.com', 'icloud.com'].map((domain) => [
    domain.slice(0, domain.indexOf('.')),
    domain,
  ]),
);

/**
 * The well-known domain that `domain` (in lower case) is one slip away from, or the same with an ending that exists.
 * The first letter is seldom wrong, and makes another real domain where it is.
 */
export function likelyDomain(domain: string): string | undefined {
  if (neighbours.has(domain)) return undefined;
  const dot = domain.lastIndexOf('.');
  if (dot < 0) return withoutEnding.get(domain) ?? closestProvider(domain);
  const ending = wrongEndings.get(domain.slice(dot + 1));
  if (ending === undefined) return closestProvider(domain);
  const corrected = `${domain.slice(0, dot)}.${ending}`;
  return neighbours.has(corrected) ? corrected : (closestProvider(corrected) ?? corrected);
}

function closestProvider(domain: string): string | undefined {
  return providersOfLength
    .get(domain.length)
    ?.find(
      (provider) =>
        provider.startsWith(domain.charAt(0)) &&
        isOneSlipAway(domain, provider) &&
        !differsInCountry(domain, provider),
    );
}

/** The same name under the ending of another country is another domain, and most often exists. */
function differsInCountry(domain: string, provider: string): boolean {
  return withoutCountry(domain) !== undefined && withoutCountry(domain) === withoutCountry(provider);
}

function withoutCountry(domain: string): string | undefined {
  return /^(.*\.)[a-z]{2}$/.exec(domain)?.[1];
}

/** One letter wrong, missing or too many, or two neighbouring letters exchanged. */
function isOneSlipAway(left: string, right: string): boolean {
  let start = 0;
  while (start < left.length && left[start] === right[start]) start += 1;
  let leftEnd = left.length;
  let rightEnd = right.length;
  while (leftEnd > start && rightEnd > start && left[leftEnd - 1] === right[rightEnd - 1]) {
    leftEnd -= 1;
    rightEnd -= 1;
  }
  const leftRest = leftEnd - start;
  const rightRest = rightEnd - start;
  if (leftRest <= 1 && rightRest <= 1) return leftRest + rightRest > 0;
  return (
    leftRest === 2 && rightRest === 2 && left[start] === right[start + 1] && left[start + 1] === right[start]
  );
}
