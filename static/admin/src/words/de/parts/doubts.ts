import type { batchWords as english } from '../../en/batch';

export const doubts: (typeof english)['doubts'] = {
  HIDDEN_ADDRESS: 'Atlassian verbirgt die Adresse von jemandem, der diese Person sein kann.',
  PAGES_WITHOUT_END: 'Die Liste von Atlassian nahm kein Ende.',
  FOREIGN_ANSWER: 'Was antwortete, war nicht die API von Atlassian.',
  TOO_MANY_GROUPS: 'Die Person ist in mehr Gruppen, als gelesen werden können.',
  GROUPS_NOT_TOLD: 'In der Antwort von Atlassian fehlten Gruppen.',
  ROLES_NOT_TOLD: 'In der Antwort von Atlassian fehlten Rollen.',
  STATUS_NOT_TOLD: 'Die Antwort von Atlassian sagt nicht, ob diese Person in der Organisation ist.',
  CONTRADICTION: 'Die Antworten von Atlassian zu dieser Person widersprechen sich.',
  LOOK_UP_REFUSED: 'Atlassian hat es abgelehnt, die Adresse nachzuschlagen.',
  NOT_READ_BACK: 'Die Person konnte nicht zurückgelesen werden.',
  OTHER_PRODUCTS: 'Gelesen über Jira, das nicht sagt, welcher Zugriff auf andere Produkte besteht.',
  NOT_STORED:
    'Was über die Person gelesen wurde, konnte nicht gespeichert werden. Bei der nächsten Durchsicht wird sie erneut gelesen.',
};
