import { strToU8, zipSync } from 'fflate';

type Cell = string | { shared: string } | { formula: string; value: string } | { link: string; text: string };
export interface BuiltSheet {
  name: string;
  hidden?: boolean;
  /** By the reference of their cell. */
  comments?: Record<string, string>;
  box?: string;
  footer?: string;
  rows: { cells: Cell[]; hidden?: boolean }[];
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const columnName = (index: number): string =>
  (index >= 26 ? columnName(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));

/** A text in runs, with how it is spoken. */
const half = (text: string): string =>
  `<r><t>${escaped(text.slice(0, 3))}</t></r><r><t xml:space="preserve">${escaped(text.slice(3))}</t></r><rPh sb="0" eb="1"><t>spoken</t></rPh>`;

/** A workbook as Excel saves it: shared texts in runs, sheets by relation, links beside the cells. */
export function xlsx(sheets: readonly BuiltSheet[]): Uint8Array {
  const shared: string[] = [];
  const parts: Record<string, string> = {
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': `<workbook xmlns:r="r"><sheets>${sheets
      .map(
        ({ name, hidden }, at) =>
          `<sheet name="${escaped(name)}" sheetId="${at + 1}"${hidden ? ' state="hidden"' : ''} r:id="rId${at + 1}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${sheets
      .map((_, at) => `<Relationship Id="rId${at + 1}" Target="worksheets/sheet${at + 1}.xml"/>`)
      .join('')}</Relationships>`,
  };
  sheets.forEach(({ rows, comments, box, footer }, at) => {
    const links: string[] = [];
    const cellOf = (cell: Cell, reference: string): string => {
      if (cell === '') return '';
      if (typeof cell === 'string')
        return `<c r="${reference}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`;
      if ('formula' in cell)
        return `<c r="${reference}" t="str"><f>${escaped(cell.formula)}</f><v>${escaped(cell.value)}</v></c>`;
      if ('link' in cell) links.push(`${reference}\n${cell.link}`);
      const text = 'shared' in cell ? cell.shared : cell.text;
      return `<c r="${reference}" t="s"><v>${shared.push(text) - 1}</v></c>`;
    };
    const body = rows.map(({ cells, hidden }, place) => {
      const inner = cells.map((cell, index) => cellOf(cell, `${columnName(index)}${place + 1}`)).join('');
      return `<row r="${place + 1}"${hidden ? ' hidden="1"' : ''}>${inner}</row>`;
    });
    const hyperlinks = links.map(
      (one, place) => `<hyperlink ref="${one.split('\n')[0] ?? ''}" r:id="rId${place + 1}"/>`,
    );
    parts[`xl/worksheets/sheet${at + 1}.xml`] =
      `<worksheet xmlns:r="r"><sheetData>${body.join('')}</sheetData><hyperlinks>${hyperlinks.join('')}</hyperlinks>${footer === undefined ? '' : `<headerFooter><oddFooter>${escaped(footer)}</oddFooter></headerFooter>`}</worksheet>`;
    const beside: string[] = [];
    if (comments) {
      beside.push(`../comments${at + 1}.xml`);
      parts[`xl/comments${at + 1}.xml`] =
        `<comments><authors><author>Ana</author></authors><commentList>${Object.entries(comments)
          .map(([ref, text]) => `<comment ref="${ref}"><text>${half(text)}</text></comment>`)
          .join('')}</commentList></comments>`;
    }
    if (box !== undefined) {
      beside.push(`../drawings/drawing${at + 1}.xml`);
      parts[`xl/drawings/drawing${at + 1}.xml`] =
        `<xdr:wsDr><xdr:txBody><a:p><a:r><a:t>${escaped(box.slice(0, 3))}</a:t></a:r><a:r><a:t>${escaped(box.slice(3))}</a:t></a:r></a:p></xdr:txBody></xdr:wsDr>`;
    }
    parts[`xl/worksheets/_rels/sheet${at + 1}.xml.rels`] =
      `<Relationships>${links.map((one, place) => `<Relationship Id="rId${place + 1}" Target="${escaped(one.split('\n')[1] ?? '')}"/>`).join('')}${beside.map((target, place) => `<Relationship Id="beside${place}" Target="${target}"/>`).join('')}</Relationships>`;
  });
  parts['xl/sharedStrings.xml'] = `<sst>${shared.map((text) => `<si>${half(text)}</si>`).join('')}</sst>`;
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));
}

/** A spreadsheet as LibreOffice saves it, around what stands in its body. */
export function ods(tables: string): Uint8Array {
  const styles =
    '<style:style style:name="off"><style:table-properties table:display="false"/></style:style>';
  return zipSync({
    mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
    'content.xml': strToU8(
      `<office:document-content><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
    ),
  });
}
