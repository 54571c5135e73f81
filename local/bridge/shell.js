/** Jira's administration around the app's frame: the address, the sidebar, flags, who is signed in, the theme. */
import { accountSelect, answerFrame, frame, pageData, sharedCommands, toFrame } from './frame-host.js';

const { base, pages, moduleKey, accounts, frameAddress } = pageData;
const flagList = document.getElementById('flags');
let frameHasHistory = false;

const keptAccount = localStorage.getItem('account');
accountSelect.value = accounts.some(({ accountId }) => accountId === keptAccount)
  ? keptAccount
  : accounts[0].accountId;

/** Jira shows the app's titles in the language of the account. */
const showTitles = () => {
  const { titles } = accounts.find(({ accountId }) => accountId === accountSelect.value);
  for (const link of document.querySelectorAll('[data-route]'))
    link.textContent = titles.pages[link.dataset.route];
  document.querySelector('#sidebar h1').textContent = titles.page;
  document.title = `${titles.page} - Jira administration`;
  frame.title = titles.page;
};
showTitles();

const startAddress = () => {
  if (location.pathname.startsWith(base)) return;
  const query = new URLSearchParams(location.search);
  const page = query.get('page') ?? pages[0]?.route ?? '';
  query.delete('page');
  const search = query.size > 0 ? `?${query}` : '';
  history.replaceState(null, '', `${base}/${page}${search}${location.hash}`);
};
startAddress();

const frameLocation = () => ({
  pathname: location.pathname.slice(base.length) || '/',
  search: location.search,
  hash: location.hash,
  state: history.state ?? undefined,
});
const showPage = () => {
  const { pathname } = frameLocation();
  for (const link of document.querySelectorAll('[data-route]')) {
    const isCurrent = pathname === `/${link.dataset.route}` || pathname.startsWith(`/${link.dataset.route}/`);
    if (isCurrent) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
};
const tellFrame = (action) => {
  showPage();
  if (frameHasHistory) toFrame('location', { location: frameLocation(), action });
  else loadFrame();
};
const loadFrame = () => {
  frameHasHistory = false;
  frame.src = frameAddress;
};
showPage();

const closeFlag = ({ id }) => {
  flagList.querySelector(`[data-flag="${CSS.escape(String(id))}"]`)?.remove();
  return true;
};
const element = (name, text, className) => {
  const made = document.createElement(name);
  if (text !== undefined) made.textContent = text;
  if (className !== undefined) made.className = className;
  return made;
};
const flagDismissMs = 8000;
const showFlag = ({ id, title, description, type, appearance, actions, isAutoDismiss }) => {
  closeFlag({ id });
  const flag = element('div', undefined, `flag flag-${appearance ?? type}`);
  flag.dataset.flag = id;
  flag.setAttribute('role', type === 'error' ? 'alert' : 'status');
  flag.append(element('strong', title ?? ''), element('p', description ?? ''));
  actions.forEach(({ text }, index) => {
    const button = element('button', text, 'link-button');
    button.onclick = () => toFrame('flagAction', { id, index });
    flag.append(button);
  });
  const close = element('button', '×', 'flag-close');
  close.setAttribute('aria-label', 'Dismiss');
  close.onclick = () => flag.remove();
  flag.append(close);
  flagList.append(flag);
  if (isAutoDismiss) setTimeout(() => flag.remove(), flagDismissMs);
  return true;
};

const place = () => ({ accountId: accountSelect.value, moduleKey });
answerFrame({
  ...sharedCommands(place),
  createHistory() {
    frameHasHistory = true;
    return { base, location: frameLocation() };
  },
  changeLocation({ path, state, replaces }) {
    const address = base + path;
    if (replaces) history.replaceState(state ?? null, '', address);
    else history.pushState(state ?? null, '', address);
    showPage();
  },
  go: ({ steps }) => history.go(steps),
  showFlag,
  closeFlag,
  changeWindowTitle(title) {
    document.title = title;
  },
});
addEventListener('popstate', () => tellFrame('POP'));
document.getElementById('sidebar').addEventListener('click', (event) => {
  const link = event.target.closest('[data-route]');
  if (!link || event.metaKey || event.ctrlKey || event.shiftKey) return;
  event.preventDefault();
  history.pushState(null, '', link.href);
  tellFrame('PUSH');
});
accountSelect.onchange = () => {
  localStorage.setItem('account', accountSelect.value);
  flagList.replaceChildren();
  showTitles();
  loadFrame();
};
loadFrame();
