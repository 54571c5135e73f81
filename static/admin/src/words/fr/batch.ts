import type { batchWords as english } from '../en/batch';
import { formatNumber, formOf, joinWords, plural } from '../format';
import { doubts } from './parts/doubts';
import { plans } from './parts/plans';

const persons = (count: number) => plural(count, 'personne', 'personnes');

export const batchWords: typeof english = {
  title: (total) => `Lot de ${plural(total, 'adresse', 'adresses')}`,
  facts: {
    by: 'Par',
    when: 'Créé',
    reason: 'Motif',
    ticket: 'Ticket',
    source: 'Source',
    desk: 'Clients de',
    route: 'Voie',
    attempt: 'Tentative',
    finished: 'Terminé',
    mail: 'E-mail d’invitation',
    existing: 'Accès existant',
  },
  desk: (serviceDeskId, organizationId) =>
    `Centre de services ${serviceDeskId}${organizationId === undefined ? '' : `, organisation cliente ${organizationId}`}`,
  sources: {
    paste: 'Liste collée',
    file: (name) => `Fichier ${name}`,
    api: (client) => (client ? `API (${client})` : 'API'),
    watch: 'Veille des accès',
  },
  mail: {
    planned: {
      on: 'Sera envoyé par Atlassian',
      held: 'Sera retenu',
      always: 'Sera envoyé par Atlassian : cette voie ne peut pas le retenir',
      unknown: 'Retenu là où la voie le peut',
    },
    done: {
      on: 'Envoyé par Atlassian aux personnes entrées',
      held: 'Retenu : personne n’a été prévenu',
      always: 'Envoyé par Atlassian aux personnes entrées : cette voie ne peut pas le retenir',
      unknown: 'Dépend de l’annuaire',
      nobody: 'Aucun : personne n’est entré',
    },
  },
  existing: { leave: 'Laissé tel quel', remove: 'Retiré après confirmation' },
  backToBatches: 'Tous les lots',
  newList: 'Inviter d’autres personnes',
  showAll: 'Tout afficher',
  showLess: 'Afficher moins',
  you: 'C’est vous',
  notFoundTitle: 'Ce lot n’existe pas',
  notFound: 'Le lien est erroné, ou le lot a été supprimé avec d’anciennes entrées du journal.',
  loadTitle: 'Lot',
  draft: 'Cette liste n’a pas été envoyée en entier. Rien n’a été vérifié et personne n’a été invité.',
  draftRefused: 'La vérification a été refusée. Personne n’a été recherché ni invité.',
  discard: 'Abandonner',
  changeList: 'Modifier la liste',
  checkingTitle: 'Vérification de la liste',
  checkingHelp: 'Chaque adresse est recherchée. Personne n’est invité.',
  previewTitle: 'Ce qui va se passer',
  rejectedTitle: (count) =>
    plural(
      count,
      'adresse a été refusée et ne sera pas invitée',
      'adresses ont été refusées et ne seront pas invitées',
    ),
  summary: {
    invite: (count) => plural(count, 'personne sera invitée', 'personnes seront invitées'),
    nothing: (count) => plural(count, 'est déjà là sans accès', 'sont déjà là sans accès'),
    inactive: (count) => plural(count, 'est désactivée et le reste', 'sont désactivées et le restent'),
    leave: (count) => plural(count, 'garde son accès', 'gardent leur accès'),
    loses: {
      all: (count) => plural(count, 'perdra son accès', 'perdront leur accès'),
      part: (count) => plural(count, 'perdra une partie de son accès', 'perdront une partie de leur accès'),
      nothing: (count) =>
        plural(
          count,
          'garde un accès qui ne peut pas être retiré',
          'gardent un accès qui ne peut pas être retiré',
        ),
    },
    unknown: (count) =>
      plural(
        count,
        'sera recherchée à nouveau et invitée si elle est nouvelle',
        'seront recherchées à nouveau et invitées si elles sont nouvelles',
      ),
    lookAgain: (count) => plural(count, 'sera recherchée à nouveau', 'seront recherchées à nouveau'),
    notThere: (count) => plural(count, 'n’est pas dans l’organisation', 'ne sont pas dans l’organisation'),
    nobody: 'Personne sur cette liste n’a besoin d’être invité',
    sentence: (parts) => `${joinWords(parts)}. Licences utilisées : aucune.`,
  },
  start: ({ invites, removals, unknown }) => {
    if (invites > 0 && removals > 0)
      return `Inviter ${persons(invites)} et retirer l’accès de ${formatNumber(removals)}`;
    if (invites > 0) return `Inviter ${persons(invites)}`;
    if (removals > 0) return `Retirer l’accès de ${persons(removals)}`;
    return unknown > 0
      ? `Rechercher à nouveau ${persons(unknown)} et continuer`
      : 'Terminer : il n’y a rien à faire';
  },
  noRouteTitle: 'L’application n’est pas encore connectée',
  noRoute:
    'Aucun accès à Atlassian n’est configuré ; le lancement peut donc être refusé. Les paramètres indiquent ce qu’il faut à chaque voie et la vérifient sans effet de bord.',
  openSettings: 'Ouvrir les paramètres',
  checkAgain: 'Vérifier à nouveau',
  filterByStanding: 'Filtrer par statut',
  filterByOutcome: 'Filtrer par résultat',
  all: 'Tous',
  search: 'Rechercher des adresses',
  columns: {
    line: 'Ligne',
    address: 'Adresse',
    standing: 'Statut',
    plan: 'Ce qui va se passer',
    access: 'Accès détenu',
    outcome: 'Résultat',
    details: 'Détails et suite',
  },
  plans,
  losesPart: 'Perd une partie de son accès',
  losesNothing: 'Garde son accès : il ne peut pas être retiré',
  inactivePlan: 'Rien : le compte est désactivé',
  noAccess: 'Aucun',
  notKnown: 'Pas entièrement connu',
  free: (roles) => `Sans licence : ${roles}`,
  unrated: (groups) => `${groups} : cette voie ne voit pas ce qu’accorde le groupe`,
  doubts,
  doubt: 'La réponse d’Atlassian était incomplète.',
  kept: {
    administers: 'groupe d’administration, jamais touché',
    synchronised: 'synchronisé depuis un fournisseur d’identité',
    nested: 'détenu par un autre groupe',
    protected: 'protégé dans les paramètres',
    'direct-role': 'un rôle attribué directement',
    unknown: 'ne peut pas être retiré',
  },
  noRows: 'Rien ne correspond au filtre.',
  searching: 'Recherche dans la liste…',
  confirmTitle: (count) => `Retirer l’accès aux produits à ${persons(count)} ?`,
  confirmBody:
    'Ces personnes étaient là avant ce lot. Toutes les autres de la liste sont traitées comme le montre la vérification.',
  confirmYou: 'Vous en faites partie : votre propre compte perd ainsi l’accès aux produits.',
  confirmShown: (shown, total) => `${formatNumber(shown)} sur ${formatNumber(total)} affichés.`,
  confirmMore: 'Afficher plus',
  loses: (groups) => `Perd ${groups}.`,
  keeps: (groups) => `Garde ${groups}.`,
  confirmCheck: (count) =>
    formOf(
      count,
      'Oui, retirer l’accès de cette personne',
      `Oui, retirer l’accès de ces ${formatNumber(count)} personnes`,
    ),
  confirmGo: 'Retirer l’accès et lancer',
  confirmLoading: 'Lecture des noms…',
  cancelTitle: 'Annuler le reste de cette exécution ?',
  cancelGo: 'Annuler le reste',
  cancelKeep: 'Laisser continuer',
  left: (seconds) =>
    seconds < 60
      ? 'moins d’une minute restante'
      : `encore environ ${plural(Math.round(seconds / 60), 'minute', 'minutes')}`,
  stateTitles: {
    running: 'Invitations en cours',
    pausing: 'Mise en pause : fin des adresses en cours',
    paused: 'En pause',
    cancelling: 'Annulation : fin des adresses en cours',
    cancelled: 'Annulé',
    finished: 'Terminé',
  },
  discardedTitle: 'Abandonné',
  discardingTitle: 'Abandon de la liste',
  discarded: 'La liste a été abandonnée avant toute action. Personne n’a été invité.',
  discarding: (done, total) =>
    `${formatNumber(done)} sur ${formatNumber(total)} notés comme annulés dans le journal d’audit. Personne n’est invité, et vous pouvez quitter cette page.`,
  runsAlone: 'Vous pouvez fermer cette page : l’exécution se poursuit, et vous la retrouvez sous « Lots ».',
  keepOpen:
    'Cette voie travaille en votre nom. Gardez donc l’application ouverte, sur n’importe laquelle de ses pages, jusqu’à la fin. La fermer met le travail en pause ; rien n’est perdu.',
  drivenBy: (name) => `La page de ${name} travaille sur cette exécution.`,
  waitingHelp: (name) =>
    `Sur cette voie, une exécution travaille au nom d’un administrateur dont l’application est ouverte, et aucune page n’y travaille. Elle reprend quand ${name} ouvre l’application. Si vous la poursuivez, le reste se fait en votre nom.`,
  takeOver: 'La poursuivre vous-même',
  goesOn: (when) => `Le travail reprend de lui-même à ${when}.`,
  noticeTitle: 'Atlassian demande de patienter',
  refusedTitle: 'Atlassian a dit',
  standsStill: 'Le travail est arrêté',
  pause: 'Mettre en pause',
  resume: 'Reprendre',
  cancel: 'Annuler l’exécution',
  retry: (count) => `Réessayer ${plural(count, 'adresse', 'adresses')}`,
};
