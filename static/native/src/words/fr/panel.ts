import { formatNumber, formOf, joinWords, plural } from '../../../../admin/src/words/format';
import type { PanelWords } from '../panel';

export { saidWords as said } from '../../../../admin/src/words/fr/said';

const people = (count: number) => plural(count, 'personne', 'personnes');

export const words: PanelWords = {
  loading: 'Chargement',
  noAnswer: 'L’application n’a pas répondu. Rouvrez le ticket dans un instant.',
  found: (count) => `Ce ticket nomme ${people(count)}`,
  foundTable: 'Personnes nommées dans ce ticket',
  foundMore: (shown) =>
    formOf(
      shown,
      `Seule la première est affichée. Toutes sont vérifiées.`,
      `Les ${formatNumber(shown)} premières sont affichées. Toutes sont vérifiées.`,
    ),
  nobodyFound:
    'Ce ticket ne nomme encore personne : sa description, ses commentaires, ses listes jointes et les champs choisis dans les paramètres de l’application ne contiennent aucune adresse e-mail qui puisse être reprise.',
  sourceNames: {
    description: () => 'Description',
    field: (name) => name,
    comments: () => 'Commentaires',
    attachment: (name) => name,
  },
  source: (name, addresses) => `${name} : ${people(addresses)}`,
  nobodyIn: (name) => `${name} ne nomme personne.`,
  unreadTitle: 'Non lu',
  unread: {
    format: (name) => `${name} n’est pas une liste d’un type que l’application lit.`,
    'old-workbook': (name) =>
      `${name} est un classeur Excel d’un ancien type ou avec un mot de passe. Enregistrez-le en XLSX sans mot de passe.`,
    unreadable: (name) => `${name} est endommagé. Enregistrez le fichier et joignez-le à nouveau.`,
    size: (name) => `${name} dépasse 5 Mo. Faites-le lire par la page de l’application.`,
    unpacked: (name) =>
      `${name}, une fois décompressé, dépasse ce que peut être une liste de personnes. Faites lire sa feuille en CSV par la page de l’application.`,
    gone: (name) => `${name} n’existe plus, ou vous n’êtes pas autorisé à le voir.`,
    unavailable: (name) => `Jira n’a pas fourni ${name}. Rouvrez le ticket dans un instant.`,
    'too-many': (name) =>
      `${name} vient après dix autres listes. Faites-le lire par la page de l’application.`,
    time: (name) => `Le temps a manqué pour lire ${name}. Faites-le lire par la page de l’application.`,
    'no-field': (name) => `Le champ ${name} n’est pas sur ce ticket, ou vous n’êtes pas autorisé à le voir.`,
    'no-text': (name) => `Le champ ${name} ne contient pas de texte ici ; aucune adresse n’y est donc lue.`,
  },
  encodingDoubts: {
    guessed: (name) =>
      `Des lettres de ${name} peuvent être incorrectes, car le fichier n’indique pas son encodage. Si un nom semble incorrect, enregistrez-le en UTF-8 et joignez-le à nouveau.`,
    broken: (name) =>
      `Certaines lettres de ${name} sont endommagées et apparaissent comme �. Enregistrez le fichier en UTF-8 et joignez-le à nouveau.`,
  },
  hiddenRows: (name, rows) =>
    `${name} contient ${plural(rows, 'ligne masquée', 'lignes masquées')}, dont les personnes ne sont pas reprises.`,
  hiddenSheets: (name, sheets) => {
    const list = joinWords(sheets.map((sheet) => `« ${sheet} »`));
    return `${name} contient ${sheets.length === 1 ? 'la feuille masquée' : 'les feuilles masquées'} ${list}, dont les personnes ne sont pas reprises.`;
  },
  aside: (name, count) =>
    `${plural(count, 'adresse', 'adresses')} de ${name} ${formOf(count, 'figure', 'figurent')} dans des colonnes concernant d’autres personnes, comme des responsables, et ${formOf(count, 'n’est pas reprise', 'ne sont pas reprises')}.`,
  someCommentsLeft:
    'Des commentaires plus récents ne sont pas lus. Saisissez leurs adresses sur la page de l’application.',
  commentsLeft: (count) =>
    `${plural(count, 'commentaire plus récent n’est pas lu', 'commentaires plus récents ne sont pas lus')}. Saisissez leurs adresses sur la page de l’application.`,
  openBatch: 'Ouvrir dans l’application',
  leftOut: (count) => plural(count, 'entrée est écartée', 'entrées sont écartées'),
  leftOutHelp: (count) =>
    formOf(
      count,
      'Quelqu’un doit l’examiner. La page de l’application la prend avec une correction.',
      'Quelqu’un doit les examiner. La page de l’application les prend avec une correction.',
    ),
  leftOutEntry: (text, why) => `${text} : ${why}`,
  why: {
    'not-an-address': 'pas une adresse',
    question: 'à examiner',
    slip: 'peut-être une faute de frappe',
    inactive: 'non active d’après la liste',
    'no-person': 'un groupe ou un programme',
    beside: 'à côté de la liste',
  },
  address: 'Adresse',
  name: 'Nom',
  standing: 'Situation',
  check: 'Vérifier ces personnes',
  batch: (total, when) => `${people(total)}, ${when}`,
  states: {
    draft: 'En préparation',
    checking: 'Vérification',
    ready: 'En attente de lancement',
    running: 'Invitations en cours',
    pausing: 'Mise en pause',
    paused: 'En pause',
    cancelling: 'Annulation',
    cancelled: 'Annulé',
    finished: 'Terminé',
  },
  standings: {
    absent: () => 'à inviter',
    'without-access': (count) => formOf(count, 'présent sans accès', 'présents sans accès'),
    'with-access': (count) =>
      formOf(count, 'présent avec un accès conservé', 'présents avec un accès conservé'),
    inactive: (count) => formOf(count, 'désactivé', 'désactivés'),
    unknown: (count) => formOf(count, 'inconnu', 'inconnus'),
  },
  outcomes: {
    invited: (count) => formOf(count, 'invité sans accès', 'invités sans accès'),
    'invited-access-removed': (count) =>
      formOf(count, 'invité et sorti des groupes attribués', 'invités et sortis des groupes attribués'),
    'already-without-access': () => 'déjà sans accès',
    'already-has-access': (count) => formOf(count, 'laissé avec son accès', 'laissés avec leur accès'),
    'access-removed': () => 'dont l’accès a été retiré',
    deactivated: (count) => formOf(count, 'désactivé', 'désactivés'),
    'needs-attention': () => 'à examiner',
    failed: () => 'en échec',
    cancelled: (count) => formOf(count, 'annulé', 'annulés'),
  },
  counted: (count, what) => `${formatNumber(count)} ${what}`,
  counts: (parts) => `${joinWords(parts)}.`,
  withMessage: (standing, message) => `${standing} : ${message}`,
  nothingYet: 'Rien n’est encore connu.',
  fourEyes:
    'Vous avez préparé ou demandé cette liste, et vos paramètres exigent le contrôle à quatre yeux : un autre administrateur la lance.',
  start: ({ invites, unknown }) => {
    if (invites > 0 && unknown > 0)
      return `Inviter ${people(invites)} et en rechercher ${formatNumber(unknown)} ${unknown === 1 ? 'autre' : 'autres'} à nouveau`;
    if (invites > 0) return `Inviter ${people(invites)}`;
    return unknown > 0
      ? `Rechercher à nouveau ${people(unknown)} et continuer`
      : 'Terminer : personne n’est à inviter';
  },
  lookedUpAgain: (count) =>
    plural(
      count,
      'personne sera recherchée à nouveau, et invitée si elle est nouvelle.',
      'personnes seront recherchées à nouveau, et invitées si elles sont nouvelles.',
    ),
  discard: 'Abandonner',
  showPeople: 'Afficher tout le monde',
  peopleTable: 'Personnes de ce lot',
  more: 'Afficher la suite',
  countsOnly: 'Les administrateurs Jira voient de qui il s’agit.',
  adminsStart: 'Un administrateur Jira peut inviter les personnes que ce ticket nomme.',
};
