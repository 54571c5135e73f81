import type { Beside } from '../../../domain/list/beside';
import { hasAt } from '../../../domain/list/table/find-sections';
import type { CountCells } from '../../content-limits';
import { readXml } from '../read-xml';
import type { WorkbookContent } from './workbook-content';
import { local, rowsOf, unescaped } from './xlsx-rows';
import { textPartsOf } from './zip';

const wantedParts =
  /^(?:xl\/(?:workbook\.xml|sharedStrings\.xml|_rels\/workbook\.xml\.rels|worksheets\/(?:_rels\/)?[^/]+\.(?:xml|rels)|(?:comments\/)?comments?\d*\.xml|drawings\/drawing\d*\.xml))$/i;

/**
 * The sheets of an Excel workbook (Office Open XML, ECMA-376 part 1, 18): cells as text, the results of formulas as they were
 * saved. Numbers and dates stay as they are stored. Comments, text boxes, headers and footers stand beside. Throws
 * `ContentFault`.
 */
export function readXlsx(bytes: Uint8Array, bytesAtMost: number, count: CountCells): WorkbookContent {
  const parts = textPartsOf(bytes, bytesAtMost, (name) => wantedParts.test(name));
  const partOf = (name: string): string => parts.get(name) ?? parts.get(name.toLowerCase()) ?? '';
  const strings = sharedStrings(partOf('xl/sharedStrings.xml'));
  const targets = relations(partOf('xl/_rels/workbook.xml.rels'));
  const beside: Beside[] = [];
  const sheets = sheetsNamed(partOf('xl/workbook.xml')).map(({ name, hidden, relation }) => {
    const target = (targets.get(relation) ?? '').replace(/^\/?(?:xl\/)?/, '');
    const links = relations(partOf(`xl/${target.replace(/([^/]+)$/, '_rels/$1.rels')}`));
    const left: Beside[] = [];
    const rows = rowsOf(partOf(`xl/${target}`), { strings, links, count, left });
    for (const one of links.values())
      if (/(?:comments?|drawing)\d*\.xml$/i.test(one)) notesIn(partOf(pathFrom(one)), left);
    // What is hidden is named, and nothing of it read.
    const unseen = new Set(rows.flatMap((row) => (row.hidden ? [row.line] : [])));
    if (!hidden) for (const one of left) if (!unseen.has(one.line)) beside.push(one);
    return { name, hidden, rows };
  });
  return { sheets, beside };
}

/** Of what a sheet refers to: in its package, or from its own folder. */
const pathFrom = (target: string): string =>
  target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\.\//, '')}`;

/** Texts of comments, with the line of their cell, and of boxes: runs of a paragraph belong together. */
function notesIn(xml: string, left: Beside[]): void {
  let line = 0;
  let text = '';
  let isText = false;
  let spoken = 0;
  readXml(xml, {
    open(name, { ref }) {
      const tag = local(name);
      if (tag === 'comment') line = Number(/\d+$/.exec(ref ?? '')?.[0] ?? 0);
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
        relation: attributes['r:id'] ?? '',
      });
    },
  });
  return sheets;
}

function relations(xml: string): Map<string, string> {
  const targets = new Map<string, string>();
  readXml(xml, {
    open(name, { Id, Target }) {
      if (local(name) === 'Relationship' && Id && Target) targets.set(Id, Target);
    },
  });
  return targets;
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
