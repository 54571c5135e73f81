import { readFileSync, statSync } from 'node:fs';
import { createRequire, isBuiltin } from 'node:module';
import { dirname } from 'node:path';
import { createContext, Script, type Context } from 'node:vm';
import { realmGlobals, type RealmHost } from './realm-globals.ts';

/** Functions of the bundle, by export name. */
export type AppExports = Record<string, unknown>;

/** Ways around Forge's egress list. */
const refusedModules: ReadonlySet<string> = new Set([
  'child_process',
  'cluster',
  'dgram',
  'dns',
  'http',
  'http2',
  'https',
  'net',
  'tls',
  'worker_threads',
]);

/** Web-standard globals that Node has and a bare context lacks. */
const sharedGlobals = [
  'AbortController',
  'AbortSignal',
  'ArrayBuffer',
  'Blob',
  'Buffer',
  'CompressionStream',
  'crypto',
  'CustomEvent',
  'DecompressionStream',
  'DOMException',
  'Event',
  'EventTarget',
  'FormData',
  'Headers',
  'MessageChannel',
  'ReadableStream',
  'Request',
  'Response',
  'TextDecoder',
  'TextEncoder',
  'TransformStream',
  'Uint8Array',
  'URL',
  'URLSearchParams',
  'WritableStream',
  'atob',
  'btoa',
  'clearImmediate',
  'queueMicrotask',
  'setImmediate',
  'structuredClone',
] as const;

/** The bundle in a context of its own, with its module variables. It serves one installation at a time. */
export interface Realm {
  readonly exports: AppExports;
  readonly bundle: Bundle;
  serve(host: RealmHost): void;
}

interface Bundle {
  script: Script;
  modifiedMs: number;
  /** Realms whose installation is gone: warm, as Forge keeps them between tenants. */
  warm: Realm[];
}

const bundles = new Map<string, Bundle>();

/**
 * `warm`: a realm that another installation left, where there is one. `cold`: a new one, in which every module variable is
 * new.
 */
export function openRealm(bundlePath: string, host: RealmHost, start: 'warm' | 'cold'): Realm {
  const bundle = compiled(bundlePath);
  const realm = (start === 'warm' ? bundle.warm.pop() : undefined) ?? load(bundlePath, bundle, host);
  realm.serve(host);
  return realm;
}

function load(bundlePath: string, bundle: Bundle, host: RealmHost): Realm {
  const context = createRealmContext();
  const serve = (realmGlobals.runInContext(context) as () => Realm['serve'])();
  // The bundle asks for the time while it loads.
  serve(host);
  const module = { exports: {} as AppExports };
  const wrapper = bundle.script.runInContext(context) as (...values: unknown[]) => void;
  wrapper(module.exports, builtinRequire(bundlePath), module, bundlePath, dirname(bundlePath));
  return { exports: module.exports, bundle, serve };
}

/** For a realm in which nothing runs. */
export function leaveRealm(realm: Realm): void {
  realm.bundle.warm.push(realm);
}

function createRealmContext(): Context {
  const globals: Record<string, unknown> = {};
  for (const name of sharedGlobals) globals[name] = (globalThis as Record<string, unknown>)[name];
  globals['process'] = realmProcess();
  const context = createContext(globals, { codeGeneration: { strings: false, wasm: true } });
  context['global'] = context;
  context['globalThis'] = context;
  return context;
}

/** The app sees no environment of this machine. */
function realmProcess(): unknown {
  const { version, versions, arch, hrtime } = process;
  const ignore = () => undefined;
  return {
    env: {},
    argv: ['node'],
    platform: 'linux',
    version,
    versions,
    arch,
    hrtime,
    nextTick: (callback: (...values: unknown[]) => void, ...values: unknown[]) =>
      process.nextTick(callback, ...values),
    memoryUsage: () => process.memoryUsage(),
    uptime: () => process.uptime(),
    cwd: () => '/var/task',
    on: ignore,
    once: ignore,
    off: ignore,
    emitWarning: ignore,
  };
}

/** Compiled once a process, however many hosts run it. */
function compiled(bundlePath: string): Bundle {
  const modifiedMs = statSync(bundlePath).mtimeMs;
  const known = bundles.get(bundlePath);
  if (known?.modifiedMs === modifiedMs) return known;
  const source = readFileSync(bundlePath, 'utf8');
  const wrapped = `(function (exports, require, module, __filename, __dirname) {${source}\n})`;
  const script = new Script(wrapped, { filename: bundlePath });
  const bundle = { script, modifiedMs, warm: [] };
  bundles.set(bundlePath, bundle);
  return bundle;
}

function builtinRequire(bundlePath: string): (name: string) => unknown {
  const requireBuiltin = createRequire(bundlePath);
  return (name) => {
    const plainName = name.replace(/^node:/, '');
    if (!isBuiltin(name)) throw new Error(`Cannot find module '${name}'`);
    if (refusedModules.has(plainName.split('/')[0] ?? ''))
      throw new Error(`The local host does not provide the module '${name}' to functions.`);
    return requireBuiltin(name) as unknown;
  };
}
