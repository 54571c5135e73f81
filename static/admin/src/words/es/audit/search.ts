import type { searchWords as english } from '../../en/audit/search';
import { plural } from '../../format';

export const searchWords: typeof english = {
  label: 'Buscar personas por dirección o nombre',
  help: 'El comienzo de cualquier palabra de una dirección o un nombre, como «schm» o «anna example».',
  found: (count, isAll) =>
    isAll
      ? plural(count, 'persona encontrada', 'personas encontradas')
      : `${count === 1 ? 'La primera' : 'Las primeras'} ${plural(count, 'persona', 'personas')}`,
  people: 'Personas encontradas',
  searching: 'Buscando…',
  nobody: 'Nadie en el registro tiene una palabra de la dirección o del nombre que empiece así.',
  noWord: 'Escriba una letra o una cifra para buscar.',
  nobodySoFar: 'Nadie por ahora: muchos tienen una de estas palabras y pocos las tienen todas.',
  searchOn: 'Seguir buscando',
  more: 'Mostrar más personas',
  open: (person) => `Mostrar lo que el registro contiene sobre ${person}`,
  older: (since) =>
    `Las entradas anteriores al ${since} todavía se están preparando para la búsqueda; hasta entonces, una búsqueda puede pasar por alto a quien solo aparece en ellas.`,
  olderUnknown:
    'Las entradas más antiguas todavía se están preparando para la búsqueda; hasta entonces, una búsqueda puede pasar por alto a quien solo aparece en ellas.',
  catchingUp:
    'Se acaba de escribir en el registro, y a una búsqueda pueden faltarle las entradas más recientes.',
  again: 'Buscar de nuevo',
  person: {
    label: (email) => `Lo que se sabe de ${email}`,
    everybody: 'Mostrar a todos',
    invited: 'Invitado',
    lastResult: 'Último resultado',
    by: (name, when) => `por ${name}, ${when}`,
    why: 'Por qué',
    noReason: 'No se indicó ningún motivo',
    batch: 'Abrir el lote',
    access: 'Acceso actual',
    products: (products) => `Tiene ${products}.`,
    readAt: (when) => `Leído ${when}`,
    notKnown: 'No se sabe',
    notWatched: 'Nadie vigila a esta persona.',
    read: 'Leer ahora',
    justRead: 'Leído ahora mismo.',
    notInLog: 'Ningún lote del registro nombra esta dirección.',
    entries: 'Entradas sobre esta persona',
  },
  batches: {
    label: 'Buscar por motivo, ticket, autor o persona',
    help: 'El comienzo de cualquier palabra. Una persona lleva a los lotes que la nombran.',
    none: 'Ningún lote tiene una palabra que empiece así en su motivo, su ticket o el nombre de su autor.',
    about: (email) => `Lotes que nombran a ${email}`,
    noneAbout: 'Ningún lote del registro nombra esta dirección.',
    all: 'Mostrar todos los lotes',
    open: (person) => `Mostrar los lotes que nombran a ${person}`,
    heading: 'Lotes encontrados',
  },
};
