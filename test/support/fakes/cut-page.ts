import { InvalidCursor } from '../../../src/ports/store-error';
import { type Page } from '../../../src/ports/store';

interface Asked {
  limit: number;
  cursor: string | undefined;
  /** Names the list: a cursor counts for no other. */
  list: unknown;
}

/** One page of a list, newest first; its cursor names the list and the last item. */
export function cutPage<T>(
  items: T[],
  orderOf: (item: T) => string,
  { limit, cursor, list }: Asked,
): Page<T> {
  const name = Buffer.from(JSON.stringify(list)).toString('base64url');
  const after = cursor === undefined ? undefined : lastOf(cursor, name);
  const rest = items
    .sort((a, b) => (orderOf(a) < orderOf(b) ? 1 : -1))
    .filter((item) => after === undefined || orderOf(item) < after);
  const page = rest.slice(0, limit);
  const last = page.at(-1);
  if (last === undefined || rest.length <= limit) return { items: page };
  return { items: page, cursor: `${name}.${Buffer.from(orderOf(last)).toString('base64url')}` };
}

function lastOf(cursor: string, name: string): string {
  const [list, last] = cursor.split('.');
  if (list !== name || !last) throw new InvalidCursor();
  return Buffer.from(last, 'base64url').toString();
}
