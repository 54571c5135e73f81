import { createElement as h, type ReactElement, type ReactNode } from 'react';
import { fields } from './fields.ts';
import type { ForgeDoc } from './forge-doc.ts';
import { layout } from './layout.ts';

/** A node with what its component needs: its properties, and its children drawn. */
export interface Drawn {
  node: ForgeDoc;
  props: Record<string, unknown>;
  children: ReactNode;
  draw: (node: ForgeDoc) => ReactNode;
}

const components = { ...layout, ...fields };

/** Draws a tree of UI Kit; a component that is not provided is named in its place. */
export function draw(node: ForgeDoc): ReactNode {
  const { type, key, props } = node;
  if (type === 'String') return asText(props['text']);
  const children = node.children.map(draw);
  if (type === 'Root') return children;
  const component = Object.hasOwn(components, type) ? components[type] : undefined;
  if (component === undefined) return h(NotProvided, { key, type });
  return h(Part, { key, component, drawn: { node, props, children, draw } });
}

const asText = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

function Part({
  component,
  drawn,
}: {
  component: (drawn: Drawn) => ReactElement;
  drawn: Drawn;
}): ReactElement {
  return component(drawn);
}

function NotProvided({ type }: { type: string }): ReactElement {
  return h('p', { role: 'alert' }, `The local host does not provide the UI Kit component "${type}".`);
}
