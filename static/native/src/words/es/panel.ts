import { formatNumber, formOf, joinWords, plural } from '../../../../admin/src/words/format';
import type { PanelWords } from '../panel';

export { saidWords as said } from '../../../../admin/src/words/es/said';

const people = (count: number) => plural(count, 'persona', 'personas');

export const words: PanelWords = {
  loading: 'Cargando',
  noAnswer: 'La aplicación no ha respondido. Vuelva a abrir la incidencia en un momento.',
  found: (count) => `Esta incidencia nombra a ${people(count)}`,
  foundTable: 'Personas nombradas en esta incidencia',
  foundMore: (shown) =>
    shown === 1
      ? 'Solo se muestra la primera. Se comprueban todas.'
      : `Se muestran las ${formatNumber(shown)} primeras. Se comprueban todas.`,
  nobodyFound:
    'Esta incidencia todavía no nombra a nadie: ni la descripción, ni los comentarios, ni las listas adjuntas, ni los campos elegidos en los ajustes de la aplicación contienen una dirección de correo que se pueda tomar.',
  sourceNames: {
    description: () => 'Descripción',
    field: (name) => name,
    comments: () => 'Comentarios',
    attachment: (name) => name,
  },
  source: (name, addresses) => `${name}: ${people(addresses)}`,
  nobodyIn: (name) => `${name} no nombra a nadie.`,
  unreadTitle: 'No leído',
  unread: {
    format: (name) => `${name} no es una lista de un tipo que la aplicación lea.`,
    'old-workbook': (name) =>
      `${name} es un libro de Excel de un tipo antiguo o con contraseña. Guárdelo como XLSX sin contraseña.`,
    unreadable: (name) => `${name} está dañado. Guarde el archivo y vuelva a adjuntarlo.`,
    size: (name) => `${name} supera los 5 MB. Léalo en la página de la aplicación.`,
    unpacked: (name) =>
      `${name}, descomprimido, supera lo que puede ser una lista de personas. Lea su hoja como CSV en la página de la aplicación.`,
    gone: (name) => `${name} ya no está, o usted no puede verlo.`,
    unavailable: (name) => `Jira no ha entregado ${name}. Vuelva a abrir la incidencia en un momento.`,
    'too-many': (name) => `${name} está detrás de otras diez listas. Léalo en la página de la aplicación.`,
    time: (name) => `No ha habido tiempo de leer ${name}. Léalo en la página de la aplicación.`,
    'no-field': (name) => `El campo ${name} no está en esta incidencia, o usted no puede verlo.`,
    'no-text': (name) => `El campo ${name} no contiene texto aquí, así que no se leen direcciones de él.`,
  },
  encodingDoubts: {
    guessed: (name) =>
      `Puede haber letras incorrectas en ${name}, porque no indica su codificación. Si un nombre parece incorrecto, guárdelo como UTF-8 y vuelva a adjuntarlo.`,
    broken: (name) =>
      `Algunas letras de ${name} están dañadas y aparecen como �. Guarde el archivo como UTF-8 y vuelva a adjuntarlo.`,
  },
  hiddenRows: (name, rows) =>
    `${name} contiene ${plural(rows, 'fila oculta', 'filas ocultas')}, cuyas personas no se toman.`,
  hiddenSheets: (name, sheets) => {
    const list = joinWords(sheets.map((sheet) => `«${sheet}»`));
    return `${name} contiene ${sheets.length === 1 ? 'la hoja oculta' : 'las hojas ocultas'} ${list}, cuyas personas no se toman.`;
  },
  aside: (name, count) =>
    `${plural(count, 'dirección', 'direcciones')} de ${name} ${count === 1 ? 'está' : 'están'} en columnas de otras personas, como responsables, y no se ${count === 1 ? 'toma' : 'toman'}.`,
  someCommentsLeft:
    'No se leen los comentarios posteriores. Escriba sus direcciones en la página de la aplicación.',
  commentsLeft: (count) =>
    count === 1
      ? 'No se lee 1 comentario posterior. Escriba sus direcciones en la página de la aplicación.'
      : `No se leen ${formatNumber(count)} comentarios posteriores. Escriba sus direcciones en la página de la aplicación.`,
  openBatch: 'Abrir en la aplicación',
  leftOut: (count) => plural(count, 'entrada omitida', 'entradas omitidas'),
  leftOutHelp: (count) =>
    count === 1
      ? 'Alguien tiene que revisarla. La página de la aplicación la toma con una corrección.'
      : 'Alguien tiene que revisarlas. La página de la aplicación las toma con una corrección.',
  leftOutEntry: (text, why) => `${text}: ${why}`,
  why: {
    'not-an-address': 'no es una dirección',
    question: 'por revisar',
    slip: 'puede ser un error al escribir',
    inactive: 'no activa según la lista',
    'no-person': 'un grupo o un programa',
    beside: 'al margen de la lista',
  },
  address: 'Dirección',
  name: 'Nombre',
  standing: 'Situación',
  check: 'Comprobar a estas personas',
  batch: (total, when) => `${people(total)}, ${when}`,
  states: {
    draft: 'En preparación',
    checking: 'Comprobando',
    ready: 'A la espera de iniciarse',
    running: 'Invitando',
    pausing: 'Pausando',
    paused: 'En pausa',
    cancelling: 'Cancelando',
    cancelled: 'Cancelado',
    finished: 'Terminado',
  },
  standings: {
    absent: () => 'por invitar',
    'without-access': (count) => formOf(count, 'presente sin acceso', 'presentes sin acceso'),
    'with-access': (count) =>
      formOf(count, 'presente con acceso, que conserva', 'presentes con acceso, que conservan'),
    inactive: (count) => formOf(count, 'desactivado', 'desactivados'),
    unknown: (count) => formOf(count, 'desconocido', 'desconocidos'),
  },
  outcomes: {
    invited: (count) => formOf(count, 'invitado sin acceso', 'invitados sin acceso'),
    'invited-access-removed': (count) =>
      formOf(
        count,
        'invitado y sacado de los grupos asignados',
        'invitados y sacados de los grupos asignados',
      ),
    'already-without-access': () => 'ya sin acceso',
    'already-has-access': (count) => formOf(count, 'con el acceso que tenía', 'con el acceso que tenían'),
    'access-removed': (count) => formOf(count, 'sin el acceso que tenía', 'sin el acceso que tenían'),
    deactivated: (count) => formOf(count, 'desactivado', 'desactivados'),
    'needs-attention': (count) => formOf(count, 'requiere atención', 'requieren atención'),
    failed: () => 'con error',
    cancelled: (count) => formOf(count, 'cancelado', 'cancelados'),
  },
  counted: (count, what) => `${formatNumber(count)} ${what}`,
  counts: (parts) => `${joinWords(parts)}.`,
  withMessage: (standing, message) => `${standing}: ${message}`,
  nothingYet: 'Todavía no se sabe nada.',
  fourEyes:
    'Usted preparó o pidió esta lista y sus ajustes exigen la regla de los cuatro ojos: la inicia otro administrador.',
  start: ({ invites, unknown }) => {
    if (invites > 0 && unknown > 0)
      return `Invitar a ${people(invites)} y buscar de nuevo a ${formatNumber(unknown)}`;
    if (invites > 0) return `Invitar a ${people(invites)}`;
    return unknown > 0
      ? `Buscar de nuevo a ${people(unknown)} y continuar`
      : 'Terminar: no hay que invitar a nadie';
  },
  lookedUpAgain: (count) =>
    plural(
      count,
      'persona se buscará de nuevo y, si es nueva, se la invitará.',
      'personas se buscarán de nuevo y, si son nuevas, se las invitará.',
    ),
  discard: 'Descartar',
  showPeople: 'Mostrar a todos',
  peopleTable: 'Personas de este lote',
  more: 'Mostrar más',
  countsOnly: 'Los administradores de Jira ven quiénes son.',
  adminsStart: 'Un administrador de Jira puede invitar a las personas que nombra esta incidencia.',
};
