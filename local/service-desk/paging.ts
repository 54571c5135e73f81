import { badRequest } from './answer.ts';
import { apiUrl } from './bodies.ts';
import type { Call } from './operation.ts';

const usual = 50;

/** One of the document's `PagedDTO…`; a limit above 50 becomes 50. */
export function pagedBody<T>(call: Call, path: string, items: T[], toValue: (item: T) => unknown) {
  const { site, query } = call;
  const start = readCount(query, 'start', 0);
  const limit = Math.min(usual, readCount(query, 'limit', usual));
  const values = items.slice(start, start + limit).map(toValue);
  const isLastPage = start + limit >= items.length;
  const link = (from: number) => {
    const own = new URLSearchParams(query);
    own.set('start', String(from));
    own.set('limit', String(limit));
    return `${apiUrl(site, path)}?${own}`;
  };
  return {
    _expands: [],
    size: values.length,
    start,
    limit,
    isLastPage,
    _links: {
      base: site.url,
      context: '',
      self: link(start),
      ...(!isLastPage && limit > 0 && { next: link(start + limit) }),
      ...(start > 0 && { prev: link(Math.max(0, start - limit)) }),
    },
    values,
  };
}

function readCount(query: URLSearchParams, name: string, otherwise: number): number {
  const text = query.get(name);
  if (text === null) return otherwise;
  if (!/^\d+$/.test(text)) throw badRequest(`${name} must be a number that is not negative.`);
  return Number(text);
}
