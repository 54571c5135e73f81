import { words } from './words';
import type { LaterWords } from './words';

const kinds: [RegExp, keyof LaterWords['advice']['byKind']][] = [
  [/402|PAYMENT|SUBSCRIPTION/, 'payment'],
  [/409|LICEN[CS]E|SEAT/, 'licence'],
  [/401|KEY_REFUSED|UNAUTHORI[SZ]ED/, 'credential'],
  [/403|FORBIDDEN|REFUSED|NOT_SUPPORTED|ROUTE_CANNOT/, 'refused'],
  [/429|RATE|BUSY/, 'busy'],
  [/5\d\d|TIMEOUT|NETWORK|UNREACHABLE|UNAVAILABLE/, 'unreachable'],
  [/400|INVALID/, 'address'],
];

/** What to do next; `undefined` codes fall back to the outcome's own words. */
export function adviceFor(code: string | undefined): string | undefined {
  if (code === undefined) return undefined;
  const { byCode, byKind } = words.advice;
  const kind = kinds.find(([pattern]) => pattern.test(code))?.[1];
  return byCode[code] ?? (kind && byKind[kind]);
}
