import type { Clock } from '../../../src/ports/clock';

interface Version {
  atMs: number;
  rev: number;
  /** Undefined where the record was deleted. */
  json: string | undefined;
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
  delete(key: string): void;
  /** What lists show of the keys that begin so. */
  listed(prefix: string): KeptRecord[];
}

/**
 * Records under keys with their earlier versions. What is kept is text, so that nobody shares an object with the
 * store. Lists see versions only once they are `listLagMs` old; reads by key see the newest.
 */
export function createVersionedRecords(clock: Pick<Clock, 'nowMs'>, listLagMs: number): VersionedRecords {
  const records = new Map<string, Version[]>();
  const add = (key: string, rev: number, json: string | undefined): void =>
    void records.set(key, [...(records.get(key) ?? []), { atMs: clock.nowMs(), rev, json }]);
  const get = (key: string): KeptRecord | undefined => keptRecord(key, records.get(key)?.at(-1));
  const revOf = (key: string): number => get(key)?.rev ?? 0;
  return {
    get,
    revOf,
    set: (key, value) => add(key, revOf(key) + 1, JSON.stringify(value)),
    delete: (key) => add(key, 0, undefined),
    listed(prefix) {
      const untilMs = clock.nowMs() - listLagMs;
      return [...records].flatMap(([key, versions]) => {
        if (!key.startsWith(prefix)) return [];
        const version = versions.findLast(({ atMs }) => atMs <= untilMs);
        return keptRecord(key, version) ?? [];
      });
    },
  };
}

const keptRecord = (key: string, version: Version | undefined): KeptRecord | undefined =>
  version?.json === undefined ? undefined : { key, rev: version.rev, json: version.json };
