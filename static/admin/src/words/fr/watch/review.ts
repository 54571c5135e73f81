import type { reviewWords as english } from '../../en/watch/review';
import { plural } from '../../format';

export const reviewWords: typeof english = {
  open: 'Produire la revue des accès…',
  title: 'Produire la revue des accès',
  body: 'Un fichier de toutes les personnes surveillées : leur état actuel, ce qui a été constaté, et qui a décidé quoi. Le journal d’audit note qui l’a produite, avec le SHA-256 du fichier.',
  format: 'Format',
  formats: { csv: 'CSV, pour une feuille de calcul', jsonl: 'JSON Lines, pour un programme' },
  go: 'Produire',
  again: 'Produire à nouveau',
  reading: (piece, pieces) => `Lecture de la partie ${piece} sur ${pieces}…`,
  changed: 'La veille a progressé entre-temps : la revue est produite à nouveau…',
  done: (people) =>
    `${plural(people, 'personne reprise', 'personnes reprises')}. Le fichier a été contrôlé avec son SHA-256 :`,
  logged: 'Le journal d’audit a la même valeur.',
  entry: 'Ouvrir son entrée',
  neverSame:
    'La veille a progressé à chaque lecture de la revue ; aucun fichier n’a donc été produit. Attendez la fin du passage en cours, puis réessayez.',
};
