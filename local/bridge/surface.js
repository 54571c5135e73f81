/** The page around a native surface: who is signed in, the theme, and what the surface asks of the bridge. */
const { moduleKey, issueKey, accountId, frameAddress } = JSON.parse(
  document.getElementById('surface-data').textContent,
);
const frame = document.getElementById('app-frame');
const accountSelect = document.getElementById('account');
const themeButton = document.getElementById('theme');
const submitted = document.getElementById('submitted');

const theme = () => (localStorage.getItem('theme') === 'dark' ? 'dark' : 'light');
const showTheme = () => {
  document.documentElement.dataset.colorMode = theme();
  themeButton.textContent = theme() === 'dark' ? 'Light theme' : 'Dark theme';
};
themeButton.onclick = () => {
  localStorage.setItem('theme', theme() === 'dark' ? 'light' : 'dark');
  location.reload();
};
accountSelect.onchange = () => {
  const address = new URL(location.href);
  address.searchParams.set('account', accountSelect.value);
  location.assign(address);
};

const readAnswer = async (response) => {
  const answer = response.status === 204 ? undefined : await response.json();
  if (!response.ok) throw new Error(`There was an error invoking the function - ${answer.error.message}`);
  return answer;
};
const commands = {
  async invoke({ functionKey, payload, metadata }) {
    const response = await fetch('/host/invoke', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ functionKey, payload, accountId, moduleKey, issueKey }),
    });
    const body = await readAnswer(response);
    return metadata === undefined ? body : { body, metadata: {} };
  },
  async getContext() {
    const query = new URLSearchParams({ accountId, moduleKey, ...(issueKey && { issueKey }) });
    const context = await readAnswer(await fetch(`/host/context?${query}`));
    const extension = { ...context.extension, location: location.href };
    return { ...context, extension, theme: { colorMode: theme(), light: 'light', dark: 'dark' } };
  },
  themeMode: theme,
  submit(values) {
    submitted.textContent = JSON.stringify(values);
    return true;
  },
};
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
showTheme();
frame.src = frameAddress;
