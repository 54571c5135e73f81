import type { watchWords as english } from '../../en/watch/page';
import { formatNumber, plural } from '../../format';

const intervals: Record<number, string> = {
  1: 'toutes les heures',
  6: 'toutes les 6 heures',
  24: 'une fois par jour',
  168: 'une fois par semaine',
};

export const watchWords: typeof english = {
  lead: 'Qui a été invité sans accès, et qui parmi eux a maintenant un rôle facturé.',
  figures: {
    title: 'À ce jour',
    watched: 'Surveillés',
    withoutAccess: 'Sans accès',
    open: 'Constats ouverts',
    allowed: 'Autorisés',
    unknown: 'Inconnu',
    inactive: 'Désactivés',
    gone: 'Partis',
    pending: 'Non acceptés',
  },
  lastLook: (when) => `Dernier passage ${when}.`,
  noLookYet: 'Personne n’a encore été examiné.',
  nextLook: (when, everyHours) =>
    `Prochain passage ${when}, ${intervals[everyHours] ?? `toutes les ${formatNumber(everyHours)} heures`}.`,
  nextLookSoon: 'Le prochain passage commence dans quelques minutes.',
  isOff: 'La veille est désactivée : personne n’est examiné automatiquement.',
  lookNow: 'Examiner maintenant',
  looking: 'Examen de tout le monde…',
  lookAsked: 'Un passage est demandé et commence dans un instant…',
  waitingBatches: (count) =>
    `Les personnes de ${plural(count, 'lot sont encore prises', 'lots sont encore prises')} en compte.`,
  off: {
    title: 'La veille des accès est désactivée',
    body: 'Activée, elle examine toutes les personnes invitées sans accès et dit qui a reçu depuis un rôle facturé, de qui et quand. Elle ne fait que lire.',
    noKey:
      'Sans clé de l’organisation, elle ne voit que les produits de Jira. Avec une clé enregistrée dans les paramètres, elle s’active d’elle-même et voit tous les produits.',
    turnOn: 'L’activer',
    settings: 'Ouvrir les paramètres',
  },
  empty: {
    title: 'Personne n’est encore surveillé',
    body: 'Les personnes invitées par un lot sont surveillées dès sa fin. Des personnes déjà présentes peuvent être ajoutées.',
  },
  plot: {
    value: (name, count) => `${name} : ${formatNumber(count)}`,
    title: 'Passage après passage',
    watched: 'Personnes surveillées',
    withAccess: 'Dont avec accès',
    label: (name, first, last, looks) =>
      `${name} : de ${formatNumber(first)} à ${formatNumber(last)} en ${plural(looks, 'passage', 'passages')}. Le tableau ci-dessous donne les nombres.`,
    asTable: 'Afficher sous forme de tableau',
    at: 'Passage',
    unknown: 'Inconnu',
  },
  views: 'Ce qui est affiché de la veille',
  findings: 'Constats',
  people: 'Personnes',
  select: (name) => `Sélectionner ${name}`,
  selectAll: 'Sélectionner tout ce qui est affiché',
  selected: (count) =>
    count === 0 ? 'Personne n’est sélectionné.' : plural(count, 'sélectionné.', 'sélectionnés.'),
};
