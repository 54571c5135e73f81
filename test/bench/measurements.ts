import type { Figure } from './figure.ts';
import { measureAuditExport } from './measures/measure-audit-export.ts';
import { measureAuditPages } from './measures/measure-audit-pages.ts';
import { allSettings, measureBaselines, usualSettings } from './measures/measure-baselines.ts';
import { measureCost } from './measures/measure-cost.ts';
import { measureLatency } from './measures/measure-latency.ts';
import { measureLimit } from './measures/measure-limit.ts';
import { measureLimits } from './measures/measure-limits.ts';
import { measureLongLists } from './measures/measure-long-lists.ts';
import { measurePage } from './measures/measure-page.ts';
import { measureRoute } from './measures/measure-routes.ts';
import { measureScale } from './measures/measure-scale.ts';
import { measureSize } from './measures/measure-size.ts';
import { measureStart } from './measures/measure-start.ts';
import { measureWatch } from './measures/measure-watch.ts';

export interface Measurement {
  title: string;
  measure: () => Promise<Figure[]>;
  /** Left out by `--quick`. */
  isLong?: boolean;
}

/** By the name that `--only` takes. */
export const measurements: Record<string, Measurement> = {
  organization: { title: '1,000 recipients, organization route', measure: measureRoute('organization') },
  app: { title: '1,000 recipients, app route', measure: measureRoute('app') },
  admin: { title: '1,000 recipients, admin route', measure: measureRoute('admin') },
  baselines: { title: 'The same job without this app', measure: measureBaselines(usualSettings) },
  'baselines-all': {
    title: 'The same job without this app, 100 to 10,000 people, 50 to 400 ms',
    measure: measureBaselines(allSettings),
    isLong: true,
  },
  cost: { title: '1,000 invitations on Forge', measure: measureCost },
  latency: { title: '10,000 recipients, 100 ms a call', measure: measureLatency },
  limit: { title: '10,000 recipients, at most 5 calls a second', measure: measureLimit(5, true) },
  'limit-20': { title: '10,000 recipients, at most 20 calls a second', measure: measureLimit(20, false) },
  limits: { title: 'Every route under limits of 5, 50 and 100 calls a second', measure: measureLimits },
  watch: { title: 'The access watch: 10,000 people, 2,000 licences', measure: measureWatch },
  size: { title: 'What a cold start loads', measure: measureSize },
  start: { title: 'How long npm start takes', measure: measureStart },
  page: { title: 'The Invite page in Chromium, pastes of 100,000 lines', measure: measurePage },
  'long-lists': { title: 'Lists of 100,000 rows in Chromium', measure: measureLongLists },
  'audit-pages': { title: 'Audit log of 1,000,000 records', measure: measureAuditPages, isLong: true },
  'audit-export': { title: 'Export of 100,000 audit records', measure: measureAuditExport, isLong: true },
  scale: { title: '100,000 recipients', measure: measureScale, isLong: true },
};
