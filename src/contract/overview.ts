import type { BatchView } from './batches';
import type { OrganizationView, SettingsView } from './settings';
import type { Actor } from '../domain/batches/batch';
import type { Route, RouteChoice } from '../domain/words';

export interface Overview {
  site: { name: string; url: string };
  actor: Actor;
  appVersion: string;
  /** The route that a batch started now would take; absent while none is known to work. */
  route?: Route;
  /** The last connection check found that `route` may not invite; absent as well while there was none. */
  routeProblem?: RouteProblem;
  routeChoice: RouteChoice;
  organization?: OrganizationView;
  /** Nothing was ever connected or invited: the page leads through connecting. */
  firstVisit: boolean;
  /** Batches that are checking, running, pausing, paused or cancelling, newest first. */
  activeBatches: BatchView[];
  /** Checked lists that this admin may start, newest first; a few of them. */
  checkedBatches: BatchView[];
  settings: SettingsView;
  /** Whether the access watch is on, and how many of its findings somebody has to decide. */
  watch: { isOn: boolean; openFindings: number };
}

export interface RouteProblem {
  checkedAt: string;
  /** Atlassian's own words. */
  message?: string;
}
