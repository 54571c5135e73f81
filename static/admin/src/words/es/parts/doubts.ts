import type { batchWords as english } from '../../en/batch';

export const doubts: (typeof english)['doubts'] = {
  HIDDEN_ADDRESS: 'Atlassian oculta la dirección de alguien que puede ser esta persona.',
  PAGES_WITHOUT_END: 'La lista de Atlassian no llegaba a su fin.',
  FOREIGN_ANSWER: 'Lo que respondió no era la API de Atlassian.',
  TOO_MANY_GROUPS: 'La persona está en más grupos de los que se pueden leer.',
  GROUPS_NOT_TOLD: 'En la respuesta de Atlassian faltaban grupos.',
  ROLES_NOT_TOLD: 'En la respuesta de Atlassian faltaban roles.',
  STATUS_NOT_TOLD: 'La respuesta de Atlassian no dice si esta persona está en la organización.',
  CONTRADICTION: 'Las respuestas de Atlassian sobre esta persona se contradicen.',
  LOOK_UP_REFUSED: 'Atlassian se negó a buscar la dirección.',
  NOT_READ_BACK: 'No se pudo volver a leer a la persona.',
  OTHER_PRODUCTS: 'Leído a través de Jira, que no dice qué acceso se tiene a otros productos.',
  NOT_STORED: 'No se pudo guardar lo que se leyó de la persona. Se la volverá a leer en la próxima revisión.',
};
