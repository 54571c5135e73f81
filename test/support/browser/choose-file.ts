import type { AdminPage } from './admin-page.ts';

/** Chooses a file for the list as an admin does, by the button. */
export async function chooseFile(
  { page, app }: AdminPage,
  name: string,
  content: Buffer | string,
): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await app.getByRole('button', { name: 'Choose a file' }).click();
  await (await chooser).setFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) });
}
