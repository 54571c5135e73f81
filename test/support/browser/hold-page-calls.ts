import type { Page } from 'playwright-core';

/** Calls of the page whose request holds `text` wait until the function that is answered is called; all of them unless told. */
export async function holdPageCalls(page: Page, text = ''): Promise<() => void> {
  let letGo = () => {};
  const held = new Promise<void>((done) => (letGo = done));
  await page.route('**/host/invoke', async (route) => {
    if (route.request().postData()?.includes(text)) await held;
    await route.continue();
  });
  return letGo;
}
