/** The end of what `open-browser.ts` began, in the same process. */
export default async function closeBrowser(): Promise<void> {
  await (globalThis as { closeBrowser?: () => Promise<void> }).closeBrowser?.();
}
