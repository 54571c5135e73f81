import type { Sheet } from '../../domain/list/table/sheet';
import type { CountCells } from '../content-limits';
import { tablesOf, type Json } from './json-table';
import { readXml } from './read-xml';

interface Element {
  name: string;
  text: string;
  children: Element[];
}

const deepest = 64;

/** The people of an XML export: elements that repeat, a row each. None where none of them has an address. */
export function readXmlTables(xml: string, count: CountCells): Sheet[] {
  const root: Element = { name: '', text: '', children: [] };
  const open = [root];
  let tooDeep = 0;
  readXml(xml, {
    open(name, attributes) {
      if (open.length > deepest) return void (tooDeep += 1);
      const children = Object.entries(attributes).map(([key, text]) => ({ name: key, text, children: [] }));
      const element: Element = { name: name.replace(/^.*:/, ''), text: '', children };
      open.at(-1)?.children.push(element);
      open.push(element);
    },
    text(part) {
      const element = open.at(-1);
      if (element) element.text += part;
    },
    close() {
      if (tooDeep > 0) tooDeep -= 1;
      else if (open.length > 1) open.pop();
    },
  });
  return tablesOf(contentOf(root), count);
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
  if (text.trim() !== '') byName.set('value', [text.trim()]);
  return Object.fromEntries(
    [...byName].map(([name, values]) => [name, values.length === 1 ? (values[0] ?? '') : values]),
  );
}
