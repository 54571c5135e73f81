import { privacy } from '@forge/api';
import type { PersonalDataReport } from '../../ports/personal-data-report';

/**
 * Tells Atlassian whose data is stored and learns whose must go or be read again. Forge sends 90 accounts a
 * request. https://developer.atlassian.com/platform/forge/user-privacy-guidelines/
 */
export const reportPersonalData: PersonalDataReport = async (accounts) =>
  accounts.length === 0 ? [] : privacy.reportPersonalData(accounts);
