import type { batchesWords as english } from '../en/batches';
import { plural } from '../format';

export const batchesWords: typeof english = {
  lead: 'Jede eingereichte Liste: wer, wann, warum und wie sie endete.',
  none: 'Noch kein Stapel',
  noneBody: 'Ein Stapel ist eine Liste von Personen. Der erste erscheint hier, sobald er geprüft ist.',
  first: 'Personen einladen',
  columns: {
    when: 'Wann',
    who: 'Wer',
    why: 'Warum',
    state: 'Zustand',
    total: 'Adressen',
    counts: 'Ergebnisse',
  },
  openLabel: (when, total) => `Stapel vom ${when} mit ${plural(total, 'Adresse', 'Adressen')} öffnen`,
  waits: 'Wartet auf eine Seite',
};
