import { addressOfLink } from '../mailto';

/** What stands in a place, with the address its link leads to where it shows none itself. */
export function linkedText(text: string, link: string): string {
  const address = addressOfLink(link);
  if (address === undefined || text.includes('@')) return text;
  return text.trim() === '' ? address : `${text} <${address}>`;
}
