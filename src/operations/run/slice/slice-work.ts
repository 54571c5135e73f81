import type { Batch } from '../../../domain/batches/batch';
import type { UserDirectory } from '../../../ports/user-directory';
import type { Settings } from '../../../domain/settings/settings';
import type { Deps } from '../../deps';
import type { Holders } from './holders';
import type { SliceDraft } from './slice-draft';

/** One slice, and what working on it may use. */
export interface SliceWork {
  deps: Deps;
  batch: Batch;
  draft: SliceDraft;
  /** As they stand when the slice is taken up. */
  settings: () => Promise<Settings>;
  /** Opened only when something has to be asked of Atlassian. */
  directory: () => Promise<UserDirectory>;
  /** Who held access before this lane invited anybody. */
  holders: Holders;
  actingAdmin?: string | undefined;
}
