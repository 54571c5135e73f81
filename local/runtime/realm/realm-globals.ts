import { Script } from 'node:vm';

/** What the code below is given by the host; everything else it makes of the realm's own objects. */
export interface RealmHost {
  nowMs(): number;
  random(): number;
  sleep(ms: number): Promise<void>;
  /** Runs `callback` unless the invocation that asked for it has ended. */
  runIfAlive(invocation: unknown, callback: () => void): void;
  invocation(): unknown;
  runtime(): unknown;
  forgeFetch(target: unknown, path: string, init: object): Promise<Response>;
  externalFetch(url: string, init: object): Promise<Response>;
  log(level: string, values: unknown[]): void;
  isNativeError(value: unknown): boolean;
}

/**
 * Runs inside the realm, before the app: gives it the globals of Forge's Node runtime on the clock of the host that it
 * serves, which the answer sets. Errors and parsed answers are made of the realm's own `Error` and `Object`, since `instanceof` looks at those.
 */
const source = `(function () {
  'use strict';
  let host;
  let servedSinceMs;
  const RealDate = Date;
  globalThis.Date = class Date extends RealDate {
    constructor(...values) {
      if (values.length === 0) super(host.nowMs());
      else super(...values);
    }
    static now() { return host.nowMs(); }
  };
  globalThis.performance = {
    now: () => host.nowMs() - servedSinceMs,
    get timeOrigin() { return servedSinceMs; },
    mark() {},
    measure() {},
  };

  const ownHasInstance = Function.prototype[Symbol.hasInstance];
  Object.defineProperty(Error, Symbol.hasInstance, {
    value(value) {
      return ownHasInstance.call(this, value) || (this === Error && host.isNativeError(value));
    },
  });

  Math.random = () => host.random();

  let lastTimer = 0;
  const cancelled = new Set();
  const waiting = new Set();
  const start = (callback, ms, values, repeats) => {
    const id = (lastTimer += 1);
    const invocation = host.invocation();
    const delayMs = Number(ms) > 0 ? Number(ms) : 0;
    waiting.add(id);
    const wait = () => host.sleep(delayMs).then(() => {
      if (cancelled.delete(id)) return void waiting.delete(id);
      host.runIfAlive(invocation, () => callback(...values));
      if (repeats && !cancelled.delete(id)) wait();
      else waiting.delete(id);
    });
    wait();
    const timer = { hasRef: () => true, refresh: () => timer, [Symbol.toPrimitive]: () => id };
    timer.ref = () => timer;
    timer.unref = () => timer;
    return timer;
  };
  const stop = (timer) => {
    const id = timer === undefined || timer === null ? 0 : Number(timer);
    if (waiting.has(id)) cancelled.add(id);
  };
  globalThis.setTimeout = (callback, ms, ...values) => start(callback, ms, values, false);
  globalThis.setInterval = (callback, ms, ...values) => start(callback, Math.max(1, ms), values, true);
  globalThis.clearTimeout = stop;
  globalThis.clearInterval = stop;
  const HostAbortSignal = globalThis.AbortSignal;
  globalThis.AbortSignal = new Proxy(HostAbortSignal, {
    get(target, key) {
      if (key !== 'timeout') return Reflect.get(target, key);
      return (ms) => {
        const controller = new AbortController();
        const reason = new DOMException('The operation was aborted due to timeout', 'TimeoutError');
        setTimeout(() => controller.abort(reason), ms);
        return controller.signal;
      };
    },
  });

  const adoptError = (error) => {
    if (ownHasInstance.call(Error, error)) return error;
    const Kind = error && error.name === 'TypeError' ? TypeError : Error;
    const adopted = new Kind(String((error && error.message) || error));
    if (error && error.name && error.name !== adopted.name) adopted.name = error.name;
    if (error && error.status !== undefined) adopted.status = error.status;
    return adopted;
  };
  const adoptResponse = (response) => {
    response.json = async () => JSON.parse(await response.text());
    return response;
  };
  const plainInit = (init) => {
    const { method, headers, body } = init || {};
    const plain = { headers: Object.fromEntries(new Headers(headers || {})) };
    if (method !== undefined) plain.method = String(method);
    if (body !== undefined && body !== null) plain.body = typeof body === 'string' ? body : String(body);
    return plain;
  };
  const withSignal = (signal, answer) => {
    if (!signal) return answer;
    return new Promise((resolve, reject) => {
      const abort = () => reject(signal.reason);
      if (signal.aborted) return abort();
      signal.addEventListener('abort', abort, { once: true });
      answer.then(resolve, reject);
    });
  };
  const adopt = (answer) => answer.then(adoptResponse, (error) => { throw adoptError(error); });
  globalThis.fetch = async (input, init) => {
    const isRequest = typeof input === 'object' && input !== null && 'url' in input;
    const plain = plainInit(init);
    if (isRequest) {
      plain.method ??= input.method;
      plain.headers = { ...Object.fromEntries(input.headers), ...plain.headers };
      if (plain.body === undefined && input.body) plain.body = await input.text();
    }
    const url = isRequest ? input.url : String(input);
    return withSignal(init && init.signal, adopt(host.externalFetch(url, plain)));
  };
  globalThis.__forge_fetch__ = async (target, path, init) =>
    withSignal(init && init.signal, adopt(host.forgeFetch(target, path, plainInit(init))));
  Object.defineProperty(globalThis, '__forge_runtime__', { get: () => host.runtime(), configurable: false });

  const console = {};
  for (const level of ['debug', 'info', 'log', 'warn', 'error']) {
    console[level] = (...values) => host.log(level, values);
  }
  for (const name of ['trace', 'dir', 'table']) console[name] = console.log;
  for (const name of ['group', 'groupEnd', 'time', 'timeEnd', 'count', 'assert']) console[name] = () => undefined;
  globalThis.console = console;
  return (served) => {
    host = served;
    servedSinceMs = host.nowMs();
  };
})`;

export const realmGlobals = new Script(source, { filename: 'forge-globals.js' });
