import type { saidWords as english } from '../en/said';
import { plural } from '../format';

export const saidWords: typeof english = {
  codes: {
    ISSUE_CHANGED: () =>
      'La incidencia ha cambiado desde que se leyó. Mire a quién nombra ahora y compruebe a esas personas.',
    NOT_ADMIN: () => 'Solo los administradores de Jira pueden usar esta aplicación.',
    INVALID_PAYLOAD: ({ said }) => `La aplicación no ha entendido la solicitud: ${said}`,
    PAYLOAD_TOO_LARGE: () => 'La solicitud supera los 500 KB. Envíe la lista en partes más pequeñas.',
    BATCH_NOT_FOUND: () => 'No hay ningún lote con este ID.',
    BATCH_STATE: () => 'Eso no es posible en el estado en que está el lote.',
    BATCH_EMPTY: () => 'La lista aún no contiene a nadie.',
    BATCH_FULL: () => 'La lista es más larga de lo que puede ser un lote.',
    NO_VALID_RECIPIENTS: () => 'Ninguna de estas direcciones se puede invitar.',
    REASON_REQUIRED: () => 'Sus ajustes exigen un motivo.',
    TICKET_REQUIRED: () => 'Sus ajustes exigen un ticket para cada lote.',
    DOMAIN_NOT_ALLOWED: () => 'Sus ajustes no permiten este dominio.',
    CONFIRMATION_REQUIRED: () =>
      'Con esto, algunas personas pierden el acceso a productos. Confirme quiénes.',
    FOUR_EYES: () =>
      'Sus ajustes exigen la regla de los cuatro ojos: usted preparó o pidió esta lista, así que debe iniciarla otro administrador.',
    INVALID_CURSOR: () => 'La lista ha cambiado entretanto. Vuelva a cargarla.',
    INVALID_FILTER: () => 'El periodo termina antes de empezar.',
    KEY_REFUSED: () => 'Atlassian no ha aceptado la clave.',
    NO_KEY: () => 'Guarde una clave de API de la organización en los ajustes para usar esta ruta.',
    NO_ROUTE: () =>
      'Atlassian no deja que esta aplicación cree usuarios en su sitio. Guarde una clave de API de la organización en los ajustes.',
    ROUTE_CANNOT: ({ said }) => `La ruta no puede hacerlo: ${said}`,
    ENTRY_NOT_FOUND: () => 'No hay ninguna entrada de auditoría con este ID.',
    NOTHING_TO_RESTORE: () => 'Esta entrada no sacó a nadie de un grupo.',
    NOTHING_TO_UNDO: () => 'Esta entrada no creó ninguna ficha.',
    FINDING_NOT_FOUND: () => 'No hay ningún hallazgo con este ID.',
    ISSUE_NOT_FOUND: () => 'Esta incidencia no existe, o usted no puede verla.',
    NOTHING_TO_REMOVE: () =>
      'La aplicación no puede retirar nada de esto: ya no se tiene, es directo o viene de un grupo sincronizado, protegido o de administración.',
    BUSY: () =>
      'La aplicación tiene más trabajo del que admite su almacenamiento. Inténtelo de nuevo en un momento.',
    ATLASSIAN: ({ said }) => said,
    UNEXPECTED: () => 'Se ha producido un error inesperado.',
  },
  reasons: {
    'list-of-another': () =>
      'Sus ajustes exigen la regla de los cuatro ojos, así que solo quien abrió esta lista puede ampliarla. Abra una lista propia.',
    'checked-already': () => 'Solo se pueden añadir direcciones antes de comprobar la lista.',
    'recipients-at-most': ({ count }) =>
      `Un lote admite como máximo ${plural(count, 'dirección', 'direcciones')}.`,
    'key-not-accepted': ({ said }) => `Atlassian no ha aceptado la clave: ${said}`,
    'nobody-failed': () => 'En este lote no ha fallado nadie.',
    'started-meanwhile': () => 'Mientras tanto alguien inició este lote. Sigue en marcha.',
    'still-worked-on': () => 'Todavía se trabaja en el lote. Espere a que termine.',
    'checked-earlier': () =>
      'Una versión anterior de la aplicación comprobó esta lista. Compruébela de nuevo para ver quién pierde el acceso.',
    'removals-changed': ({ count }) =>
      `Con esto, ${plural(count, 'persona pierde', 'personas pierden')} el acceso a productos. Confirme exactamente eso.`,
    'somebody-else': () => 'Otra persona está cambiando lo mismo. Inténtelo de nuevo en un momento.',
    'another-piece': () => 'Se está añadiendo otra parte de esta lista. Envíe esta parte de nuevo.',
    'watch-went-on': () => 'La vigilancia ha avanzado entretanto. Genere de nuevo la revisión.',
    'log-trimmed': () =>
      'Durante la exportación se eliminaron entradas antiguas. Empiece la exportación de nuevo.',
    'mail-needs-key': () =>
      'Jira solo envía una invitación cuando crea a alguien. Guarde una clave de API de la organización para volver a escribir a las personas.',
    'started-at-the-page': () =>
      'En la ruta del administrador, las invitaciones salen en nombre del administrador que está en la página, así que el lote se inicia allí.',
    'approved-not-read': () =>
      'No se ha podido leer qué dominios están aprobados, así que no se puede retener a nadie. Guarde una clave de API de la organización que pueda leerlos y compruebe la lista de nuevo.',
    'read-elsewhere': () =>
      'Las personas de esta lista se buscaron en una organización distinta de aquella cuya clave de API está guardada. Guarde una clave de esa otra organización o cree una lista nueva.',
    'watched-elsewhere': () =>
      'Las personas vigiladas se buscaron en una organización distinta de aquella cuya clave de API está guardada. Guarde una clave de esa otra organización, o desactive la vigilancia y vuelva a activarla para buscarlas en esta.',
    'not-put-back': ({ name, said }) => `Atlassian no ha devuelto a la persona a ${name}: ${said}`,
    'put-back-unclear': ({ name }) =>
      `Atlassian no ha dicho si la persona está de nuevo en ${name}. Mire sus grupos y devuelva el acceso otra vez.`,
    'batch-not-kept': () => 'El lote de esta entrada ya no se conserva.',
    'not-proven-ours': () => 'Nada demuestra que este lote creara a la persona, así que se deja como está.',
    'account-managed': () =>
      'La organización gestiona esta cuenta: retirar su ficha la desactivaría en todas partes. Desactívela en Atlassian si es lo que desea.',
    'claim-not-told': () =>
      'No se puede saber si la organización gestiona esta cuenta, y retirar la ficha de una cuenta gestionada la desactivaría en todas partes. Guarde una clave de API de la organización en los ajustes o inténtelo de nuevo.',
    'record-gone': () => 'El directorio ya no tiene la ficha que este lote creó para la persona.',
    'record-not-deleted': ({ said }) => `Atlassian no ha eliminado la ficha: ${said}`,
    'record-not-read': () => 'No se ha podido leer si la ficha ha desaparecido. Inténtelo de nuevo.',
    'reason-for-allowing': () => 'Indique por qué se permite este acceso.',
    'not-watched': () => 'Esta persona no está vigilada.',
    'accepted-already': () => 'Esta persona ya ha aceptado, o no está.',
    'mailed-lately': () => 'A esta persona ya se le volvió a escribir en la última hora.',
    'mail-refused': () => 'Atlassian ha rechazado la invitación.',
    'no-organization-key': () => 'No hay guardada ninguna clave de API de la organización',
    'no-provisioning-key': () => 'No hay guardada ninguna clave de un directorio aprovisionado',
    'no-desk-chosen': () => 'No se ha elegido ningún centro de servicios para estos clientes',
    'no-desk-seen': () => 'La aplicación no ve ningún centro de servicios en este sitio',
    'organization-users-not-read': ({ said }) =>
      `La aplicación no puede leer quién pertenece a la organización de clientes, así que allí no se podría volver a leer a nadie${said ? `. Atlassian dice: «${said}»` : ''}`,
    'other-organization': () => 'La clave no pertenece a la organización guardada',
    'key-of-no-organization': () => 'La clave no pertenece a ninguna organización',
    'may-not-browse': () =>
      'La aplicación no puede explorar los usuarios de este sitio, así que no puede decir quién está',
    'nobody-signed-in': () => 'Nadie ha iniciado sesión para esta llamada',
    'calls-spent': () => 'Esta ejecución ya no puede llamar a Atlassian',
    'no-clear-answer': () => 'Atlassian no ha dado una respuesta clara',
    'answered-status': ({ count }) => `Atlassian respondió ${count}`,
    'deactivated-not-read': () =>
      'Sin una clave de la organización no se ha podido leer si alguien desactivado tiene una de estas direcciones. Guarde una clave de API de la organización en los ajustes',
    'grants-not-known': () => 'No se ha podido leer qué concede el grupo automático del directorio',
    'grants-need-key': () =>
      'Sin una clave de la organización nadie puede decir qué concede el grupo automático del directorio',
    'group-is-billed': ({ name, said }) =>
      `El grupo «${name}» concede ${said}: todos los que cree esta ruta lo tendrían. Quite antes el producto a ese grupo`,
  },
  rejected: {
    INVALID_ADDRESS: 'Esto no es una dirección de correo.',
    DUPLICATE: 'La lista ya tiene esta dirección.',
    DOMAIN_NOT_ALLOWED: 'Sus ajustes no permiten este dominio.',
  },
};
