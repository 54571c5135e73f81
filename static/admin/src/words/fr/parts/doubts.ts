import type { batchWords as english } from '../../en/batch';

export const doubts: (typeof english)['doubts'] = {
  HIDDEN_ADDRESS: 'Atlassian masque l’adresse de quelqu’un qui peut être cette personne.',
  PAGES_WITHOUT_END: 'La liste d’Atlassian n’en finissait pas.',
  FOREIGN_ANSWER: 'Ce qui a répondu n’était pas l’API d’Atlassian.',
  TOO_MANY_GROUPS: 'La personne est dans plus de groupes qu’on ne peut en lire.',
  GROUPS_NOT_TOLD: 'Des groupes manquaient dans la réponse d’Atlassian.',
  ROLES_NOT_TOLD: 'Des rôles manquaient dans la réponse d’Atlassian.',
  STATUS_NOT_TOLD: 'La réponse d’Atlassian ne dit pas si cette personne est dans l’organisation.',
  CONTRADICTION: 'Les réponses d’Atlassian sur cette personne se contredisent.',
  LOOK_UP_REFUSED: 'Atlassian a refusé de rechercher l’adresse.',
  NOT_READ_BACK: 'La personne n’a pas pu être relue.',
  OTHER_PRODUCTS: 'Lu par Jira, qui ne dit pas l’accès détenu à d’autres produits.',
  NOT_STORED:
    'Ce qui a été lu de la personne n’a pas pu être enregistré. Elle sera relue au prochain passage.',
};
