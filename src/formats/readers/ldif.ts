import type { Sheet } from '../../domain/list/table/sheet';
import { sheetOf, type Person } from './people-sheet';

type Entry = Map<string, string[]>;

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
export function readLdif(text: string): Sheet {
  return sheetOf(entriesOf(text).flatMap((entry) => personOf(entry) ?? []));
}

function entriesOf(text: string): Entry[] {
  const entries: Entry[] = [];
  let entry: Entry | undefined;
  for (const line of text.replace(/(?:\r\n|\r|\n) /g, '').split(/\r\n|\r|\n/)) {
    if (line.trim() === '') entry = undefined;
    const [, name, encoding, value = ''] = /^([\w.-]+)(?:;[\w-]+)*:([:<]?)\s*(.*)$/.exec(line) ?? [];
    if (name === undefined || encoding === '<') continue;
    if (name.toLowerCase() === 'dn') {
      entry = new Map<string, string[]>();
      entries.push(entry);
    }
    if (!entry) continue;
    const key = name.toLowerCase();
    const values = entry.get(key) ?? [];
    values.push(encoding === ':' ? fromBase64(value) : value.trim());
    entry.set(key, values);
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

function personOf(entry: Entry): Person | undefined {
  const [mail, ...more] = entry.get('mail') ?? entry.get('userprincipalname') ?? [];
  const aliases = others.flatMap((name) => entry.get(name) ?? []).map((one) => one.replace(/^smtp:/i, ''));
  if (mail === undefined && aliases.length === 0) return undefined;
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
    status: isLocked ? 'Disabled' : entry.get('accountstatus')?.[0],
  };
}
