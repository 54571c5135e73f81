import type { AccountStatus, StoredAccount } from './archive';

/** Atlassian's answer about accounts whose data is stored. */
export type PersonalDataReport = (
  accounts: StoredAccount[],
) => Promise<{ accountId: string; status: AccountStatus }[]>;
