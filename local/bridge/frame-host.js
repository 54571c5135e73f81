/** What Jira's pages around a frame of the app have in common: the theme, where things are, and answering the frame. */
export const pageData = JSON.parse(document.getElementById('page-data').textContent);
export const frame = document.getElementById('app-frame');
export const accountSelect = document.getElementById('account');
const themeButton = document.getElementById('theme');

export const toFrame = (name, data) =>
  frame.contentWindow?.postMessage({ forge: 'event', name, data }, location.origin);

export const theme = () => document.documentElement.dataset.colorMode;
const setTheme = (mode) => {
  document.documentElement.dataset.colorMode = mode;
  localStorage.setItem('theme', mode);
  themeButton.textContent = mode === 'dark' ? 'Light theme' : 'Dark theme';
  toFrame('theme', mode);
};
setTheme(localStorage.getItem('theme') === 'dark' ? 'dark' : 'light');
themeButton.onclick = () => setTheme(theme() === 'dark' ? 'light' : 'dark');

export const readAnswer = async (response) => {
  const answer = response.status === 204 ? undefined : await response.json();
  if (!response.ok) throw new Error(`There was an error invoking the function - ${answer.error.message}`);
  return answer;
};

/** Where a place of Jira is: https://developer.atlassian.com/platform/forge/apis-reference/ui-api-bridge/router/ */
const addressOf = ({ url, target, moduleKey, path = '', issueKey }) => {
  if (url !== undefined) return url;
  if (target === 'issue') return `/browse/${encodeURIComponent(issueKey)}`;
  if (target !== 'module') throw new Error(`The local host does not provide navigation to "${target}".`);
  const { base, pageKey } = pageData.administration;
  if (moduleKey !== undefined && moduleKey !== pageKey) throw new Error(`There is no module "${moduleKey}".`);
  return base + path;
};

/** Commands of the bridge that every surface of the app has; `place` tells where it stands and who is signed in. */
export const sharedCommands = (place) => ({
  async invoke({ functionKey, payload, metadata }) {
    const response = await fetch('/host/invoke', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ functionKey, payload, ...place() }),
    });
    const body = await readAnswer(response);
    return metadata === undefined ? body : { body, metadata: {} };
  },
  async getContext() {
    const context = await readAnswer(await fetch(`/host/context?${new URLSearchParams(place())}`));
    const extension = { ...context.extension, location: location.href };
    return { ...context, extension, theme: { colorMode: theme(), light: 'light', dark: 'dark' } };
  },
  themeMode: theme,
  getUrl: (target) => new URL(addressOf(target), location.origin).href,
  navigate({ type, ...target }) {
    const address = addressOf(target);
    if (type === 'new-tab') open(address, '_blank', 'noopener');
    else location.assign(address);
  },
  reload: () => location.reload(),
});

/** Answers what the frame asks of the bridge; a command that is not among these is refused by its name. */
export const answerFrame = (commands) =>
  addEventListener('message', async ({ data, source, origin }) => {
    if (data?.forge !== 'call' || source !== frame.contentWindow || origin !== location.origin) return;
    const answer = (rest) =>
      frame.contentWindow?.postMessage({ forge: 'answer', id: data.id, ...rest }, location.origin);
    try {
      if (!Object.hasOwn(commands, data.command))
        throw new Error(`The local host does not provide the bridge command "${data.command}".`);
      answer({ ok: true, value: await commands[data.command](data.data) });
    } catch (error) {
      answer({ ok: false, error: error.message });
    }
  });
