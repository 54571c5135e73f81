/** What a list holds, read page after page. */
export async function readAll<T>(
  read: (cursor: string | undefined) => Promise<{ items: T[]; cursor?: string | undefined }>,
): Promise<T[]> {
  const items: T[] = [];
  let cursor: string | undefined;
  do {
    const page = await read(cursor);
    items.push(...page.items);
    cursor = page.cursor;
  } while (cursor !== undefined);
  return items;
}
