import { DatabaseSync } from 'node:sqlite';
import { createVirtualClock } from '../../../local/clock.ts';
import { createKvs, type KvsOptions } from '../../../local/kvs/create-kvs.ts';
import type { ManifestEntity } from '../../../local/kvs/records/entity-schema.ts';
import { createMeter } from '../../../local/meter.ts';

export const person: ManifestEntity = {
  name: 'person',
  attributes: {
    surname: { type: 'string' },
    age: { type: 'integer' },
    height: { type: 'float' },
    team: { type: 'string' },
    active: { type: 'boolean' },
    notes: { type: 'any' },
  },
  indexes: [
    'surname',
    { name: 'by-age', range: ['age'] },
    { name: 'by-height', range: ['height'] },
    { name: 'by-team-and-age', partition: ['team'], range: ['age'] },
    { name: 'by-team-and-active', partition: ['team', 'active'], range: ['surname'] },
  ],
};

export interface Answer {
  code?: string;
  key?: string;
  value?: unknown;
  data?: { key: string; value: Record<string, unknown> }[];
  cursor?: string;
  successfulKeys?: { key: string }[];
  failedKeys?: { key: string; error: { code: string } }[];
}

/** A store in memory at a fixed time, and `send`, which answers status and parsed body. */
export function openKvs(options: Partial<KvsOptions> = {}) {
  const clock = createVirtualClock({ startMs: Date.UTC(2026, 0, 1) });
  const meter = createMeter();
  const database = options.database ?? new DatabaseSync(':memory:');
  const kvs = createKvs({
    database,
    clock,
    meter,
    entities: [person],
    maxRequestsPerSecond: null,
    ...options,
  });
  return {
    kvs,
    clock,
    meter,
    database,
    async send(path: string, body: unknown) {
      const response = await kvs.fetch(`/api/v1${path}`, { method: 'POST', body: JSON.stringify(body) });
      const text = await response.text();
      return { status: response.status, body: (text === '' ? undefined : JSON.parse(text)) as Answer };
    },
  };
}
