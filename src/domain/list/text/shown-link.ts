/** `=HYPERLINK("mailto:ana@x.example","Ana")`, as a spreadsheet writes the formulas of its cells. */
const linkFormula = /^=\s*HYPERLINK\(\s*"([^"]*)"\s*(?:[,;]\s*"([^"]*)"\s*)?\)$/i;
const longestFormula = 2_000;

/** What a link shows; where it leads goes with it wherever that has an address which the words do not show. */
export function shownLink(words: string, target: string): string {
  const shown = words.trim();
  const [, address = ''] = /^mailto:([^?@%]+@[^?@%]+)(?:\?[^@%]*)?$/i.exec(target.trim()) ?? [];
  if (address === '') return /[@%]/.test(target) ? `${shown}; ${target.trim()}` : shown;
  if (shown === '' || shown.toLowerCase() === address.toLowerCase()) return address;
  return shown.includes('@') ? `${shown}; ${address}` : `${shown} <${address}>`;
}

/** A cell with the result of its formula, where that is a link. */
export function shownCell(cell: string): string {
  if (!cell.startsWith('=') || cell.length > longestFormula) return cell;
  const [, target, words = ''] = linkFormula.exec(cell) ?? [];
  return target === undefined ? cell : shownLink(words, target) || target;
}
