import type { AuditPage, ListAuditEntries } from '../../../contract/audit';
import type { Deps } from '../../deps';
import { listAuditEntries } from '../list-audit-entries';
import { listFoundEntries } from './list-found-entries';

/** Entries behind a filter, newest first; with a search those about the people it finds. */
export const listLog = (deps: Deps, { search, ...input }: ListAuditEntries): Promise<AuditPage> =>
  search === undefined ? listAuditEntries(deps, input) : listFoundEntries(deps, search, input);
