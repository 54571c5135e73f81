import type { Deps } from './deps';

/** The time of an act, ISO 8601 in UTC. */
export const isoNow = ({ clock }: Deps): string => new Date(clock.nowMs()).toISOString();
