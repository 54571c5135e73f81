import { hasAt } from '../../domain/list/table/find-sections';
import type { ListContent } from '../../domain/list/table/list-content';
import { contentOfPeople, type Person } from './people-sheet';

interface Entry {
  values: Map<string, string[]>;
  /** What has an address, beside the one of the entry. */
  said: { name: string; value: string }[];
}

/** What of an entry is somebody's other address. */
const others = ['othermailbox', 'mailalternateaddress', 'mailalternative', 'proxyaddresses'];
/** What says `TRUE` of somebody who may not sign in. */
const locks = ['nsaccountlock', 'logindisabled', 'accountlocked'];
/** Classes of entries that are no people. */
const noPeople =
  /^(?:group|groupof\w*|posixgroup|msexchdynamicdistributionlist|computer|device|applicationprocess|room)$/i;
/** Bit 2 of Active Directory's `userAccountControl`: the account is disabled. */
const disabledBit = 2;

/** People of an export of a directory (LDIF, RFC 2849): entries that have an address, and what they are called. */
export function readLdif(text: string): ListContent {
  const beside: string[] = [];
  const people = entriesOf(text, beside).flatMap((entry) => personOf(entry, beside) ?? []);
  return contentOfPeople(people, beside);
}

function entriesOf(text: string, beside: string[]): Entry[] {
  const entries: Entry[] = [];
  let entry: Entry | undefined;
  for (const line of text.replace(/(?:\r\n|\r|\n) /g, '').split(/\r\n|\r|\n/)) {
    if (line.trim() === '') entry = undefined;
    const [, name, encoding, value = ''] = /^([\w.-]+)(?:;[\w-]+)*:([:<]?)\s*(.*)/s.exec(line) ?? [];
    const key = name?.toLowerCase();
    if (key === 'dn') {
      entry = { values: new Map(), said: [] };
      entries.push(entry);
    }
    if (key === undefined || encoding === '<' || !entry) {
      if (hasAt(line)) beside.push(line);
      continue;
    }
    const said = encoding === ':' ? fromBase64(value) : value.trim();
    if (key !== 'mail' && hasAt(said)) entry.said.push({ name: key, value: said });
    const values = entry.values.get(key);
    if (values) values.push(said);
    else entry.values.set(key, [said]);
  }
  return entries;
}

function fromBase64(value: string): string {
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(value.trim()), (letter) => letter.charCodeAt(0)));
  } catch {
    return value;
  }
}

/** Undefined for an entry without an address of its own; what it says of others stands beside. */
function personOf({ values: entry, said }: Entry, beside: string[]): Person | undefined {
  const [mail, ...more] = entry.get('mail') ?? entry.get('userprincipalname') ?? [];
  const aliases = others.flatMap((name) => entry.get(name) ?? []).map((one) => one.replace(/^smtp:/i, ''));
  if (mail === undefined && aliases.length === 0) {
    for (const { name, value } of said) beside.push(`${name}: ${value}`);
    return undefined;
  }
  const name = ['displayname', 'cn', 'name'].flatMap((key) => entry.get(key) ?? [])[0] ?? '';
  const control = Number(entry.get('useraccountcontrol')?.[0] ?? 0);
  const kind = (entry.get('objectclass') ?? []).some((one) => noPeople.test(one)) ? 'Group' : '';
  const isLocked =
    (control & disabledBit) > 0 ||
    locks.some((name) => /^(true|yes|1)$/i.test(entry.get(name)?.[0] ?? '')) ||
    entry.has('pwdaccountlockedtime');
  const addresses = [mail ?? '', ...more, ...aliases.filter((one) => one.includes('@') && one !== mail)];
  return {
    name,
    addresses: addresses.map((address) => ({ address, isPrivate: false })),
    kind,
    more: said.map((one) => `${one.name}: ${one.value}`),
    status: isLocked ? 'Disabled' : entry.get('accountstatus')?.[0],
  };
}
