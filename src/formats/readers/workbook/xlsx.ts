import type { Beside } from '../../../domain/list/beside';
import { hasAt } from '../../../domain/list/table/find-sections';
import { ContentFault, type CountCells } from '../../content-limits';
import { readXml } from '../read-xml';
import type { WorkbookContent } from './workbook-content';
import { idIn, local, rowsOf, unescaped } from './xlsx-rows';
import { textPartsOf } from './zip';

const workbookPart = 'xl/workbook.xml';

/**
 * The sheets of an Excel workbook (Office Open XML, ECMA-376 part 1, 18): cells as text, the results of formulas as they were
 * saved. Numbers and dates stay as they are stored. Comments, text boxes, headers and footers stand beside. Its parts are found
 * by what refers to them, whatever they are called. Throws `ContentFault`, also where a part of a sheet is not there.
 */
export function readXlsx(bytes: Uint8Array, bytesAtMost: number, count: CountCells): WorkbookContent {
  const outer = textPartsOf(bytes, bytesAtMost, (name) => name === workbookPart || name.endsWith('.rels'));
  const of = (part: string): Relation[] =>
    relations(part, outer.get(part.replace(/(?<![^/])[^/]+$/, '_rels/$&.rels')) ?? '');
  const related = of(workbookPart);
  const named = sheetsNamed(outer.get(workbookPart) ?? '').map(({ relation, ...sheet }) => {
    const part = related.find(({ id }) => id === relation)?.part ?? '';
    return { ...sheet, part, links: of(part) };
  });
  const stringsPart =
    related.find(({ type }) => /sharedStrings$/i.test(type))?.part ?? 'xl/sharedstrings.xml';
  const wanted = new Set([
    stringsPart,
    ...named.flatMap(({ part, links }) => [part, ...links.filter(isNotes).map((link) => link.part)]),
  ]);
  const left = bytesAtMost - [...outer.values()].reduce((sum, { length }) => sum + length, 0);
  const parts = textPartsOf(bytes, left, (name) => wanted.has(name));
  const strings = sharedStrings(parts.get(stringsPart) ?? '');
  const beside: Beside[] = [];
  const sheets = named.map(({ name, hidden, part, links }) => {
    const xml = parts.get(part);
    if (xml === undefined) throw new ContentFault('unreadable');
    const left: Beside[] = [];
    const targets = new Map(links.map(({ id, target }) => [id, target]));
    const rows = rowsOf(xml, { strings, links: targets, count, left });
    for (const one of links) if (isNotes(one)) notesIn(parts.get(one.part) ?? '', left);
    // What is hidden is named, and nothing of it read.
    const unseen = new Set(rows.flatMap((row) => (row.hidden ? [row.line] : [])));
    if (!hidden) for (const one of left) if (!unseen.has(one.line)) beside.push(one);
    return { name, hidden, rows };
  });
  return { sheets, beside };
}

const isNotes = ({ target }: Relation): boolean => /(?:comments?|drawing)\d*\.xml$/i.test(target);

/** Texts of comments, with the line of their cell, and of boxes: runs of a paragraph belong together. */
function notesIn(xml: string, left: Beside[]): void {
  let line = 0;
  let text = '';
  let isText = false;
  let spoken = 0;
  readXml(xml, {
    open(name, { ref }) {
      const tag = local(name);
      if (tag === 'comment') line = Number(/(?<!\d)\d+$/.exec(ref ?? '')?.[0] ?? 0);
      if (tag === 'rPh') spoken += 1;
      isText = tag === 't' && spoken === 0;
    },
    text(part) {
      if (isText) text += part;
    },
    close(name) {
      isText = false;
      if (local(name) === 'rPh') spoken -= 1;
      if (!/^(?:comment|p)$/.test(local(name))) return;
      if (hasAt(text)) left.push({ line, text: text.trim() });
      text = '';
    },
  });
}

interface NamedSheet {
  name: string;
  hidden: boolean;
  relation: string;
}

function sheetsNamed(workbook: string): NamedSheet[] {
  const sheets: NamedSheet[] = [];
  readXml(workbook, {
    open(name, attributes) {
      if (local(name) !== 'sheet') return;
      const { name: title = '', state } = attributes;
      sheets.push({
        name: title,
        hidden: state?.includes('idden') ?? false,
        relation: idIn(attributes),
      });
    },
  });
  return sheets;
}

interface Relation {
  id: string;
  type: string;
  /** As it is written: a link, or another part. */
  target: string;
  /** Its name in the zip file. */
  part: string;
}

/** What a part refers to. */
function relations(from: string, xml: string): Relation[] {
  const found: Relation[] = [];
  readXml(xml, {
    open(name, { Id: id, Target: target, Type: type = '' }) {
      if (local(name) !== 'Relationship' || !id || !target) return;
      found.push({ id, type, target, part: partAt(from, target) });
    },
  });
  return found;
}

/** A target stands in its package, or begins in the folder of the part that refers to it. */
function partAt(from: string, target: string): string {
  const path = /^[\\/]|^xl[\\/]/i.test(target) ? target : `${from.replace(/(?<![^/])[^/]*$/, '')}${target}`;
  const folders: string[] = [];
  for (const folder of path.toLowerCase().split(/[\\/]+/)) {
    if (folder === '..') folders.pop();
    else if (folder !== '.' && folder !== '') folders.push(folder);
  }
  return folders.join('/');
}

/** Texts that cells share; a text can be in several runs, and how it is spoken is no part of it. */
function sharedStrings(xml: string): string[] {
  const strings: string[] = [];
  let current = '';
  let inText = false;
  let spoken = 0;
  readXml(xml, {
    open(name) {
      const tag = local(name);
      if (tag === 'si') current = '';
      if (tag === 'rPh') spoken += 1;
      inText = tag === 't' && spoken === 0;
    },
    text(part) {
      if (inText) current += part;
    },
    close(name) {
      const tag = local(name);
      inText = false;
      if (tag === 'rPh') spoken -= 1;
      if (tag === 'si') strings.push(unescaped(current));
    },
  });
  return strings;
}
