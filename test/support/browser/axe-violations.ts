import { source } from 'axe-core';
import type { RunOptions } from 'axe-core';
import type { Frame, Page } from 'playwright-core';

/**
 * What axe finds in a page and its frames, as lines: rule, what it says, where. Only these leave the browser: the whole
 * result of a run is megabytes.
 */
export async function axeViolations(page: Page, rules?: string[]): Promise<string[]> {
  await Promise.all(page.frames().map(prepare));
  const options: RunOptions = {
    resultTypes: ['violations'],
    selectors: false,
    ...(rules && { runOnly: rules }),
  };
  return page.evaluate(async (given) => {
    const { violations } = await window.axe.run(document, given);
    return violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help} ${html}`));
  }, options);
}

/** Colours on their way from one theme to the other have a contrast of no theme. */
async function prepare(frame: Frame): Promise<void> {
  if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(source);
  await frame.evaluate(async () => {
    const ending = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
}

declare global {
  interface Window {
    axe: Pick<typeof import('axe-core'), 'run'>;
  }
}
