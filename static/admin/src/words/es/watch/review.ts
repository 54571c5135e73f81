import type { reviewWords as english } from '../../en/watch/review';
import { plural } from '../../format';

export const reviewWords: typeof english = {
  open: 'Generar la revisión de accesos…',
  title: 'Generar la revisión de accesos',
  body: 'Un archivo de todas las personas vigiladas: su estado actual, lo que se halló y quién decidió qué. El registro de auditoría anota quién la generó, con el SHA-256 del archivo.',
  format: 'Formato',
  formats: { csv: 'CSV, para una hoja de cálculo', jsonl: 'JSON Lines, para un programa' },
  go: 'Generar',
  again: 'Generar de nuevo',
  reading: (piece, pieces) => `Leyendo la parte ${piece} de ${pieces}…`,
  changed: 'La vigilancia ha avanzado entretanto: la revisión se genera de nuevo…',
  done: (people) =>
    `${plural(people, 'persona incluida', 'personas incluidas')}. El archivo se comprobó con su SHA-256:`,
  logged: 'El registro de auditoría tiene el mismo valor.',
  entry: 'Abrir su entrada',
  neverSame:
    'La vigilancia avanzó cada vez mientras se leía la revisión, así que no se creó ningún archivo. Espere a que termine la revisión en curso e inténtelo de nuevo.',
};
