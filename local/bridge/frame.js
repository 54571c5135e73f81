/**
 * `globalThis.__bridge`, as the app's page finds it on Forge: every command goes to the shell around the frame.
 * Loaded before the page's own scripts.
 */
(() => {
  const waiting = new Map();
  const listeners = { location: new Set(), app: new Map() };
  const flagActions = new Map();
  let lastId = 0;
  let themeMode = 'light';
  let isThemed = false;

  const ask = (command, data) =>
    new Promise((resolve, reject) => {
      const id = (lastId += 1);
      waiting.set(id, { resolve, reject });
      parent.postMessage(
        { forge: 'call', id, command, data: data === undefined ? undefined : plain(data) },
        location.origin,
      );
    });
  const plain = (data) => JSON.parse(JSON.stringify(data));

  const answer = ({ id, ok, value, error }) => {
    const call = waiting.get(id);
    waiting.delete(id);
    if (!call) return;
    if (ok) call.resolve(value);
    else call.reject(new Error(error));
  };
  const events = {
    location: (change) => listeners.location.forEach((listener) => listener(change)),
    theme(mode) {
      themeMode = mode;
      if (isThemed) applyTheme();
    },
    flagAction: ({ id, index }) => flagActions.get(id)?.[index]?.(),
  };
  addEventListener('message', ({ data, source, origin }) => {
    if (source !== parent || origin !== location.origin) return;
    if (data?.forge === 'answer') answer(data);
    if (data?.forge === 'event') events[data.name]?.(data.data);
  });

  const applyTheme = () => {
    const root = document.documentElement;
    root.dataset.theme = 'light:light dark:dark spacing:spacing typography:typography shape:shape';
    root.dataset.colorMode = themeMode;
    root.style.colorScheme = themeMode;
  };
  const loadTokens = () =>
    new Promise((resolve, reject) => {
      const link = document.createElement('link');
      link.rel = 'stylesheet';
      link.href = '/bridge/tokens.css';
      link.onload = resolve;
      link.onerror = () => reject(new Error('The design tokens could not be loaded.'));
      document.head.prepend(link);
    });

  const toLocation = (target, state) => {
    if (typeof target !== 'string') return { pathname: '/', search: '', hash: '', state, ...target };
    const { pathname, search, hash } = new URL(target, 'https://page.invalid');
    return { pathname, search, hash, state };
  };
  const pathOf = ({ pathname = '', search = '', hash = '' }) => pathname + search + hash;

  /** An object like that of the `history` package, version 4, on the address of the shell. */
  const createHistory = async () => {
    const { base, location: first } = await ask('createHistory');
    const changed = new Set();
    const history = { action: 'POP', location: first, length: 1 };
    const tell = (next, action) => {
      history.location = next;
      history.action = action;
      changed.forEach((listener) => listener(next, action));
    };
    const go = (action) => (target, state) => {
      const next = toLocation(target, state);
      void ask('changeLocation', { path: pathOf(next), state: next.state, replaces: action === 'REPLACE' });
      tell(next, action);
    };
    listeners.location.add(({ location: next, action }) => tell(next, action));
    return Object.assign(history, {
      push: go('PUSH'),
      replace: go('REPLACE'),
      go: (steps) => void ask('go', { steps }),
      goBack: () => void ask('go', { steps: -1 }),
      goForward: () => void ask('go', { steps: 1 }),
      createHref: (target) => base + pathOf(toLocation(target)),
      block: () => () => undefined,
      listen(listener) {
        changed.add(listener);
        return () => changed.delete(listener);
      },
    });
  };

  const emit = ({ event, payload }) => listeners.app.get(event)?.forEach((callback) => callback(payload));
  const subscribe = ({ event, callback }) => {
    const callbacks = listeners.app.get(event) ?? new Set();
    listeners.app.set(event, callbacks.add(callback));
    return { unsubscribe: () => callbacks.delete(callback) };
  };

  const commands = {
    createHistory,
    async enableTheming() {
      themeMode = await ask('themeMode');
      isThemed = true;
      applyTheme();
      await loadTokens();
    },
    showFlag(options) {
      const actions = options.actions ?? [];
      flagActions.set(
        options.id,
        actions.map((action) => action.onClick),
      );
      return ask('showFlag', { ...options, actions: actions.map(({ text }) => ({ text })) });
    },
    async reconcile({ forgeDoc }) {
      if (!globalThis.__drawForgeDoc)
        throw new Error('The local host draws UI Kit for native resources alone.');
      globalThis.__drawForgeDoc(forgeDoc);
    },
    emit: async (data) => emit(data),
    on: async (data) => subscribe(data),
    emitReadyEvent: async () => undefined,
    resize: async () => undefined,
  };
  const callBridge = (command, data) =>
    Object.hasOwn(commands, command) ? commands[command](data) : ask(command, data);
  globalThis.__bridge = { callBridge };
})();
