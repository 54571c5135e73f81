import { buffer } from 'node:stream/consumers';
import type { Download } from 'playwright-core';

/** What the page gave as a file: the browser, which belongs to another process, keeps it where it likes. */
export const readDownload = async (download: Download): Promise<Buffer> =>
  buffer(await download.createReadStream());
