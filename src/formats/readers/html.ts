import { Parser } from 'htmlparser2';
import type { Beside } from '../../domain/list/beside';
import { hasAt } from '../../domain/list/table/find-sections';
import type { ListContent } from '../../domain/list/table/list-content';
import type { Sheet, SheetRow } from '../../domain/list/table/sheet';
import { behindLink, linkedText } from './linked-text';

/** Code, which is nobody's text. */
const unread = new Set(['script', 'style']);
/** What a page does not show where its text stands. */
const unseen = new Set(['template', 'noscript', 'title']);
const inline = new Set(
  'a abbr b bdi bdo cite code em font i img input kbd label mark q s samp small span strong sub sup u var wbr'.split(
    ' ',
  ),
);

/**
 * Reads an HTML page, as a program saves a table under the name of a workbook: its tables, or its text where addresses stand
 * outside of them as well. Nothing in it runs, nothing is fetched.
 */
export function readHtml(html: string): ListContent {
  const page = createPage();
  let inCode = 0;
  let hidden = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (unread.has(name)) inCode += 1;
      else if (unseen.has(name)) hidden += 1;
      else if (hidden === 0) page.open(name, attributes['href'] ?? '');
      if (name === 'input' && hasAt(attributes['value'] ?? '')) page.add(` ${attributes['value'] ?? ''} `);
    },
    ontext(text) {
      if (inCode > 0) return;
      if (hidden > 0) page.tell(text);
      else page.add(text);
    },
    onclosetag(name) {
      if (unread.has(name)) inCode -= 1;
      else if (unseen.has(name)) {
        hidden -= 1;
        page.tell('\n');
      } else if (hidden === 0) page.close(name);
    },
    oncomment(text) {
      if (hasAt(text)) page.tell(`\n${text.replace(/<[^<>]*>/g, ' ')}\n`);
    },
  });
  parser.write(html);
  parser.end();
  return page.content();
}

interface OpenTable {
  sheet: Sheet;
  row?: SheetRow;
  cell?: string;
}

/** Texts of a page that are in no cell. */
interface Texts {
  outside: string;
  /** In a table. */
  loose: string;
  /** Which the page does not show where they stand. */
  unshown: string;
}

function beginRow(table: OpenTable): SheetRow {
  table.row = { line: table.sheet.rows.length + 1, cells: [] };
  table.sheet.rows.push(table.row);
  return table.row;
}

/** What was read of a page so far. Cells and links that are not closed end where the next one begins. */
function createPage() {
  const sheets: Sheet[] = [];
  const tables: OpenTable[] = [];
  let link: { href: string; text: string } | undefined;
  const texts: Texts = { outside: '', loose: '', unshown: '' };
  const add = (text: string): void => {
    const table = tables.at(-1);
    if (link) link.text += text;
    else if (!table) texts.outside += text;
    else if (table.cell !== undefined) table.cell += text;
    else if (texts.loose !== '' || text.trim() !== '') texts.loose += text;
  };
  const tell = (text: string): void => {
    texts.unshown += text;
  };
  const endLink = (): void => {
    if (!link) return;
    const { text, href } = link;
    link = undefined;
    const behind = behindLink(text, href);
    if (behind !== undefined) tell(`\n${behind}\n`);
    add(linkedText(text, href));
  };
  const endCell = (): void => {
    endLink();
    const table = tables.at(-1);
    if (table?.cell === undefined) return;
    (table.row ?? beginRow(table)).cells.push(table.cell.replace(/\s+/g, ' ').trim());
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
      beginRow(table);
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
    else if (!inline.has(name) && tables.length === 0) texts.outside += '\n';
    else if (name === 'caption') texts.loose += '\n';
  };
  return { add, tell, open, close, content: () => contentOf(sheets, texts) };
}

function contentOf(sheets: Sheet[], { outside, loose, unshown }: Texts): ListContent {
  const rows = sheets.flatMap((sheet) => sheet.rows);
  const hasAddress = rows.some(({ cells }) => cells.some(hasAt));
  const notes = besideIn(unshown, (line) => plainAddress.test(line));
  if (hasAddress && !hasAt(outside)) return { sheets, beside: [...besideIn(loose, hasAt), ...notes] };
  const text = [...rows.map(({ cells }) => cells.join('\t')), loose, outside].join('\n');
  return { text, beside: notes };
}

/** Comments hold markup and rules of style (`@media`), which no address is to be seen in. */
const plainAddress = /[\w.+-]@[\w-]+\.\w/;

const besideIn = (text: string, isWanted: (line: string) => boolean): Beside[] =>
  (hasAt(text) ? text.split('\n') : []).filter(isWanted).map((line) => ({ line: 0, text: line.trim() }));
