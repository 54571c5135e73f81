import type { AuditEntry } from '../../domain/audit/audit-entry';
import type { IndexProgress } from '../../domain/audit/search/index-progress';
import type { NamedPerson } from '../../domain/audit/search/search-rows';
import type { Page } from '../store';

/** Names of the people that entries are about, by the id of the entry. */
export type NamesByEntry = ReadonlyMap<string, string>;

/** Finds in the log by parts of addresses, names, reasons and tickets. Lists are eventually consistent. */
export interface LogSearch {
  /**
   * Everybody whom the log names with all of these words as beginnings of words, once, in the order of what was found.
   * A page may be short and still have a cursor. Throws `InvalidCursor`.
   */
  people(words: readonly string[], limit: number, cursor?: string): Promise<Page<NamedPerson>>;
  /** Ids of batches by reason, ticket and who created them; of one word newest first. Throws `InvalidCursor`. */
  batches(words: readonly string[], limit: number, cursor?: string): Promise<Page<string>>;
  /** Makes entries found that are stored already. Doing it again changes nothing. */
  add(entries: readonly AuditEntry[], names: NamesByEntry): Promise<void>;
  /** Entries that no search finds any more, whatever it found them by. */
  remove(entries: readonly AuditEntry[]): Promise<void>;
  /** The name that entries about an account are found by, from now on. */
  rename(entries: readonly AuditEntry[], accountId: string, name: string | undefined): Promise<void>;
  /** Undefined: the log may be older than its search, and nobody has looked. */
  progress(): Promise<IndexProgress | undefined>;
  saveProgress(progress: IndexProgress): Promise<void>;
}
