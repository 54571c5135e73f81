import type { routeCheckWords as english } from '../en/route-check';
import { joinChoices, joinWords } from '../format';

export const routeCheckWords: typeof english = {
  names: {
    organization: 'L’API Organizations',
    app: 'L’API des utilisateurs de Jira, appelée en tant qu’application,',
    admin: 'L’API des utilisateurs de Jira, appelée en votre nom,',
    provisioning: 'Le provisionnement des utilisateurs',
    customers: 'L’API du centre de services',
  },
  deeds: {
    invite: 'inviter des personnes',
    'look-up': 'rechercher des personnes',
    'read-groups': 'lire les groupes et ce qu’ils accordent',
    'remove-groups': 'retirer des personnes de groupes',
    background: 'poursuivre quand la page est fermée',
  },
  customerDeeds: {
    invite: 'créer des clients du portail uniquement',
    'look-up': 'lire les clients d’un centre de services',
  },
  works: (name, can) => `${name} fonctionne et peut ${joinWords(can)}.`,
  noClearAnswer: (name) => `${name} n’a pas donné de réponse claire.`,
  cannot: (name, cannot) => `${name} ne peut pas ${joinChoices(cannot)}.`,
  canRestUnclear: (name, can) => `${name} peut ${joinWords(can)} ; le reste n’a pas eu de réponse claire.`,
  canButCannot: (name, can, cannot) =>
    `${name} peut ${joinWords(can)}, mais ne peut pas ${joinChoices(cannot)}.`,
  between: ' ',
  saidByApp: (said) => `${said}.`,
  saidByAtlassian: (said) => `Atlassian dit : « ${said} »`,
  advice: {
    'keep-open': 'Gardez la page ouverte pendant l’exécution d’un lot.',
    'check-again': 'Vérifiez à nouveau dans quelques minutes.',
    'customers-only':
      'Seuls les lots de clients en ont besoin. Il faut à l’application un centre de services, et Jira doit la laisser créer des clients.',
    'replace-key':
      'Demandez à un administrateur de l’organisation de créer une nouvelle clé d’API sans portées sur admin.atlassian.com, et remplacez la clé enregistrée.',
    'create-key':
      'Demandez à un administrateur de l’organisation de créer une clé d’API sans portées sur admin.atlassian.com, et enregistrez-la ici.',
    'read-above':
      'Lisez pourquoi ci-dessus. Une clé régénérée ou expirée se remplace en enregistrant la nouvelle ici.',
    'organization-key-too':
      'Enregistrez aussi une clé d’API de l’organisation : elle seule permet de relire les personnes dans tous les produits.',
    'use-saved-key':
      'Atlassian documente que les applications Forge ne peuvent pas créer d’utilisateurs. Utilisez la voie de l’organisation, dont la clé est enregistrée.',
    'save-key':
      'Atlassian documente que les applications Forge ne peuvent pas créer d’utilisateurs. Utilisez la voie de l’organisation : enregistrez ici une clé d’API de l’organisation.',
    'cannot-take-off':
      'Les personnes placées dans un groupe d’accès ne peuvent pas en être retirées ainsi : utilisez la voie de l’organisation.',
    'no-such-limit': 'La voie de l’organisation n’a pas cette limite.',
  },
};
