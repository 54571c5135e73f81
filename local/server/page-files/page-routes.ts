import { existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, extname, join, resolve, sep } from 'node:path';
import { Hono } from 'hono';
import { nativeDocument } from '../../bundle/build-native.ts';
import { nativeResourcesOf } from '../../manifest/native-modules.ts';
import type { Manifest } from '../../manifest.ts';
import { HostError } from '../../runtime/host-error.ts';
import { contentSecurityPolicy } from './content-security-policy.ts';
import { fontFaces, fontPath } from './fonts.ts';

const contentTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};
const bridgeScript = '<script src="/bridge/frame.js"></script>';
/** What draws UI Kit, which on Forge is Jira itself. */
const uiKitParts =
  '<link rel="stylesheet" href="/bridge/uikit/renderer.css"><script src="/bridge/uikit/renderer.js"></script>';

/** `/app/{resource}/…`: the page's files, as Forge's content network serves them. */
export function pageRoutes(appDirectory: string, manifest: Manifest): Hono {
  const app = new Hono();
  const native = new Set(nativeResourcesOf(manifest).map(({ key }) => key));
  app.get('/:resource/*', ({ req }) => {
    const resource = manifest.resources.find(({ key }) => key === req.param('resource'));
    if (resource === undefined) throw notFound(req.path);
    const name = decodeURIComponent(req.path).split('/').slice(3).join('/') || 'index.html';
    if (name.startsWith(translationsFolder)) return translation(manifest, name);
    const isNative = native.has(resource.key);
    const document = isNative
      ? nativeDocument(join(appDirectory, 'build'), resource)
      : join(appDirectory, resource.path, 'index.html');
    const path = fileBelow(dirname(document), name === 'index.html' ? basename(document) : name);
    if (extname(path) !== '.html')
      return fileResponse(path, name.startsWith(namedByContent) ? forGood : undefined);
    const html = readFileSync(path, 'utf8');
    return new Response(withBridge(html, isNative ? bridgeScript + uiKitParts : bridgeScript), {
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': contentSecurityPolicy(html, manifest.permissions),
        'cache-control': 'no-store',
      },
    });
  });
  return app;
}

const translationsFolder = '__LOCALES__/';

/** Translation files lie beside the page's own, under names that Forge gives them. */
function translation({ translations }: Manifest, name: string): Response {
  const content = translations.files.get(name.slice(translationsFolder.length));
  if (content === undefined) throw notFound(name);
  return Response.json(content);
}

/** `/bridge/…`: the host's own browser code, Atlassian's design tokens and the fonts that they name. */
export function bridgeRoutes(bridgeDirectory: string, uiKitDirectory: string): Hono {
  const app = new Hono();
  app.get('/tokens.css', () => styleResponse(`${fontFaces()}\n${designTokens()}`));
  app.get('/fonts.css', () => styleResponse(fontFaces()));
  app.get('/fonts/:name', ({ req }) => {
    const path = fontPath(req.param('name'));
    if (path === undefined || !existsSync(path)) throw notFound(req.path);
    return fileResponse(path, forAnHour);
  });
  app.get('/uikit/:name', ({ req }) => fileResponse(fileBelow(uiKitDirectory, req.param('name'))));
  app.get('/:name', ({ req }) => fileResponse(fileBelow(bridgeDirectory, req.param('name'))));
  return app;
}

/** The bridge must be there before any script of the page runs. */
function withBridge(html: string, bridgeParts: string): string {
  const head = /<head[^>]*>/i.exec(html);
  if (head === null) return bridgeParts + html;
  const end = head.index + head[0].length;
  return html.slice(0, end) + bridgeParts + html.slice(end);
}

function fileBelow(directory: string, name: string): string {
  const root = resolve(directory);
  const path = resolve(root, name);
  const isInside = path.startsWith(root + sep) && !name.includes('\0');
  if (!isInside || !existsSync(path) || !statSync(path).isFile()) throw notFound(name);
  return path;
}

/** Where the page's bundler puts files under names made from what is in them. */
const namedByContent = 'assets/';
const forGood = 'max-age=31536000, immutable';
const forAnHour = 'max-age=3600';

function fileResponse(path: string, cacheControl = 'no-cache'): Response {
  const type = contentTypes[extname(path)] ?? 'application/octet-stream';
  return new Response(readFileSync(path), {
    headers: { 'content-type': type, 'cache-control': cacheControl },
  });
}

const styleResponse = (css: string) =>
  new Response(css, { headers: { 'content-type': 'text/css; charset=utf-8', 'cache-control': forAnHour } });

function designTokens(): string {
  const requireFrom = createRequire(resolve('package.json'));
  const themes = ['light', 'dark', 'spacing', 'typography', 'shape'];
  const folder = resolve('node_modules/@atlaskit/tokens/dist/cjs/artifacts/themes');
  return themes
    .map((name) => (requireFrom(join(folder, `atlassian-${name}.js`)) as { default: string }).default)
    .join('\n');
}

const notFound = (name: string) => new HostError('NOT_FOUND', `There is no ${name}.`);
