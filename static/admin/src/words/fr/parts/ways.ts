import type { settingsWords as english } from '../../en/settings';

export const ways: (typeof english)['wayRows'] = [
  [
    'Organisation',
    'Vous pouvez avoir une clé de l’organisation. La plus rapide, et elle voit tous les produits.',
    'Ne fonctionne qu’avec cette clé.',
  ],
  [
    'Application',
    'Aucune clé ne peut être conservée, et votre site laisse les applications créer des utilisateurs.',
    'Sans clé de l’organisation, ne voit que Jira, et la plupart des sites la refusent.',
  ],
  [
    'Administrateur connecté',
    'Comme ci-dessus, et vous gardez la page ouverte.',
    'Rien ne se poursuit en arrière-plan.',
  ],
  [
    'Provisionnement des utilisateurs',
    'Vous avez Atlassian Guard, et les personnes ont leur place dans l’annuaire de votre fournisseur d’identité.',
    'Sans clé de l’organisation, personne ne peut être relu dans tous les produits ; tout le monde est donc à examiner. Elle reprend les fiches une à une, et aucune d’un compte géré.',
  ],
  [
    'Clients',
    'Les personnes ne font que créer des demandes. Choisi avec chaque liste, quelle que soit la voie : pas de clé, jamais facturé.',
    'Ne touche à personne qui a un compte Atlassian. On ne revient pas d’un compte à un client du portail uniquement.',
  ],
];
