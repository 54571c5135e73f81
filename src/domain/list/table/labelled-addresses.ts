import type { Section } from './find-sections';
import type { SheetRow } from './sheet';
import { looksLikeAddress } from './table-columns';

const privateLabel = /home|privat|personal|privé|perso|particular|casa|zuhause|自宅|個人/i;
const labelHeading = /^(.*\S)\s*-\s*(?:type|label)$/i;

/**
 * A table in which a column says before each address whether it is one at home, as in exports of contacts: of somebody
 * who has another one it is not taken. Says how many were not.
 */
export function withoutPrivate(section: Section): { section: Section; left: number } {
  const pairs = pairsOf(section.header);
  if (pairs.length < 2) return { section, left: 0 };
  let left = 0;
  const rows = section.rows.map((row) => {
    const having = pairs.filter(({ value }) => looksLikeAddress(row.cells[value] ?? ''));
    const atHome = having.filter(({ label }) => privateLabel.test(row.cells[label] ?? ''));
    if (atHome.length === 0 || atHome.length === having.length) return row;
    left += atHome.length;
    const dropped = new Set(atHome.map(({ value }) => value));
    return { ...row, cells: row.cells.map((cell, index) => (dropped.has(index) ? '' : cell)) };
  });
  return { section: { ...section, rows }, left };
}

/** `E-mail 1 - Type` beside `E-mail 1 - Value`. */
function pairsOf(header: SheetRow | undefined): { label: number; value: number }[] {
  const headings = (header?.cells ?? []).map((cell) => cell.trim().toLowerCase());
  return headings.flatMap((heading, label) => {
    const [, what] = labelHeading.exec(heading) ?? [];
    const value = what !== undefined && /mail/.test(what) ? headings.indexOf(`${what} - value`) : -1;
    return value < 0 ? [] : [{ label, value }];
  });
}
