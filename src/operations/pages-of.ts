import type { Page } from '../ports/store';

/** The pages of a list in their order, each read when it is asked for. */
export async function* pagesOf<T>(
  read: (cursor: string | undefined) => Promise<Page<T>>,
): AsyncGenerator<T[], void, undefined> {
  let cursor: string | undefined;
  do {
    const page = await read(cursor);
    yield page.items;
    cursor = page.cursor;
  } while (cursor !== undefined);
}
