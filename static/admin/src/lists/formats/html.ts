import { Parser } from 'htmlparser2';
import type { Sheet, SheetRow } from '../../../../../src/domain/list/table/sheet';
import { linkedText } from './linked-text';

/** What an HTML page holds: its tables, or its text where addresses stand outside of them as well. */
export type HtmlContent = { sheets: Sheet[] } | { text: string };

const unseen = new Set(['script', 'style', 'template', 'noscript', 'title']);
const inline = new Set(
  'a abbr b bdi bdo cite code em font i img input kbd label mark q s samp small span strong sub sup u var wbr'.split(
    ' ',
  ),
);

/** Reads an HTML page, as a program saves a table under the name of a workbook. Nothing in it runs, nothing is fetched. */
export function readHtml(html: string): HtmlContent {
  const sheets: Sheet[] = [];
  const open: { sheet: Sheet; row?: SheetRow; cell?: string }[] = [];
  let hidden = 0;
  let link: { href: string; text: string } | undefined;
  let outside = '';
  const add = (text: string): void => {
    if (hidden > 0) return;
    const table = open.at(-1);
    if (link) link.text += text;
    else if (!table) outside += text;
    else if (table.cell !== undefined) table.cell += text;
  };
  const endCell = (): void => {
    const table = open.at(-1);
    if (table?.cell === undefined) return;
    table.row?.cells.push(table.cell.replace(/\s+/g, ' ').trim());
    delete table.cell;
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      const table = open.at(-1);
      if (unseen.has(name)) hidden += 1;
      else if (name === 'table') open.push({ sheet: { name: '', hidden: false, rows: [] } });
      else if (name === 'tr' && table) {
        endCell();
        table.row = { line: table.sheet.rows.length + 1, cells: [] };
        table.sheet.rows.push(table.row);
      } else if ((name === 'td' || name === 'th') && table) {
        endCell();
        table.cell = '';
      } else if (name === 'a') link = { href: attributes['href'] ?? '', text: '' };
      else if (!inline.has(name)) add(open.length > 0 ? ' ' : '\n');
    },
    ontext: add,
    onclosetag(name) {
      if (unseen.has(name)) hidden -= 1;
      else if (name === 'td' || name === 'th' || name === 'tr') endCell();
      else if (name === 'table') {
        endCell();
        const table = open.pop();
        if (table && table.sheet.rows.some(({ cells }) => cells.length > 0)) sheets.push(table.sheet);
      } else if (name === 'a' && link) {
        const text = linkedText(link.text, link.href);
        link = undefined;
        add(text);
      } else if (!inline.has(name) && open.length === 0) outside += '\n';
    },
  });
  parser.write(html);
  parser.end();
  const inTables = sheets.some(({ rows }) =>
    rows.some(({ cells }) => cells.some((cell) => cell.includes('@'))),
  );
  return inTables && !outside.includes('@') ? { sheets } : { text: textOf(sheets, outside) };
}

const textOf = (sheets: readonly Sheet[], outside: string): string =>
  [...sheets.flatMap(({ rows }) => rows.map(({ cells }) => cells.join('\t'))), outside].join('\n');
