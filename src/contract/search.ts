import type { Actor } from '../domain/batches/batch';
import type { Doubt } from '../domain/people/access';
import type { Outcome } from '../domain/words';
import type { WatchState } from '../domain/watch/watched';

/** The search's part of the contract: whom the log names, and what is known of one of them. */

export interface SearchPeople {
  /** The beginnings of words of an address or a name; at most 320 characters. */
  search: string;
  cursor?: string;
  /** 1 to 50; 20 unless told. */
  limit?: number;
}

export interface FoundPerson {
  /** As the log has it. */
  email: string;
  name?: string;
  accountId?: string;
}

/** What a search may lack for now. */
export interface SearchGaps {
  /** Entries older than this are still being made searchable; absent in `older` where it is not known yet how old. */
  older?: { since?: string };
  /** The log was written to a moment ago. */
  catchingUp?: boolean;
}

export interface FoundPeople extends SearchGaps {
  people: FoundPerson[];
  /** There may be more: a page may be short, or empty. */
  cursor?: string;
}

/** Somebody the log names: how they came in, and whether they hold access. */
export interface PersonView extends FoundPerson {
  /** The newest entry that brought them in, or, where none did, the newest of a batch about them; absent where there is none. */
  origin?: PersonOrigin;
  /** As the access watch read them last; absent where nobody watches them. */
  access?: PersonAccess;
}

export interface PersonOrigin {
  entryId: string;
  at: string;
  outcome: Outcome;
  by: Actor;
  reason?: string;
  ticket?: string;
  batchId?: string;
}

export interface PersonAccess {
  /** When it was read. */
  at: string;
  state: WatchState;
  /** Products of which a billed role is held. */
  products: string[];
  doubt?: Doubt;
}
