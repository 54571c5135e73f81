import type { proofWords as english } from '../../en/paper/proof';
import { formatNumber, plural } from '../../format';

export const proofWords: typeof english = {
  open: 'Hoja de prueba',
  title: 'Prueba de un lote',
  back: 'Volver al lote',
  print: 'Imprimir o guardar como PDF',
  preparing: (shown, total) => `Preparando ${formatNumber(shown)} de ${formatNumber(total)} personas…`,
  ready: (total) =>
    `${plural(total, 'persona', 'personas')}. Elija «Guardar como PDF» como impresora para conservarla como archivo.`,
  onlyOver: 'Un lote tiene hoja de prueba una vez terminado.',
  made: (when, site) => `Elaborada el ${when} a partir del registro de auditoría de ${site}.`,
  facts: {
    reason: 'Motivo',
    ticket: 'Ticket',
    prepared: 'Preparado por',
    started: 'Iniciado por',
    created: 'Creado',
    startedAt: 'Iniciado',
    finished: 'Terminado',
    route: 'Ruta',
    source: 'Origen de la lista',
    mail: 'Correo de invitación',
    existing: 'Acceso existente',
    batch: 'Lote',
    attempts: 'Intentos',
  },
  outcomes: 'Cómo terminó',
  total: 'En la lista',
  people: 'Todas las personas de la lista',
  columns: {
    line: 'Línea',
    address: 'Dirección',
    name: 'Nombre',
    outcome: 'Resultado',
    held: 'Acceso en la última lectura',
    verified: 'Última lectura',
  },
  none: 'Ninguno',
  notRead: 'Sin leer',
  seal: 'Sello',
  sealBody:
    'Cada intento de este lote está sellado por un eslabón de la cadena de huellas del registro de auditoría. Una exportación del registro se verifica con estos valores mediante el verificador que acompaña a la aplicación.',
  link: ({ attempt, link, entries, at }) =>
    `Intento ${formatNumber(attempt)}: eslabón ${formatNumber(link)} sobre ${plural(entries, 'entrada', 'entradas')}, sellado ${at}. SHA-256:`,
  head: (links, when) =>
    `Cabeza de la cadena tras ${plural(links, 'eslabón', 'eslabones')}, ${when}. SHA-256:`,
  noSeal: 'Los eslabones de este lote ya no se conservan, o se ejecutó con una versión que no los anotaba.',
};
