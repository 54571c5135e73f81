import Heading from '@atlaskit/heading';
import ProgressBar from '@atlaskit/progress-bar';
import Spinner from '@atlaskit/spinner';
import { createElement as h, type MouseEvent, type ReactElement } from 'react';
import type { Drawn } from './draw.ts';
import { callBridge } from './call-bridge.ts';
import type { ForgeDoc } from './forge-doc.ts';

/** A token of Atlassian's design system, such as `space.200`. */
const spaceOf = (value: unknown): string =>
  typeof value === 'string' ? `var(--ds-${value.replaceAll('.', '-')})` : '0';

const headingSizes = {
  h1: 'large',
  h2: 'medium',
  h3: 'small',
  h4: 'xsmall',
  h5: 'xxsmall',
  h6: 'xxsmall',
} as const;

function heading({ props, children }: Drawn): ReactElement {
  const as = Object.keys(headingSizes).find((name) => name === props['as']) ?? 'h3';
  const level = as as keyof typeof headingSizes;
  return h(Heading, { as: level, size: headingSizes[level], children });
}

function link({ props, children }: Drawn): ReactElement {
  const { href, openNewTab } = props;
  const isSafe = typeof href === 'string' && /^(https?:|\/)/i.test(href);
  if (openNewTab === true || !isSafe)
    return h('a', { ...(isSafe && { href }), target: '_blank', rel: 'noopener' }, children);
  // The tree stands in Jira's own page there: a link leaves that, not a frame.
  const follow = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    void callBridge('navigate', { url: href, type: 'same-tab' });
  };
  return h('a', { href, onClick: follow }, children);
}

/** Head and rows arrive as children: each a wrapper with rows of cells. */
function table({ node, props, draw }: Drawn): ReactElement {
  const partNamed = (name: string): ForgeDoc[] =>
    node.children.find((child) => child.props['name'] === name)?.children ?? [];
  const caption = typeof props['caption'] === 'string' ? props['caption'] : undefined;
  const cells = (name: 'th' | 'td', list: readonly ForgeDoc[]) =>
    list.map((cell) =>
      h(name, { key: cell.key, ...(name === 'th' && { scope: 'col' }) }, cell.children.map(draw)),
    );
  const rows = partNamed('rows').map((row) => h('tr', { key: row.key }, cells('td', row.children)));
  return h(
    'table',
    { className: 'uikit-table' },
    caption !== undefined && h('caption', null, caption),
    h('thead', null, h('tr', null, cells('th', partNamed('head')))),
    h('tbody', null, rows),
  );
}

function message({ props, children }: Drawn): ReactElement {
  const { appearance = 'information', title } = props;
  const role = appearance === 'error' ? { role: 'alert' } : {};
  return h(
    'section',
    { className: 'uikit-message', 'data-appearance': appearance, ...role },
    typeof title === 'string' && h('strong', null, title),
    children,
  );
}

export const layout: Record<string, (drawn: Drawn) => ReactElement> = {
  Box: ({ children }) => h('div', null, children),
  Stack: ({ props, children }) =>
    h('div', { className: 'uikit-stack', style: { gap: spaceOf(props['space']) } }, children),
  Inline: ({ props, children }) =>
    h('div', { className: 'uikit-inline', style: { gap: spaceOf(props['space']) } }, children),
  Heading: heading,
  Text: ({ children }) => h('p', { className: 'uikit-text' }, children),
  Strong: ({ children }) => h('strong', null, children),
  Link: link,
  List: ({ props, children }) => h(props['type'] === 'ordered' ? 'ol' : 'ul', null, children),
  ListItem: ({ children }) => h('li', null, children),
  Lozenge: ({ props, children }) =>
    h('span', { className: 'uikit-lozenge', 'data-appearance': props['appearance'] ?? 'default' }, children),
  DynamicTable: table,
  SectionMessage: message,
  ProgressBar: ({ props }) =>
    h(ProgressBar, {
      value: Number(props['value'] ?? 0),
      ariaLabel: typeof props['ariaLabel'] === 'string' ? props['ariaLabel'] : '',
    }),
  Spinner: ({ props }) =>
    h(Spinner, { size: 'medium', label: typeof props['label'] === 'string' ? props['label'] : 'Loading' }),
};
