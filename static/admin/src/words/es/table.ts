import type { tableWords as english } from '../en/table';
import type { ColumnRole } from '../../../../../src/domain/list/table/column-roles';
import type { Fate } from '../../lists/account';
import { formatNumber, joinWords, plural } from '../format';

const asideNames: Record<ColumnRole, [one: string, many: string]> = {
  own: ['dirección', 'direcciones'],
  member: ['dirección de miembro', 'direcciones de miembros'],
  login: ['dirección usada como nombre de usuario', 'direcciones usadas como nombre de usuario'],
  alias: ['celda con otras direcciones', 'celdas con otras direcciones'],
  private: ['dirección privada', 'direcciones privadas'],
  manager: ['dirección de responsable', 'direcciones de responsables'],
  other: ['dirección de otra columna', 'direcciones de otras columnas'],
  status: ['dirección en un estado', 'direcciones en un estado'],
  kind: ['dirección en un tipo', 'direcciones en un tipo'],
  name: ['dirección en un nombre', 'direcciones en nombres'],
  none: ['dirección de una columna de otra clase', 'direcciones de columnas de otra clase'],
};

const fates: Record<Fate, (count: number) => string> = {
  ready: (count) => `${formatNumber(count)} por comprobar`,
  open: (count) => plural(count, 'aún no lista', 'aún no listas'),
  'left-out': (count) => plural(count, 'omitida por usted', 'omitidas por usted'),
  duplicate: (count) => plural(count, 'duplicado', 'duplicados'),
  inactive: (count) => plural(count, 'no activa según la lista', 'no activas según la lista'),
  'no-person': (count) => plural(count, 'grupo o programa', 'grupos o programas'),
  beside: (count) => `${formatNumber(count)} al margen de la lista`,
  heading: (count) => plural(count, 'encabezado o línea sin entrada', 'encabezados o líneas sin entrada'),
  hidden: (count) => plural(count, 'fila oculta', 'filas ocultas'),
};

export const tableWords: typeof english = {
  account: ({ entries, rows, parts }) => {
    const what = parts.map(([fate, count]) => fates[fate](count));
    const all = plural(entries, 'entrada', 'entradas');
    const from = rows === undefined ? `De ${all}` : `De ${all} en ${plural(rows, 'fila', 'filas')}`;
    return `${from}: ${joinWords(what)}.`;
  },
  template: 'Descargar una plantilla',
  title: (rows) => `Leído como tabla de ${plural(rows, 'fila', 'filas')}`,
  aside: (role, count) =>
    `No se ${count === 1 ? 'ha tomado' : 'han tomado'} ${plural(count, ...asideNames[role])}.`,
  encodingDoubts: {
    guessed: (encoding) =>
      `El archivo no indica su codificación, así que se ha leído como ${encoding}. Si un nombre parece incorrecto, guarde el archivo como UTF-8 y vuelva a elegirlo.`,
    broken: (encoding) =>
      `Algunas letras de este archivo están dañadas y aparecen como �. Guárdelo de nuevo como ${encoding} y vuelva a elegirlo.`,
  },
  unseenRows: (count) =>
    count === 1
      ? 'No se ha leído 1 fila oculta. Muéstrela en el libro para incluirla.'
      : `No se han leído ${formatNumber(count)} filas ocultas. Muéstrelas en el libro para incluirlas.`,
  unseenSheets: (names) => {
    const list = joinWords(names.map((name) => `«${name}»`));
    return names.length === 1
      ? `La hoja oculta ${list} no se ha leído.`
      : `Las hojas ocultas ${list} no se han leído.`;
  },
  repaired: (count, lines) => {
    const where = lines.map(formatNumber).join(', ') + (count > lines.length ? ' y otras' : '');
    return count === 1
      ? `Se ha reparado 1 fila con comillas incorrectas o una coma de más: línea ${where}. Revísela en la comprobación.`
      : `Se han reparado ${formatNumber(count)} filas con comillas incorrectas o una coma de más: línea ${where}. Revíselas en la comprobación.`;
  },
  columns: 'Qué contienen las columnas',
  column: (index, name, addresses) =>
    (name || `Columna ${index + 1}`) +
    (addresses > 0 ? ` (${plural(addresses, 'dirección', 'direcciones')})` : ''),
  roles: {
    own: 'Personas que invitar',
    member: 'Miembros',
    login: 'Nombres de usuario, no se toman',
    alias: 'Otras direcciones de la misma persona, no se toman',
    private: 'Direcciones privadas, no se toman',
    manager: 'Responsables, no se toman',
    other: 'Otros contactos, no se toman',
    status: 'Estado: quién está activo',
    kind: 'Tipo: persona o grupo',
    name: 'Nombres',
    none: 'Nada de esto',
  },
};
