import { checkAddress } from '../../people/address';
import { beforeGluedText } from './glued-text';
import { withoutPrefix } from './glued-prefix';
import { isCutOff } from '../line/bare-address';
import { tornEnding, tornLastLabel } from '../line/torn-address';
import { likelyDomain } from './well-known-domains';

/** What someone most likely meant to type. Every suggestion passes the strict check and differs from what was typed. */
export interface Suggestions {
  forAddress: (address: string) => string | undefined;
  forFaulty: (text: string) => string | undefined;
  forWords: (text: string) => string | undefined;
}

const maxRememberedDomains = 10_000;
const maxRepairedLength = 320;
const spellsAddress = /@|[\s([{<]at[\s)\]}>]/i;
const inAngles = /^[^<>]*<([^<>]+)>\W*$/;
/** “at” as in sentences rather than in addresses: behind a capitalised word or one of these, or before a time. */
const saysWhere =
  /^(?:\p{Lu}\p{Ll}+|us|me|him|her|them|is|are|be|was|look|meet|meeting|visit|find|apply|works?|working|based|more|available|live|now)\s+at\s|\sat\s+\d[\d.:]*\s*(?:[ap]\.?m|h|uhr)?\.?$/u;

/** Suggestions for one list; domains are looked at once. */
export function createSuggestions(): Suggestions {
  const likelyDomains = new Map<string, string | undefined>();
  const domainFor = (domain: string): string | undefined => {
    if (likelyDomains.has(domain)) return likelyDomains.get(domain);
    const found = likelyDomain(domain.toLowerCase());
    if (likelyDomains.size < maxRememberedDomains) likelyDomains.set(domain, found);
    return found;
  };
  const forAddress = (address: string): string | undefined => {
    const at = address.lastIndexOf('@') + 1;
    const domain = domainFor(address.slice(at));
    const likely = domain === undefined ? address : address.slice(0, at) + domain;
    const bare = withoutPrefix(likely);
    return bare === address || !checkAddress(bare).ok ? undefined : bare;
  };
  const forFaulty = (text: string): string | undefined => {
    if (text.length > maxRepairedLength || isCutOff(text)) return undefined;
    const repaired = repair(joined(text));
    const alone = beforeGluedText(repaired) ?? repaired;
    const suggestion = forAddress(alone) ?? alone;
    return checkAddress(suggestion).ok ? suggestion : undefined;
  };
  const forWords = (text: string): string | undefined => {
    if (text.length > maxRepairedLength || !spellsAddress.test(text)) return undefined;
    const [, words = text] = inAngles.exec(text) ?? [];
    return saysWhere.test(words.trim()) ? undefined : forFaulty(spelledOut(words));
  };
  return { forAddress, forFaulty, forWords };
}

/** Undoes what word processors and slips of the finger do to an address. */
function repair(text: string): string {
  return text
    .replace(/[‘’‛′´]/g, "'")
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/^"([^"\s]*)"@/, '$1@')
    .replace(/@{2,}/g, '@')
    .replace(/\.{2,}/g, '.')
    .replace(/^[\p{Lo}\p{M}]+(?=[\w.+-]+@)/u, '')
    .replace(/^\.+|[.\-/\\]+$/g, '')
    .replace(/\.*@[.-]*/g, '@')
    .replace(/(@[\w.-]+\.[a-z]{2,})(?:[^\0-\x7f]+|\?[a-z]+=[^@]*)$/i, '$1');
}

/** The halves of a torn address without what tore them apart: `jane @x.com`, `jane@x, com`. */
function joined(text: string): string {
  const at = text.indexOf('@');
  if (at < 0 || !/[\s,[({]/.test(text)) return text;
  const domain = spelledOut(text.slice(at))
    .replace(tornEnding, '$1.$2')
    .replace(tornLastLabel, (_, before: string, ending: string) => before + ending.replace(' ', ''));
  const local = text.slice(0, at).replace(/^([\w+-]+)\s*\.\s*(?=[\w.+-]+$)/, '$1.');
  return local.replace(/^([\w.+-]+)\s+$/, '$1') + domain;
}

/** `jane (at) example (dot) com` and `jane @ example . com` as an address. */
function spelledOut(text: string): string {
  const address = text
    .replace(/\s*(?:[([{<]\s*(?:at|@)\s*[)\]}>]|@|\sat\s)\s*/gi, '@')
    .replace(/\s*(?:[([{<]\s*(?:dot|\.)\s*[)\]}>]|\sdot\s)\s*/gi, '.')
    .trim();
  const at = address.indexOf('@');
  return address.slice(0, at) + address.slice(at).replace(/\s*\.\s*/g, '.');
}
