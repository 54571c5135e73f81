import type { proofWords as english } from '../../en/paper/proof';
import { formatNumber, plural } from '../../format';

export const proofWords: typeof english = {
  open: 'Feuille de preuve',
  title: 'Preuve d’un lot',
  back: 'Retour au lot',
  print: 'Imprimer ou enregistrer en PDF',
  preparing: (shown, total) => `Préparation de ${formatNumber(shown)} personnes sur ${formatNumber(total)}…`,
  ready: (total) =>
    `${plural(total, 'personne', 'personnes')}. Choisissez « Enregistrer au format PDF » comme imprimante pour en garder un fichier.`,
  onlyOver: 'Un lot a une feuille de preuve une fois terminé.',
  made: (when, site) => `Établi le ${when} à partir du journal d’audit de ${site}.`,
  facts: {
    reason: 'Motif',
    ticket: 'Ticket',
    prepared: 'Préparé par',
    started: 'Lancé par',
    created: 'Créé',
    startedAt: 'Lancé',
    finished: 'Terminé',
    route: 'Voie',
    source: 'Source de la liste',
    mail: 'E-mail d’invitation',
    existing: 'Accès existant',
    batch: 'Lot',
    attempts: 'Tentatives',
  },
  outcomes: 'Comment il s’est terminé',
  total: 'Sur la liste',
  people: 'Toutes les personnes de la liste',
  columns: {
    line: 'Ligne',
    address: 'Adresse',
    name: 'Nom',
    outcome: 'Résultat',
    held: 'Accès à la dernière lecture',
    verified: 'Dernière lecture',
  },
  none: 'Aucun',
  notRead: 'Non lu',
  seal: 'Sceau',
  sealBody:
    'Chaque tentative de ce lot est scellée par un maillon de la chaîne d’empreintes du journal d’audit. Un export du journal se contrôle contre ces valeurs avec le vérificateur fourni avec l’application.',
  link: ({ attempt, link, entries, at }) =>
    `Tentative ${formatNumber(attempt)} : maillon ${formatNumber(link)} sur ${plural(entries, 'entrée', 'entrées')}, scellé ${at}. SHA-256 :`,
  head: (links, when) =>
    `Tête de la chaîne après ${plural(links, 'maillon', 'maillons')}, ${when}. SHA-256 :`,
  noSeal:
    'Les maillons de ce lot ne sont plus conservés, ou il a été exécuté par une version qui ne les notait pas.',
};
