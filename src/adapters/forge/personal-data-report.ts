import { privacy } from '@forge/api';
import type { PersonalDataReport } from '../../ports/personal-data-report';
import { DirectoryError } from '../../ports/directory-error';
import { inHalves } from '../in-halves';
import { consoleLog } from './console-log';

/**
 * Tells Atlassian whose data is stored and learns whose must go or be read again. Forge sends 90 accounts a
 * request. Where Atlassian does not take one of them, the others are told without it. Throws
 * `DirectoryError`.
 * https://developer.atlassian.com/platform/forge/user-privacy-guidelines/
 */
export const reportPersonalData: PersonalDataReport = async (accounts) => {
  if (accounts.length === 0) return [];
  try {
    return await privacy.reportPersonalData(accounts);
  } catch (answer) {
    const status = statusOf(answer);
    if (status !== 400) throw new DirectoryError('unavailable', 'The report was not taken', { status });
    if (accounts.length > 1) return inHalves(accounts, (half) => reportPersonalData([...half]));
    consoleLog.error('account-not-reported', { status });
    return [];
  }
};

/** Forge rejects with Atlassian's answer itself. */
function statusOf(answer: unknown): number | undefined {
  if (typeof answer !== 'object' || answer === null || !('status' in answer)) return undefined;
  return typeof answer.status === 'number' ? answer.status : undefined;
}
