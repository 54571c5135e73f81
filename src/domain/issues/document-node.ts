export interface DocumentNode {
  type: string;
  text?: string;
  attrs?: Record<string, unknown>;
  marks?: unknown;
  content?: unknown[];
}

export function nodeOf(value: unknown): DocumentNode | undefined {
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

/**
 * What a node shows by itself, without those inside it. What it only hints at, as the words of a gap to be filled in, is no
 * text; whether a task is done or a decision made says nothing of the people in it.
 * https://developer.atlassian.com/cloud/jira/platform/apis/document/nodes/
 */
export function shownBy({ type, text = '', attrs = {}, marks }: DocumentNode): string {
  const said = (name: string): string => (typeof attrs[name] === 'string' ? attrs[name] : '');
  const link = addressBeside(text, marks);
  switch (type) {
    case 'inlineCard':
    case 'blockCard':
    case 'embedCard':
      return ` ${said('url') || urlIn(attrs['data'])} `;
    case 'date':
      return ` ${dayOf(attrs['timestamp'])} `;
    case 'mention': {
      const name = said('text').replace(/^@/, '');
      return /[@＠﹫]/.test(name) ? '' : ` ${name} `;
    }
    case 'emoji':
      return said('text') || said('shortName');
    case 'expand':
    case 'nestedExpand':
      return said('title');
    case 'placeholder':
      return '';
    default:
      // Of a status, of an app's macro, of what the editor will have.
      return text + link + (said('text') && ` ${said('text')} `);
  }
}

const urlIn = (data: unknown): string => {
  const { url } = (typeof data === 'object' && data !== null ? data : {}) as { url?: unknown };
  return typeof url === 'string' ? url : '';
};

/** The day of a date, which the editor keeps as its beginning in UTC: `2026-01-31`. */
function dayOf(timestamp: unknown): string {
  const date = new Date(Number(timestamp));
  return Number.isNaN(date.getTime()) ? String(timestamp) : date.toISOString().slice(0, 10);
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
