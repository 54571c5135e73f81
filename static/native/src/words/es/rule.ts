import { plural } from '../../../../admin/src/words/format';
import type { RuleWords } from '../rule';

export const words: RuleWords = {
  loading: 'Cargando',
  required: (label) => `${label} (obligatorio)`,
  lengthAtMost: (characters) => `Como máximo, ${plural(characters, 'carácter', 'caracteres')}.`,
  invite: {
    addresses: 'Direcciones',
    addressesHelp:
      'Cualquier texto o tabla con direcciones de correo, como {{issue.description}}. Lo que alguien tendría que revisar se omite y se cuenta en leftOut.',
    addressesMissing: 'Indique de dónde vienen las direcciones.',
    reason: 'Motivo',
    reasonHelp: 'Para el registro de auditoría, como {{issue.summary}}.',
    ticket: 'Ticket',
    ticketHelp: 'Como {{issue.key}}.',
    sendMail: 'Enviar el correo de invitación de Atlassian',
    sendMailHelp: 'Donde la ruta puede retenerlo; si no, Atlassian lo envía de todos modos.',
    existing: 'Personas que ya tienen acceso',
    existingHelp:
      'Una retirada espera en la página de la aplicación a que un administrador confirme a quién le retira qué.',
    existingChoices: {
      leave: 'Lo conservan',
      remove: 'Lo pierden cuando un administrador lo confirme',
    },
    confirmRemovals: 'Huella de una vista previa confirmada',
    confirmRemovalsHelp:
      'Con ella, una retirada empieza por sí sola si retira exactamente lo que mostraba esa vista previa.',
    once: 'Una vez por',
    onceHelp:
      'Una petición que ya se hizo no crea otro lote. Si se deja vacío, se considera la misma la que tenga el mismo ticket, motivo, opciones y personas; {{now}} hace distinta cada ejecución.',
  },
  state: {
    batchId: 'Lote',
    batchIdHelp: 'El batchId que dio el paso «Invite people without access».',
    batchIdMissing: 'Indique el lote.',
  },
};
