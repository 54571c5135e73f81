import { strToU8, zipSync } from 'fflate';

/** Of every file in it, so that the seed is the same whenever it is made. */
const packedAt = '2026-10-01T09:00:00Z';

interface SeedSheet {
  name: string;
  hidden?: boolean;
  /** Cells of a row; `hidden` rows are kept from view, as a filter does. */
  rows: { cells: string[]; hidden?: boolean }[];
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** A small Excel workbook (ECMA-376), its texts beside its cells. */
export function workbook(sheets: readonly SeedSheet[]): Uint8Array {
  const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const parts: Record<string, string> = {
    'xl/workbook.xml': `<workbook xmlns:r="${relationships}"><sheets>${sheets
      .map(
        ({ name, hidden }, at) =>
          `<sheet name="${escaped(name)}" sheetId="${at + 1}"${hidden ? ' state="hidden"' : ''} r:id="r${at + 1}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${sheets
      .map((_, at) => `<Relationship Id="r${at + 1}" Target="worksheets/sheet${at + 1}.xml"/>`)
      .join('')}</Relationships>`,
  };
  sheets.forEach(({ rows }, at) => {
    const body = rows.map(({ cells, hidden }, place) => {
      const inner = cells.map((cell) => `<c t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`).join('');
      return `<row r="${place + 1}"${hidden ? ' hidden="1"' : ''}>${inner}</row>`;
    });
    parts[`xl/worksheets/sheet${at + 1}.xml`] =
      `<worksheet><sheetData>${body.join('')}</sheetData></worksheet>`;
  });
  const files = Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)]));
  return zipSync(files, { mtime: packedAt, level: 0 });
}
