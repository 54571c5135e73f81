import type { adviceWords as english } from '../en/advice';

export const adviceWords: typeof english = {
  byCode: {
    INACTIVE: 'La cuenta está desactivada. Reactívela en Atlassian Administration si la persona debe volver.',
    STILL_HOLDS_ACCESS:
      'Los grupos nombrados aquí seguían vigentes al releer. Reintente, o retírelos en Atlassian Administration.',
    KEPT_ADMINISTERS:
      'Un grupo de administradores nunca se retira. Saque a la persona a mano si es lo correcto.',
    KEPT_SYNCHRONISED: 'El grupo viene de su proveedor de identidad. Cambie allí la pertenencia.',
    KEPT_NESTED: 'El acceso viene de un grupo dentro de otro. Saque a la persona del grupo interior a mano.',
    KEPT_PROTECTED:
      'El grupo está protegido en los ajustes, también para este lote. Quítele allí la protección y compruebe la dirección en una lista nueva con «Retirar su acceso».',
    KEPT_DIRECT_ROLE:
      'El rol del producto se asignó directamente, no mediante un grupo. Retírelo en Atlassian Administration.',
    KEPT_UNKNOWN: 'Retire los grupos nombrados aquí en Atlassian Administration y reintente.',
    GONE: 'La persona estaba aquí en la comprobación y ya no está. Compruebe la lista de nuevo.',
    NOT_PROVEN_OURS:
      'Nada demuestra que este lote creara la cuenta: otros pueden haberla añadido al mismo tiempo. Por eso no se retiró nada. Si es suya, retire los grupos nombrados aquí en Atlassian Administration.',
    EXISTS_NOT_FOUND:
      'Atlassian dice que alguien tiene esta dirección, pero las búsquedas no encuentran a nadie: la cuenta puede estar desactivada u oculta. Mire en Atlassian Administration.',
    HIDDEN_ADDRESS:
      'Atlassian oculta la dirección de alguien que puede ser esta persona. Pida a un administrador de la organización que mire en Atlassian Administration.',
    PAGES_WITHOUT_END:
      'La lista de Atlassian no llegaba a su fin, así que nadie puede decir qué falta en ella. Reintente más tarde.',
    FOREIGN_ANSWER:
      'Respondió algo distinto de la API de Atlassian, como un proxy. Reintente; si persiste, consulte a su equipo de red.',
    TOO_MANY_GROUPS:
      'La persona está en más grupos de los que se pueden leer. Mire en Atlassian Administration.',
    GROUPS_NOT_TOLD:
      'En la respuesta de Atlassian faltaban grupos, así que no se sabe qué tiene la persona. Reintente.',
    ROLES_NOT_TOLD:
      'En la respuesta de Atlassian faltaban roles, así que no se sabe qué tiene la persona. Reintente.',
    STATUS_NOT_TOLD:
      'La respuesta de Atlassian no dice si esta persona está en la organización, así que no se hizo nada. Reintente.',
    CONTRADICTION: 'Las respuestas de Atlassian sobre esta persona se contradicen. Reintente.',
    NOT_READ_BACK: 'No se pudo volver a leer a la persona. Reintente.',
    LOOK_UP_REFUSED:
      'Atlassian se negó a buscar a esta persona. Reintente, o mire en Atlassian Administration.',
    ERRORS_INSIDE:
      'Atlassian comunicó errores dentro de una respuesta correcta, y no se pudo releer a la persona. Mire en Atlassian Administration antes de reintentar.',
    LICENCE_LIMIT:
      'Este sitio pone a las personas nuevas en grupos que requieren una licencia, y no quedaba ninguna libre. Libere una o amplíe el límite y reintente.',
    FOUR_EYES: 'Pida a otro administrador de Jira que abra este lote y lo inicie.',
    NO_PROGRESS:
      'El trabajo no avanzó varias veces seguidas. Reanúdelo más tarde; si se detiene otra vez, envíe este aviso al administrador de su organización.',
    NOT_IN_PREVIEW:
      'La comprobación mostraba que esta persona conserva lo que tiene. Eso ha cambiado desde entonces, así que no se retiró nada. Compruébela en una lista nueva para decidir otra vez.',
    NOT_THERE:
      'No está en la organización, así que no había nada que retirar. Una retirada no invita a nadie.',
    APPROVED_DOMAIN:
      'Retenido, porque las personas de este dominio pueden tomar por sí mismas acceso a productos una vez dentro. Cámbielo en Atlassian Administration, o ponga la dirección en una lista que no las retenga.',
    NOT_FOUND_AFTER_INVITATION:
      'Se pidió a Atlassian que invitara a esta persona, pero después no se la encontró. Espere unos minutos y reintente: un nuevo intento la busca primero y la invita otra vez si sigue sin aparecer, lo que puede enviarle un segundo correo.',
  },
  byKind: {
    payment:
      'Invitar por la ruta de la organización requiere una suscripción de pago. Elija otra ruta en los ajustes.',
    licence:
      'Atlassian dice que se ha alcanzado el límite de licencias. Libere una o amplíe el límite y reintente.',
    credential:
      'Se rechazaron las credenciales. Compruebe la conexión en los ajustes y guarde una clave nueva si la anterior caducó.',
    refused:
      'Esta ruta no tiene permiso para hacerlo. Ejecute la comprobación de la conexión en los ajustes y elija la ruta de la organización.',
    busy: 'Atlassian pidió un ritmo más lento. Espere unos minutos y reintente.',
    unreachable: 'Atlassian no respondió. Reintente en unos minutos.',
    address: 'Atlassian no acepta esta dirección. Corríjala e inclúyala en una lista nueva.',
  },
};
