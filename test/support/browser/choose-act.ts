import type { FrameLocator, Locator } from 'playwright-core';

/** Does an act of a row that stands in its menu. */
export async function chooseAct(app: FrameLocator, row: Locator | FrameLocator, act: string): Promise<void> {
  await row
    .getByRole('button', { name: /^More for/ })
    .first()
    .click();
  await app.getByRole('menuitem', { name: act, exact: true }).click();
}

/** Opens the field of a row in which it is written anew: its likely act, or one of its menu. */
export async function editOf(app: FrameLocator, row: Locator): Promise<void> {
  const button = row.getByRole('button', { name: 'Edit', exact: true });
  if ((await button.count()) > 0) await button.click();
  else await chooseAct(app, row, 'Edit');
}
