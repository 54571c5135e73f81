import type { batchesWords as english } from '../en/batches';
import { plural } from '../format';

export const batchesWords: typeof english = {
  lead: 'Todas las listas enviadas: quién, cuándo, por qué y cómo terminaron.',
  none: 'Todavía no hay lotes',
  noneBody: 'Un lote es una lista de personas. El primero aparece aquí en cuanto se comprueba.',
  first: 'Invitar a personas',
  columns: {
    when: 'Cuándo',
    who: 'Quién',
    why: 'Por qué',
    state: 'Estado',
    total: 'Direcciones',
    counts: 'Resultados',
  },
  openLabel: (when, total) => `Abrir el lote del ${when} con ${plural(total, 'dirección', 'direcciones')}`,
  waits: 'Espera una página',
};
