import { formatNumber, plural } from '../../../../admin/src/words/format';
import type { GadgetWords } from '../gadget';

export { saidWords as said } from '../../../../admin/src/words/es/said';

export const words: GadgetWords = {
  loading: 'Cargando',
  noAnswer: 'La aplicación no ha respondido. Actualice el gadget en un momento.',
  off: 'La vigilancia de accesos está desactivada. Un administrador de Jira la activa en los ajustes de la aplicación.',
  holders: (count) => plural(count, 'persona tiene acceso', 'personas tienen acceso'),
  figures: 'Personas invitadas sin acceso',
  what: 'Quién',
  count: 'Cuántos',
  rows: {
    watched: 'Vigilados',
    withoutAccess: 'Sin acceso',
    withAccess: 'Con acceso',
    unknown: 'No se sabe',
    pending: 'Sin aceptar todavía',
  },
  neverLooked: 'Todavía no se ha revisado a nadie.',
  looked: (when) => `Última revisión: ${when}.`,
  latest: 'Últimos hallazgos',
  open: 'Abrir la vigilancia de accesos',
  address: 'Dirección',
  products: 'Productos',
  since: 'Desde',
  form: {
    title: 'Título',
    titleHelp: 'Aparece encima de las cifras. Si se deja vacío, no hay ninguno.',
    titleLong: (most) => `Como máximo, ${plural(most, 'carácter', 'caracteres')}.`,
    findings: 'Qué muestra',
    findingsHelp:
      'Los hallazgos nombran a personas, así que solo los ven los administradores de Jira, aunque otros vean el panel.',
    findingChoices: (count) =>
      count === 0
        ? 'Cifras'
        : count === 1
          ? 'Cifras y el último hallazgo'
          : `Cifras y los últimos ${formatNumber(count)} hallazgos`,
    refresh: 'Actualización',
    refreshChoices: (minutes) =>
      minutes === 0
        ? 'Cuando alguien lo pida'
        : minutes === 1
          ? 'Cada minuto'
          : `Cada ${formatNumber(minutes)} minutos`,
    save: 'Guardar',
    cancel: 'Cancelar',
    notSaved: 'Jira no lo ha guardado. Inténtelo de nuevo en un momento.',
  },
};
