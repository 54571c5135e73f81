import type { Beside } from '../../domain/list/beside';
import { hasAt } from '../../domain/list/table/find-sections';
import type { CountCells } from '../content-limits';
import type { Json } from './json/json-cells';
import { tablesOf, type FoundTables } from './json/json-table';
import { readXml } from './read-xml';

interface Element {
  name: string;
  text: string;
  /** Whether an element stands behind its text. */
  isBroken?: boolean;
  children: Element[];
}

const deepest = 64;

/** The people of an XML export: elements that repeat, a row each. No tables where none of them has an address. */
export function readXmlTables(xml: string, count: CountCells): FoundTables {
  const root: Element = { name: '', text: '', children: [] };
  const open = [root];
  const comments: Beside[] = [];
  let tooDeep = 0;
  readXml(xml, {
    open(name, attributes) {
      const parent = open.at(-1);
      if (parent) parent.isBroken = true;
      if (open.length > deepest) {
        if (parent) parent.text += ` ${Object.values(attributes).filter(hasAt).join(' ')}`;
        return void (tooDeep += 1);
      }
      const children = Object.entries(attributes).map(([key, text]) => ({ name: key, text, children: [] }));
      const element: Element = { name: name.replace(/^.*:/, ''), text: '', children };
      parent?.children.push(element);
      open.push(element);
    },
    text(part) {
      const element = open.at(-1);
      if (!element || (element.isBroken && part.trim() === '')) return;
      element.text += element.isBroken ? ` ${part}` : part;
      element.isBroken = false;
    },
    close() {
      if (tooDeep > 0) tooDeep -= 1;
      else if (open.length > 1) open.pop();
    },
    comment(text) {
      if (hasAt(text)) comments.push({ line: 0, text });
    },
  });
  const { sheets, beside } = tablesOf(contentOf(root), count);
  return { sheets, beside: [...beside, ...comments] };
}

/** Elements as JSON has them: those of one name beside each other are a list. */
function contentOf({ text, children }: Element): Json {
  if (children.length === 0) return text.trim();
  const byName = new Map<string, Json[]>();
  for (const child of children) {
    const same = byName.get(child.name);
    if (same) same.push(contentOf(child));
    else byName.set(child.name, [contentOf(child)]);
  }
  // Beside attributes.
  if (text.trim() !== '') byName.set('value', [text.trim(), ...(byName.get('value') ?? [])]);
  return Object.fromEntries(
    [...byName].map(([name, values]) => [name, values.length === 1 ? (values[0] ?? '') : values]),
  );
}
