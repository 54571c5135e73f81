import type { watchSettingsWords as english } from '../../en/watch/settings';

export const watchSettingsWords: typeof english = {
  title: 'Veille des accès',
  help: 'Examine toutes les personnes invitées sans accès et dit qui a reçu depuis un rôle facturé. Elle ne fait que lire.',
  isOn: 'La veille est',
  choices: {
    automatic: [
      'Automatique',
      'Activée tant qu’une clé de l’organisation est enregistrée : elle permet de voir tous les produits.',
    ],
    on: ['Activée', 'Sans clé de l’organisation, elle ne voit que les produits de Jira.'],
    off: ['Désactivée', 'Personne n’est examiné. Ce qui a été constaté reste en place.'],
  },
  now: { on: 'Elle est activée.', off: 'Elle est désactivée.' },
  every: 'Examine tout le monde',
  intervals: {
    1: 'Toutes les heures',
    6: 'Toutes les 6 heures',
    24: 'Une fois par jour',
    168: 'Une fois par semaine',
  },
  everyHelp: 'Les personnes que Jira dit modifiées sont en outre examinées en quelques minutes.',
  saved: 'La veille a été enregistrée.',
};
