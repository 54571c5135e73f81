import type { peopleWords as english } from '../../en/watch/people';
import { formatNumber, plural } from '../../format';

const persons = (count: number) => plural(count, 'persona', 'personas');

export const peopleWords: typeof english = {
  title: 'Personas vigiladas',
  filter: 'Filtrar personas',
  all: 'Todas',
  states: {
    'without-access': 'Sin acceso',
    'with-access': 'Con acceso',
    inactive: 'Desactivado',
    gone: 'Ya no está',
    unknown: 'No se sabe',
  },
  pending: 'Aún sin aceptar',
  ended: 'Pasado su último día',
  search: 'Buscar direcciones y nombres',
  sort: 'Ordenar por',
  sorts: { address: 'Dirección', age: 'Primero los más antiguos' },
  none: 'Nadie coincide con este filtro.',
  columns: {
    who: 'Quién',
    state: 'Estado',
    since: 'Vigilado desde',
    read: 'Última lectura',
    accepted: 'Aceptado',
    batch: 'Lote',
  },
  because: { invited: 'Invitado', added: 'Añadido por un administrador' },
  batchLabel: (email) => `Abrir el lote de ${email}`,
  batch: 'Abrir',
  accepted: { yes: 'Sí', no: 'Todavía no', unknown: 'No consta' },
  mailedAgain: (when) => `Nuevo correo el ${when}`,
  neededUntil: (day) => `Necesario hasta ${day}`,
  wasNeededUntil: (day) => `Era necesario hasta ${day}`,
  openFinding: 'Abrir el hallazgo',
  openFindingLabel: (email) => `Abrir el hallazgo sobre ${email}`,
  reviewed: 'Revisión de accesos',
  review: {
    keep: (who, when) => `Debe conservarse: ${who}, ${when}`,
    remove: (who, when) => `Retirada propuesta: ${who}, ${when}`,
  },
  acts: {
    again: 'Invitar de nuevo…',
    keep: 'Conservar…',
    remove: 'Proponer retirada…',
    leave: 'Dejar de vigilar…',
  },
  again: {
    title: (count) => `¿Enviar de nuevo la invitación a ${persons(count)}?`,
    none: 'A ninguna se la puede invitar de nuevo',
    body: 'Atlassian les envía la invitación una vez más, todavía sin acceso a ningún producto.',
    leftOut: (count) =>
      count === 1
        ? '1 persona de la selección ya ha aceptado o ya no está. Se omite.'
        : `${formatNumber(count)} personas de la selección ya han aceptado o ya no están. Se omiten.`,
    noKeyTitle: 'Se necesita una clave de la organización',
    noKey:
      'Jira solo envía una invitación cuando crea a alguien. Con una clave de API de la organización guardada en los ajustes, se puede volver a escribir a quienes ya están.',
    settings: 'Abrir los ajustes',
    go: 'Enviar las invitaciones',
    done: (count) =>
      count === 0 ? 'No se ha escrito a nadie.' : `Se ha vuelto a escribir a ${persons(count)}.`,
    refused: (count) => `No se ha escrito a ${persons(count)}:`,
  },
  decide: {
    keep: {
      title: (count) => `¿Conservar a ${persons(count)}?`,
      body: 'Que siguen siendo necesarias se anota con su nombre y la fecha: aquí, en la revisión de accesos y en el registro de auditoría.',
      go: 'Conservar',
      done: (count) => `Se conservará a ${persons(count)}.`,
    },
    remove: {
      title: (count) => `¿Proponer la retirada de ${persons(count)}?`,
      body: 'La propuesta se anota con su nombre y la fecha: aquí, en la revisión de accesos y en el registro de auditoría. La vigilancia de accesos no retira a nadie de la organización. Lo hace un administrador de la organización aquí:',
      go: 'Proponer retirada',
      done: (count) => `Se ha propuesto la retirada de ${persons(count)}.`,
    },
  },
  reason: 'Motivo',
  leave: {
    title: (count) => `¿Dejar de vigilar a ${persons(count)}?`,
    body: 'Nada cambia para ellas en Atlassian, pero ya nadie se entera cuando reciben acceso. Sus hallazgos abiertos terminan. El registro de auditoría conserva lo hallado, y se las puede añadir otra vez.',
    go: 'Dejar de vigilar',
    done: (count) => `Ya no se vigila a ${persons(count)}.`,
  },
  add: {
    open: 'Añadir personas…',
    title: 'Añadir personas a la vigilancia',
    body: 'Personas de la organización de las que desea saber cuándo tienen acceso. No se invita ni se cambia a nadie.',
    addresses: 'Direcciones',
    addressesHelp: (most) =>
      `Separadas por espacios, comas o líneas nuevas; como máximo ${formatNumber(most)} cada vez.`,
    missing: 'Escriba al menos una dirección.',
    tooMany: (count, most) =>
      `Son ${plural(count, 'dirección', 'direcciones')}. Se pueden añadir como máximo ${formatNumber(most)} cada vez.`,
    go: 'Añadir',
    added: (count) => (count === 0 ? 'No se ha añadido a nadie.' : `Ahora se vigila a ${persons(count)}.`),
    notFound: (count) =>
      `No se ${count === 1 ? 'ha encontrado' : 'han encontrado'} en la organización ${plural(count, 'dirección', 'direcciones')}:`,
    notKnown: (count) =>
      `Atlassian no ha dicho si ${plural(count, 'dirección está', 'direcciones están')} en la organización. Inténtelo de nuevo más tarde:`,
  },
  batchCard: {
    title: 'Vigilancia de accesos',
    body: (others) =>
      `A quien invitó este lote se le vigila. También se puede vigilar a ${plural(others, 'persona más de su lista', 'personas más de su lista')}: la aplicación dice entonces cuándo reciben acceso.`,
    go: 'Vigilar a todos los de este lote',
    done: 'Se está incorporando a todos los de este lote que están.',
    open: 'Abrir la vigilancia de accesos',
  },
};
