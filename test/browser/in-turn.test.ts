import { portsInTurn } from '../support/browser/ports-in-turn.ts';
import { tabsInTurn, type Tab } from '../support/browser/tabs.ts';

const openTab = tabsInTurn(browser);
const serve = portsInTurn();

const html = (body: string) =>
  new Response(body, { headers: { 'content-type': 'text/html', 'cache-control': 'no-store' } });
const says = (body: string) => serve({ fetch: () => Promise.resolve(html(body)) });

const stored = ({ page }: Tab) =>
  page.evaluate(async () => [
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
    document.cookie,
    ...(await indexedDB.databases()).map(({ name }) => name),
  ]);
const store = ({ page }: Tab) =>
  page.evaluate(async () => {
    localStorage.setItem('kept', '1');
    sessionStorage.setItem('kept', '1');
    document.cookie = 'kept=1';
    await new Promise((done) => (indexedDB.open('kept').onsuccess = done));
    reportError(new Error('said'));
  });

it('a tab has the port and the context of the one before it, and nothing of what that one stored or said', async () => {
  const first = await says('one');
  const tab = await openTab();
  await tab.page.goto(first.url);
  await store(tab);
  expect(await stored(tab)).toHaveLength(4);
  await tab.close();
  await first.close();
  expect(tab.messages).toEqual(['Error: said']);

  const second = await says('two');
  expect(second.url).toBe(first.url);
  const next = await openTab();
  expect(next.page.context()).toBe(tab.page.context());
  await next.page.goto(second.url);
  expect(await next.page.innerText('body')).toBe('two');
  expect(await stored(next)).toEqual(['']);
  await next.close();
  await second.close();
  expect(next.messages).toEqual([]);
});

it('a tab beside another knows nothing of it', async () => {
  const host = await says('one');
  const tab = await openTab();
  await tab.page.goto(host.url);
  await store(tab);
  const other = await openTab();
  await other.page.goto(host.url);
  expect(await stored(other)).toEqual(['']);
  expect(other.messages).toEqual([]);
  await Promise.all([tab, other].map((one) => one.close()));
  await host.close();
});

it('two hosts at once have a port each, and one that has left answers nobody', async () => {
  const [one, other] = await Promise.all([says('one'), says('other')]);
  expect(one.url).not.toBe(other.url);
  await one.close();
  expect((await fetch(one.url)).status).toBe(503);
  expect(await (await fetch(other.url)).text()).toBe('other');
  await other.close();
});

it('a tab that went nowhere is closed like any other', async () => {
  const tab = await openTab();
  await tab.close();
  const next = await openTab();
  expect(next.page.context()).toBe(tab.page.context());
  await next.close();
});
