import type { watchWords as english } from '../../en/watch/page';
import { formatNumber, plural } from '../../format';

const intervals: Record<number, string> = {
  1: 'cada hora',
  6: 'cada 6 horas',
  24: 'una vez al día',
  168: 'una vez a la semana',
};

export const watchWords: typeof english = {
  lead: 'Quién fue invitado sin acceso, y quién de ellos tiene ahora un rol facturable.',
  figures: {
    title: 'En este momento',
    watched: 'Vigilados',
    withoutAccess: 'Sin acceso',
    open: 'Hallazgos abiertos',
    allowed: 'Permitidos',
    unknown: 'No se sabe',
    inactive: 'Desactivados',
    gone: 'Ya no están',
    pending: 'Sin aceptar',
  },
  lastLook: (when) => `Última revisión: ${when}.`,
  noLookYet: 'Todavía no se ha revisado a nadie.',
  nextLook: (when, everyHours) =>
    `Próxima revisión: ${when}, ${intervals[everyHours] ?? `cada ${formatNumber(everyHours)} horas`}.`,
  nextLookSoon: 'La próxima revisión empieza en unos minutos.',
  isOff: 'La vigilancia está desactivada: no se revisa a nadie por sí solo.',
  lookNow: 'Revisar ahora',
  looking: 'Revisando a todos…',
  lookAsked: 'Se ha pedido una revisión y empieza en un momento…',
  waitingBatches: (count) =>
    `Todavía se está incorporando a las personas de ${plural(count, 'lote', 'lotes')}.`,
  off: {
    title: 'La vigilancia de accesos está desactivada',
    body: 'Activada, revisa a todos los invitados sin acceso y dice quién ha recibido desde entonces un rol facturable, de quién y cuándo. Solo lee.',
    noKey:
      'Sin una clave de la organización solo ve los productos de Jira. Con una guardada en los ajustes se activa por sí sola y ve todos los productos.',
    turnOn: 'Activarla',
    settings: 'Abrir los ajustes',
  },
  empty: {
    title: 'Todavía no se vigila a nadie',
    body: 'A quien invita un lote se le vigila desde que este termina. Se puede añadir a personas que ya están.',
  },
  plot: {
    value: (name, count) => `${name}: ${formatNumber(count)}`,
    title: 'Revisión a revisión',
    watched: 'Personas vigiladas',
    withAccess: 'De ellas, con acceso',
    label: (name, first, last, looks) =>
      `${name}: de ${formatNumber(first)} a ${formatNumber(last)} en ${plural(looks, 'revisión', 'revisiones')}. La tabla de abajo tiene las cifras.`,
    asTable: 'Mostrar como tabla',
    at: 'Revisión',
    unknown: 'No se sabe',
  },
  views: 'Qué se muestra de la vigilancia',
  findings: 'Hallazgos',
  people: 'Personas',
  select: (name) => `Seleccionar ${name}`,
  selectAll: 'Seleccionar todo lo que se muestra',
  selected: (count) =>
    count === 0 ? 'No hay nadie seleccionado.' : plural(count, 'seleccionado.', 'seleccionados.'),
};
