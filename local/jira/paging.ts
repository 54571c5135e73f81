import type { Site } from '../site/site.ts';
import { refusal } from './answer.ts';
import { apiUrl } from './entities.ts';

export interface Range {
  startAt: number;
  maxResults: number;
}

/** Reads `startAt` and `maxResults`; more than `most` becomes `most`, as Jira does. */
export function readRange(query: URLSearchParams, usual: number, most: number): Range {
  const startAt = readCount(query, 'startAt', 0);
  return { startAt, maxResults: Math.min(most, readCount(query, 'maxResults', usual)) };
}

export const slice = <T>(items: T[], { startAt, maxResults }: Range): T[] =>
  items.slice(startAt, startAt + maxResults);

/** One of Jira's `PageBean…` with the links to itself and to the next page. */
export function pageBean<T>(
  site: Site,
  path: string,
  query: URLSearchParams,
  range: Range,
  items: T[],
  toValue: (item: T) => unknown,
) {
  const link = (startAt: number) => {
    const own = new URLSearchParams(query);
    own.set('startAt', String(startAt));
    own.set('maxResults', String(range.maxResults));
    return `${apiUrl(site, path, {})}${own}`;
  };
  const next = range.startAt + range.maxResults;
  const isLast = next >= items.length;
  return {
    self: link(range.startAt),
    ...(isLast || range.maxResults === 0 ? {} : { nextPage: link(next) }),
    maxResults: range.maxResults,
    startAt: range.startAt,
    total: items.length,
    isLast,
    values: slice(items, range).map(toValue),
  };
}

export function readCount(query: URLSearchParams, name: string, usual: number): number {
  const text = query.get(name);
  if (text === null) return usual;
  const count = Number(text);
  if (text === '' || !Number.isInteger(count) || count < 0)
    throw refusal(400, `The value of '${name}' must be a number that is not negative.`);
  return count;
}
