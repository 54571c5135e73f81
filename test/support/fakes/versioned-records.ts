import type { Clock } from '../../../src/ports';

interface Version {
  atMs: number;
  rev: number;
  json: string;
}

export interface KeptRecord {
  key: string;
  rev: number;
  json: string;
}

export interface VersionedRecords {
  get(key: string): KeptRecord | undefined;
  /** 0 where nothing is stored. */
  revOf(key: string): number;
  set(key: string, value: unknown): void;
  /** What lists show of the keys that begin so. */
  listed(prefix: string): KeptRecord[];
}

/**
 * Records under keys with their earlier versions. What is kept is text, so that nobody shares an object with the
 * store. Lists see versions only once they are `listLagMs` old; reads by key see the newest.
 */
export function createVersionedRecords(clock: Pick<Clock, 'nowMs'>, listLagMs: number): VersionedRecords {
  const records = new Map<string, Version[]>();
  const get = (key: string): KeptRecord | undefined => {
    const newest = records.get(key)?.at(-1);
    return newest && { key, rev: newest.rev, json: newest.json };
  };
  const revOf = (key: string): number => get(key)?.rev ?? 0;
  return {
    get,
    revOf,
    set(key, value) {
      const version = { atMs: clock.nowMs(), rev: revOf(key) + 1, json: JSON.stringify(value) };
      records.set(key, [...(records.get(key) ?? []), version]);
    },
    listed(prefix) {
      const untilMs = clock.nowMs() - listLagMs;
      return [...records].flatMap(([key, versions]) => {
        const seen = key.startsWith(prefix) ? versions.findLast(({ atMs }) => atMs <= untilMs) : undefined;
        return seen ? [{ key, rev: seen.rev, json: seen.json }] : [];
      });
    },
  };
}
