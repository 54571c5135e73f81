import { DirectoryError } from '../../../ports/directory-error';
import type { Answered } from '../../call-atlassian';
import type { OrganizationClient } from '../organization-client';

/** Calls about single people and groups that one look-up of 25 may cost, beside the search: less than an invocation has. */
export const detailCallsAtMost = 1_400;
/** Failures of the server in a row that may lie in one person or group. */
const failuresOfOne = 2;

/** A look-up may not read more of single people and groups. */
export class CallsSpent extends Error {}

/** Reads about single people and groups. */
export interface DetailReads {
  /** A new look-up has all its calls before it. */
  begin(): void;
  /**
   * A server that fails over one of them is an answer too; where it fails again and again, it is the server. Throws
   * `CallsSpent`, `DirectoryError`.
   */
  get(path: string): Promise<Answered>;
}

export function createDetailReads(client: OrganizationClient): DetailReads {
  let calls = 0;
  let failures = 0;
  return {
    begin() {
      calls = 0;
    },
    async get(path) {
      if (calls >= detailCallsAtMost) throw new CallsSpent(`More than ${detailCallsAtMost} calls`);
      calls += 1;
      try {
        const answer = await client({ method: 'GET', path, repeatable: true });
        failures = 0;
        return answer;
      } catch (error) {
        const status = error instanceof DirectoryError ? error.status : undefined;
        failures += 1;
        if (status === undefined || status < 500 || failures > failuresOfOne) throw error;
        return { status, body: undefined, sent: undefined };
      }
    },
  };
}
