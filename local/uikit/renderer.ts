import { createElement as h, Fragment } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { callBridge } from './call-bridge.ts';
import { draw } from './draw.ts';
import type { ForgeDoc } from './forge-doc.ts';
import './renderer.css';

/**
 * Draws what a native resource sends, as Jira does beside the resource's own frame. Here both are in one document, so that
 * functions in the tree are called as they are. Loaded before the resource's scripts.
 */
let root: Root | undefined;

function rootOf(): Root {
  const place = document.createElement('main');
  place.className = 'uikit';
  document.body.append(place);
  return createRoot(place);
}

/** UI Kit follows the theme of Jira by itself, and stands in a document of its account's language. */
void callBridge('enableTheming');
void callBridge('getContext').then((context) => {
  document.documentElement.lang = (context as { locale?: string } | undefined)?.locale ?? 'en';
});

Object.assign(globalThis, {
  __drawForgeDoc(forgeDoc: ForgeDoc) {
    root ??= rootOf();
    root.render(h(Fragment, null, draw(forgeDoc)));
  },
});
