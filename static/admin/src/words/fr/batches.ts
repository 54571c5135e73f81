import type { batchesWords as english } from '../en/batches';
import { plural } from '../format';

export const batchesWords: typeof english = {
  lead: 'Chaque liste soumise : qui, quand, pourquoi et comment elle s’est terminée.',
  none: 'Aucun lot pour l’instant',
  noneBody: 'Un lot est une liste de personnes. Le premier apparaît ici dès qu’il est vérifié.',
  first: 'Inviter des personnes',
  columns: {
    when: 'Quand',
    who: 'Qui',
    why: 'Pourquoi',
    state: 'État',
    total: 'Adresses',
    counts: 'Résultats',
  },
  openLabel: (when, total) => `Ouvrir le lot du ${when} avec ${plural(total, 'adresse', 'adresses')}`,
  waits: 'Attend une page',
};
