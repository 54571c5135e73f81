import { Parser } from 'htmlparser2';
import type { Sheet, SheetRow } from '../../domain/list/table/sheet';
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
  const page = createPage();
  let hidden = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (unseen.has(name)) hidden += 1;
      else page.open(name, attributes['href'] ?? '');
    },
    ontext(text) {
      if (hidden === 0) page.add(text);
    },
    onclosetag(name) {
      if (unseen.has(name)) hidden -= 1;
      else page.close(name);
    },
  });
  parser.write(html);
  parser.end();
  return page.content();
}

/** What was read of a page so far. Cells and links that are not closed end where the next one begins. */
function createPage() {
  const sheets: Sheet[] = [];
  const tables: { sheet: Sheet; row?: SheetRow; cell?: string }[] = [];
  let link: { href: string; text: string } | undefined;
  let outside = '';
  const add = (text: string): void => {
    const table = tables.at(-1);
    if (link) link.text += text;
    else if (!table) outside += text;
    else if (table.cell !== undefined) table.cell += text;
  };
  const endLink = (): void => {
    if (!link) return;
    const text = linkedText(link.text, link.href);
    link = undefined;
    add(text);
  };
  const endCell = (): void => {
    endLink();
    const table = tables.at(-1);
    if (table?.cell === undefined) return;
    table.row?.cells.push(table.cell.replace(/\s+/g, ' ').trim());
    delete table.cell;
  };
  const endTable = (): void => {
    endCell();
    const sheet = tables.pop()?.sheet;
    if (sheet?.rows.some(({ cells }) => cells.length > 0)) sheets.push(sheet);
  };
  const open = (name: string, href: string): void => {
    const table = tables.at(-1);
    if (name === 'table') tables.push({ sheet: { name: '', hidden: false, rows: [] } });
    else if (name === 'tr' && table) {
      endCell();
      table.row = { line: table.sheet.rows.length + 1, cells: [] };
      table.sheet.rows.push(table.row);
    } else if ((name === 'td' || name === 'th') && table) {
      endCell();
      table.cell = '';
    } else if (name === 'a') {
      endLink();
      link = { href, text: '' };
    } else if (!inline.has(name)) add(table ? ' ' : '\n');
  };
  const close = (name: string): void => {
    if (name === 'td' || name === 'th' || name === 'tr') endCell();
    else if (name === 'table') endTable();
    else if (name === 'a') endLink();
    else if (!inline.has(name) && tables.length === 0) outside += '\n';
  };
  return { add, open, close, content: () => contentOf(sheets, outside) };
}

function contentOf(sheets: Sheet[], outside: string): HtmlContent {
  const rows = sheets.flatMap((sheet) => sheet.rows);
  const hasAddress = rows.some(({ cells }) => cells.some((cell) => cell.includes('@')));
  if (hasAddress && !outside.includes('@')) return { sheets };
  return { text: [...rows.map(({ cells }) => cells.join('\t')), outside].join('\n') };
}
