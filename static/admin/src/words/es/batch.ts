import type { batchWords as english } from '../en/batch';
import { formatNumber, joinWords, plural } from '../format';
import { doubts } from './parts/doubts';
import { plans } from './parts/plans';

const minute = 60;
const persons = (count: number) => plural(count, 'persona', 'personas');

export const batchWords: typeof english = {
  title: (total) => `Lote de ${plural(total, 'dirección', 'direcciones')}`,
  facts: {
    by: 'De',
    when: 'Creado',
    reason: 'Motivo',
    ticket: 'Ticket',
    source: 'Origen',
    desk: 'Clientes de',
    route: 'Ruta',
    attempt: 'Intento',
    finished: 'Terminado',
    mail: 'Correo de invitación',
    existing: 'Acceso existente',
  },
  desk: (serviceDeskId, organizationId) =>
    organizationId === undefined
      ? `Centro de servicios ${serviceDeskId}`
      : `Centro de servicios ${serviceDeskId}, organización de clientes ${organizationId}`,
  sources: {
    paste: 'Lista pegada',
    file: (name) => `Archivo ${name}`,
    api: (client) => (client ? `API (${client})` : 'API'),
    watch: 'Vigilancia de accesos',
  },
  mail: {
    planned: {
      on: 'Lo enviará Atlassian',
      held: 'Se retendrá',
      always: 'Lo enviará Atlassian: esta ruta no puede retenerlo',
      unknown: 'Se retiene donde la ruta puede',
    },
    done: {
      on: 'Enviado por Atlassian a quienes entraron',
      held: 'Retenido: no se avisó a nadie',
      always: 'Enviado por Atlassian a quienes entraron: esta ruta no puede retenerlo',
      unknown: 'Depende del directorio',
      nobody: 'Ninguno: no entró nadie',
    },
  },
  existing: { leave: 'Se deja como está', remove: 'Se retira tras confirmarlo' },
  backToBatches: 'Todos los lotes',
  newList: 'Invitar a más personas',
  showAll: 'Mostrar todo',
  showLess: 'Mostrar menos',
  you: 'Es usted',
  notFoundTitle: 'Este lote no existe',
  notFound: 'El enlace es incorrecto, o el lote se eliminó con entradas antiguas del registro.',
  loadTitle: 'Lote',
  draft: 'Esta lista no se envió completa. No se comprobó nada y no se invitó a nadie.',
  draftRefused: 'La comprobación se rechazó. No se buscó ni se invitó a nadie.',
  discard: 'Descartar',
  changeList: 'Cambiar la lista',
  checkingTitle: 'Comprobando la lista',
  checkingHelp: 'Se busca cada dirección. No se invita a nadie.',
  previewTitle: 'Qué ocurrirá',
  rejectedTitle: (count) =>
    plural(count, 'dirección se rechazó y no se invitará', 'direcciones se rechazaron y no se invitarán'),
  summary: {
    invite: (count) => `se invitará a ${persons(count)}`,
    nothing: (count) => plural(count, 'ya está sin acceso', 'ya están sin acceso'),
    inactive: (count) => plural(count, 'está desactivada y sigue así', 'están desactivadas y siguen así'),
    leave: (count) => plural(count, 'conserva el acceso que tiene', 'conservan el acceso que tienen'),
    loses: {
      all: (count) => plural(count, 'perderá el acceso que tiene', 'perderán el acceso que tienen'),
      part: (count) =>
        plural(count, 'perderá una parte del acceso que tiene', 'perderán una parte del acceso que tienen'),
      nothing: (count) =>
        plural(
          count,
          'conserva un acceso que no se puede retirar',
          'conservan un acceso que no se puede retirar',
        ),
    },
    unknown: (count) =>
      plural(
        count,
        'se buscará de nuevo y se invitará si es nueva',
        'se buscarán de nuevo y se invitarán si son nuevas',
      ),
    lookAgain: (count) => plural(count, 'se buscará de nuevo', 'se buscarán de nuevo'),
    notThere: (count) => plural(count, 'no está en la organización', 'no están en la organización'),
    nobody: 'No hace falta invitar a nadie de esta lista',
    sentence: (parts) => {
      const all = joinWords(parts);
      return `${all.charAt(0).toUpperCase()}${all.slice(1)}. Licencias ocupadas: ninguna.`;
    },
  },
  start: ({ invites, removals, unknown }) => {
    if (invites > 0 && removals > 0)
      return `Invitar a ${persons(invites)} y retirar el acceso de ${formatNumber(removals)}`;
    if (invites > 0) return `Invitar a ${persons(invites)}`;
    if (removals > 0) return `Retirar el acceso de ${persons(removals)}`;
    return unknown > 0
      ? `Buscar de nuevo a ${persons(unknown)} y continuar`
      : 'Terminar: no hay nada que hacer';
  },
  noRouteTitle: 'La aplicación aún no está conectada',
  noRoute:
    'No hay ningún camino hacia Atlassian, así que el inicio puede rechazarse. Los ajustes muestran qué necesita cada uno y lo comprueban sin efectos secundarios.',
  openSettings: 'Abrir los ajustes',
  checkAgain: 'Comprobar de nuevo',
  filterByStanding: 'Filtrar por situación',
  filterByOutcome: 'Filtrar por resultado',
  all: 'Todos',
  search: 'Buscar direcciones',
  columns: {
    line: 'Línea',
    address: 'Dirección',
    standing: 'Situación',
    plan: 'Qué ocurrirá',
    access: 'Acceso que tiene',
    outcome: 'Resultado',
    details: 'Detalles y qué hacer',
  },
  plans,
  losesPart: 'Pierde una parte del acceso',
  losesNothing: 'Conserva el acceso: no se puede retirar',
  inactivePlan: 'Nada: la cuenta está desactivada',
  noAccess: 'Ninguno',
  notKnown: 'No se conoce por completo',
  free: (roles) => `Sin licencia: ${roles}`,
  unrated: (groups) => `${groups}: esta ruta no puede ver qué concede el grupo`,
  doubts,
  doubt: 'La respuesta de Atlassian no estaba completa.',
  kept: {
    administers: 'administra, nunca se toca',
    synchronised: 'sincronizado desde un proveedor de identidad',
    nested: 'a través de otro grupo',
    protected: 'protegido en los ajustes',
    'direct-role': 'un rol asignado directamente',
    unknown: 'no se puede retirar',
  },
  noRows: 'Nada coincide con el filtro.',
  searching: 'Buscando en la lista…',
  confirmTitle: (count) => `¿Retirar el acceso a productos de ${persons(count)}?`,
  confirmBody:
    'Estaban aquí antes de este lote. Con todos los demás de la lista se procede como muestra la comprobación.',
  confirmYou: 'Usted es una de ellas: su propia cuenta pierde el acceso a productos.',
  confirmShown: (shown, total) => `Se muestran ${formatNumber(shown)} de ${formatNumber(total)}.`,
  confirmMore: 'Mostrar más',
  loses: (groups) => `Pierde ${groups}.`,
  keeps: (groups) => `Conserva ${groups}.`,
  confirmCheck: (count) =>
    count === 1
      ? 'Sí, retirar el acceso de esta persona'
      : `Sí, retirar el acceso de estas ${formatNumber(count)} personas`,
  confirmGo: 'Retirar el acceso e iniciar',
  confirmLoading: 'Leyendo los nombres…',
  cancelTitle: '¿Cancelar el resto de esta ejecución?',
  cancelGo: 'Cancelar el resto',
  cancelKeep: 'Seguir',
  left: (seconds) =>
    seconds < minute
      ? 'menos de un minuto restante'
      : `quedan unos ${plural(Math.round(seconds / minute), 'minuto', 'minutos')}`,
  stateTitles: {
    running: 'Invitando',
    pausing: 'Pausando: se terminan las direcciones en curso',
    paused: 'En pausa',
    cancelling: 'Cancelando: se terminan las direcciones en curso',
    cancelled: 'Cancelado',
    finished: 'Terminado',
  },
  discardedTitle: 'Descartado',
  discardingTitle: 'Descartando la lista',
  discarded: 'La lista se descartó antes de hacer nada. No se invitó a nadie.',
  discarding: (done, total) =>
    `Anotados como cancelados en el registro de auditoría: ${formatNumber(done)} de ${formatNumber(total)}. No se invita a nadie, y puede salir de esta página.`,
  runsAlone: 'Puede cerrar esta página: la ejecución continúa, y la encontrará de nuevo en «Lotes».',
  keepOpen:
    'Esta ruta trabaja en su nombre, así que mantenga abierta la aplicación, en cualquiera de sus páginas, hasta que termine. Al cerrarla se pausa el trabajo; no se pierde nada.',
  drivenBy: (name) => `La página de ${name} trabaja en esta ejecución.`,
  waitingHelp: (name) =>
    `En esta ruta, una ejecución trabaja en nombre de un administrador que tiene la aplicación abierta, y ninguna página trabaja en ella. Continúa cuando ${name} abre la aplicación. Si la continúa usted, el resto se hace en su nombre.`,
  takeOver: 'Continuarla yo',
  goesOn: (when) => `El trabajo continúa por sí solo a las ${when}.`,
  noticeTitle: 'Atlassian pide paciencia',
  refusedTitle: 'Atlassian dijo',
  standsStill: 'El trabajo se ha detenido',
  pause: 'Pausar',
  resume: 'Reanudar',
  cancel: 'Cancelar la ejecución',
  retry: (count) => `Reintentar ${plural(count, 'dirección', 'direcciones')}`,
};
