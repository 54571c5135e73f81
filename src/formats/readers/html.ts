import { Parser } from 'htmlparser2';
import type { Beside } from '../../domain/list/beside';
import { hasAt, isHeaded } from '../../domain/list/table/find-sections';
import type { ListContent } from '../../domain/list/table/list-content';
import { unmerged } from '../../domain/list/table/merged/unmerged';
import type { Sheet } from '../../domain/list/table/sheet';
import type { CountCells } from '../content-limits';
import { beginPart, beginRow, tableParts, type Attributes, type OpenTable } from './html-rows';
import { behindLink, linkedText } from './linked-text';
import { countNesting } from './read-xml';

/** Code, which is nobody's text. */
const unread = new Set(['script', 'style']);
/** What a page does not show where its text stands. */
const unseen = new Set(['template', 'noscript', 'title']);
const inline = new Set(
  'a abbr b bdi bdo cite code em font i img input kbd label mark q s samp small span strong sub sup u var wbr'.split(
    ' ',
  ),
);

/** What was read of a page: its tables, and its texts apart from them. */
export interface Page {
  sheets: Sheet[];
  /** Outside of its tables. */
  outside: string;
  /** In a table, but in no cell of it. */
  loose: string;
  /** What has an address and is not shown where it stands. */
  notes: Beside[];
}

/**
 * An HTML page as a list, as a program saves a table under the name of a workbook: its tables with what stands beside them, or
 * its text where addresses stand outside of tables that say nothing of their columns.
 */
export function readHtml(html: string, count: CountCells): ListContent {
  const { sheets, outside, loose, notes } = readPage(html, count);
  const rows = sheets.flatMap((sheet) => sheet.rows);
  const hasAddress = rows.some(({ cells }) => cells.some(hasAt));
  if (hasAddress && (!hasAt(outside) || sheets.some(({ rows: all }) => isHeaded(all))))
    return { sheets, beside: [...besideIn(outside), ...besideIn(loose), ...notes] };
  const text = [...rows.map(({ cells }) => cells.join('\t')), loose, outside].join('\n');
  return { text, beside: notes };
}

/** Reads an HTML page. Nothing in it runs, nothing is fetched. Throws `ContentFault`. */
export function readPage(html: string, count: CountCells): Page {
  const page = createPage(count);
  const nesting = countNesting();
  let inCode = 0;
  let hidden = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      nesting.open();
      if (unread.has(name)) inCode += 1;
      else if (unseen.has(name)) hidden += 1;
      else if (hidden === 0) page.open(name, attributes);
      if (name === 'input' && hasAt(attributes['value'] ?? '')) page.add(` ${attributes['value'] ?? ''} `);
    },
    ontext(text) {
      if (inCode > 0) return;
      if (hidden > 0) page.tell(text);
      else page.add(text);
    },
    onclosetag(name) {
      nesting.close();
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
  return page.read();
}

/** Texts of a page that are in no cell. */
interface Texts {
  outside: string;
  /** In a table. */
  loose: string;
  /** Which the page does not show where they stand. */
  unshown: string;
}

/** What was read of a page so far. Cells and links that are not closed end where the next one begins. */
function createPage(count: CountCells) {
  const sheets: Sheet[] = [];
  const tables: OpenTable[] = [];
  let link: { href: string; text: string } | undefined;
  const texts: Texts = { outside: '', loose: '', unshown: '' };
  const add = (text: string): void => {
    const table = tables.at(-1);
    if (link) link.text += text;
    else if (!table) texts.outside += text;
    else if (table.cell) table.cell.text += text;
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
    if (!table?.cell) return;
    const { cell } = table;
    cell.text = cell.text.replace(/\s+/g, ' ').trim();
    (table.row ?? beginRow(table)).cells.push(cell);
    delete table.cell;
  };
  const endTable = (): void => {
    endCell();
    const rows = unmerged(tables.pop()?.rows ?? [], count, (text) => {
      texts.loose += `\n${text}\n`;
    });
    if (rows.some(({ cells }) => cells.length > 0)) sheets.push({ name: '', hidden: false, rows });
  };
  const open = (name: string, attributes: Attributes): void => {
    const table = tables.at(-1);
    if (name === 'table') tables.push({ rows: [], group: 0 });
    else if (table && tableParts.has(name)) {
      endCell();
      beginPart(table, name, attributes);
    } else if (name === 'a') {
      endLink();
      link = { href: attributes['href'] ?? '', text: '' };
    } else if (!inline.has(name)) add(table ? ' ' : '\n');
  };
  const close = (name: string): void => {
    if (name === 'td' || name === 'th' || name === 'tr') endCell();
    else if (name === 'table') endTable();
    else if (name === 'a') endLink();
    else if (!inline.has(name) && tables.length === 0) texts.outside += '\n';
    else if (name === 'caption') texts.loose += '\n';
  };
  return { add, tell, open, close, read: () => pageOf(sheets, texts) };
}

const pageOf = (sheets: Sheet[], { outside, loose, unshown }: Texts): Page => ({
  sheets,
  outside,
  loose,
  notes: besideIn(unshown, (line) => plainAddress.test(line)),
});

/** Comments hold markup and rules of style (`@media`), which no address is to be seen in. */
const plainAddress = /[\w.+-]@[\w-]+\.\w/;

const besideIn = (text: string, isWanted: (line: string) => boolean = hasAt): Beside[] =>
  (hasAt(text) ? text.split('\n') : []).filter(isWanted).map((line) => ({ line: 0, text: line.trim() }));
