import type { Acting } from '../site/acting.ts';
import type { Site } from '../site/site.ts';
import type { Answer } from './answer.ts';

/** One call of an operation, with who makes it established. */
export interface Call {
  site: Site;
  acting: Acting;
  query: URLSearchParams;
  /** Path parameters. */
  path: Record<string, string>;
  /** The parsed JSON body; undefined where there is none. */
  body: unknown;
}

/** One operation of Jira's OpenAPI document. */
export interface Operation {
  /** Its `operationId`. */
  id: string;
  method: 'GET' | 'POST' | 'DELETE';
  /** Below `/rest/api/3`, path parameters as `:name`. */
  path: string;
  /** Sets of OAuth scopes, classic and granular; a Forge app needs every scope of one set. */
  scopes: string[][];
  parameters: readonly string[];
  /** Documented as no longer available: 400. */
  withdrawn?: readonly string[];
  anonymous: boolean;
  answer(call: Call): Answer;
}
