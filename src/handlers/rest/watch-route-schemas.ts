import * as z from 'zod/mini';
import { watchSchemas } from '../watch/watch-schemas';
import { flag, limit } from './request-parts';

/** What a request about the access watch may carry; the page's own rules where both take the same. */

export const nothing = z.strictObject({});
export const watchedQuery = z.strictObject({
  ...watchSchemas.listWatched.shape,
  pending: flag,
  ended: flag,
  limit: limit(100),
});
export const findingsQuery = z.strictObject({
  ...z.omit(watchSchemas.listFindings, { findingIds: true }).shape,
  limit: limit(100),
});
export const addBody = watchSchemas.addToWatch;
export const decideBody = watchSchemas.decideFindings;
export const reviewBody = watchSchemas.decideReview;
