/**
 * The text of a document of Atlassian's editor, as a person reads it: a block a line, cells of a table between tabs, and
 * the address that a link leads to where its words do not say it. Who is mentioned is no address. What is not understood
 * is read for the text inside it; anything but a document is no text.
 * https://developer.atlassian.com/cloud/jira/platform/apis/document/structure/
 */
export function textOfDocument(document: unknown, level = 0): string {
  if (typeof document === 'string') return document;
  const lines: string[] = [''];
  const write = (text: string): void => {
    lines[lines.length - 1] += text;
  };
  const endLine = (): void => {
    if (lines.at(-1) !== '') lines.push('');
  };
  const walk = (value: unknown, depth: number): void => {
    const node = nodeOf(value);
    if (!node || depth > deepestLevel) return;
    const { type, text, attrs, content } = node;
    if (type === 'text' && text !== undefined) write(text + addressBeside(text, node.marks));
    else if (type === 'hardBreak') endLine();
    else if (cards.has(type)) write(` ${typeof attrs?.['url'] === 'string' ? attrs['url'] : ''} `);
    if (type === 'tableRow') {
      endLine();
      write(
        (content ?? [])
          .map((cell) =>
            textOfDocument(cell, depth + 1)
              .split('\n')
              .map((line) => line.trim())
              .filter((line) => line !== '')
              .join(' '),
          )
          .join('\t'),
      );
      endLine();
      return;
    }
    for (const child of content ?? []) walk(child, depth + 1);
    if (!inline.has(type)) endLine();
  };
  walk(document, level);
  return lines.join('\n').trim();
}

interface Node {
  type: string;
  text?: string;
  attrs?: Record<string, unknown>;
  marks?: unknown;
  content?: unknown[];
}

/** Deeper than the editor nests, and shallow enough for whoever writes documents by hand. */
const deepestLevel = 60;
const cards = new Set(['inlineCard', 'blockCard', 'embedCard']);
const inline = new Set(['text', 'mention', 'emoji', 'hardBreak', 'inlineCard', 'status', 'date']);

function nodeOf(value: unknown): Node | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { type, text, attrs, marks, content } = value as Record<string, unknown>;
  if (typeof type !== 'string') return undefined;
  return {
    type,
    marks,
    ...(typeof text === 'string' && { text }),
    ...(typeof attrs === 'object' && attrs !== null && { attrs: attrs as Record<string, unknown> }),
    ...(Array.isArray(content) && { content }),
  };
}

/** ` <ada@example.org>` for words that lead to it. */
function addressBeside(text: string, marks: unknown): string {
  if (!Array.isArray(marks)) return '';
  for (const mark of marks) {
    const { type, attrs } = nodeOf(mark) ?? {};
    const href = attrs?.['href'];
    const address =
      type === 'link' && typeof href === 'string' ? /^mailto:([^?\s]+)/i.exec(href)?.[1] : undefined;
    if (address !== undefined && !text.toLowerCase().includes(address.toLowerCase())) return ` <${address}>`;
  }
  return '';
}
