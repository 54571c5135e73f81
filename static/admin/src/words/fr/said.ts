import type { saidWords as english } from '../en/said';
import { plural } from '../format';

export const saidWords: typeof english = {
  codes: {
    ISSUE_CHANGED: () =>
      'Le ticket a changé depuis sa lecture. Regardez qui il nomme à présent et vérifiez ces personnes.',
    NOT_ADMIN: () => 'Seuls les administrateurs Jira peuvent utiliser cette application.',
    INVALID_PAYLOAD: ({ said }) => `L’application n’a pas compris la requête : ${said}`,
    PAYLOAD_TOO_LARGE: () => 'La requête dépasse 500 Ko. Envoyez la liste en plus petites parties.',
    BATCH_NOT_FOUND: () => 'Il n’existe aucun lot avec cet ID.',
    BATCH_STATE: () => 'C’est impossible dans l’état où se trouve le lot.',
    BATCH_EMPTY: () => 'La liste ne contient encore personne.',
    BATCH_FULL: () => 'La liste est plus longue qu’un lot ne peut l’être.',
    NO_VALID_RECIPIENTS: () => 'Aucune de ces adresses ne peut être invitée.',
    REASON_REQUIRED: () => 'Vos paramètres exigent un motif.',
    TICKET_REQUIRED: () => 'Vos paramètres exigent un ticket pour chaque lot.',
    DOMAIN_NOT_ALLOWED: () => 'Vos paramètres n’autorisent pas ce domaine.',
    CONFIRMATION_REQUIRED: () => 'Des personnes perdent ainsi leur accès aux produits. Confirmez lesquelles.',
    FOUR_EYES: () =>
      'Vos paramètres exigent le contrôle à quatre yeux : vous avez préparé ou demandé cette liste, un autre administrateur doit donc la lancer.',
    INVALID_CURSOR: () => 'La liste a changé entre-temps. Rechargez-la.',
    INVALID_FILTER: () => 'La période se termine avant de commencer.',
    KEY_REFUSED: () => 'Atlassian n’a pas accepté la clé.',
    NO_KEY: () => 'Enregistrez une clé d’API de l’organisation dans les paramètres pour utiliser cette voie.',
    NO_ROUTE: () =>
      'Atlassian ne laisse pas cette application créer des utilisateurs sur votre site. Enregistrez une clé d’API de l’organisation dans les paramètres.',
    ROUTE_CANNOT: ({ said }) => `La voie ne le permet pas : ${said}`,
    ENTRY_NOT_FOUND: () => 'Il n’existe aucune entrée d’audit avec cet ID.',
    NOTHING_TO_RESTORE: () => 'Cette entrée n’a sorti personne d’un groupe.',
    NOTHING_TO_UNDO: () => 'Cette entrée n’a créé aucune fiche.',
    FINDING_NOT_FOUND: () => 'Il n’existe aucun constat avec cet ID.',
    ISSUE_NOT_FOUND: () => 'Ce ticket n’existe pas, ou vous n’êtes pas autorisé à le voir.',
    NOTHING_TO_REMOVE: () =>
      'L’application ne peut rien retirer de cela : l’accès n’existe plus, est direct, ou vient d’un groupe synchronisé, protégé ou d’administration.',
    BUSY: () => 'L’application a plus à faire que son stockage n’en accepte. Réessayez dans un instant.',
    ATLASSIAN: ({ said }) => said,
    UNEXPECTED: () => 'Une erreur inattendue s’est produite.',
  },
  reasons: {
    'list-of-another': () =>
      'Vos paramètres exigent le contrôle à quatre yeux : seule la personne qui a ouvert cette liste peut la compléter. Ouvrez votre propre liste.',
    'checked-already': () => 'Des adresses ne peuvent être ajoutées qu’avant la vérification de la liste.',
    'recipients-at-most': ({ count }) => `Un lot contient au plus ${plural(count, 'adresse', 'adresses')}.`,
    'key-not-accepted': ({ said }) => `Atlassian n’a pas accepté la clé : ${said}`,
    'nobody-failed': () => 'Personne n’est en échec dans ce lot.',
    'started-meanwhile': () => 'Ce lot a été lancé entre-temps. Il continue.',
    'still-worked-on': () => 'Le lot est encore en traitement. Attendez qu’il soit terminé.',
    'checked-earlier': () =>
      'Une version antérieure de l’application a vérifié cette liste. Vérifiez-la à nouveau pour voir qui perd son accès.',
    'removals-changed': ({ count }) =>
      `${plural(count, 'personne perd', 'personnes perdent')} ainsi l’accès aux produits. Confirmez exactement cela.`,
    'somebody-else': () => 'Quelqu’un d’autre modifie la même chose. Réessayez dans un instant.',
    'another-piece': () =>
      'Une autre partie de cette liste est en cours d’ajout. Envoyez à nouveau cette partie.',
    'watch-went-on': () => 'La veille a progressé entre-temps. Produisez à nouveau la revue.',
    'log-trimmed': () => 'D’anciennes entrées ont été supprimées pendant l’export. Recommencez l’export.',
    'mail-needs-key': () =>
      'Jira n’envoie une invitation que lorsqu’il crée quelqu’un. Enregistrez une clé d’API de l’organisation pour écrire à nouveau aux personnes.',
    'started-at-the-page': () =>
      'Sur la voie de l’administrateur, les invitations partent au nom de l’administrateur présent sur la page ; c’est donc là que le lot est lancé.',
    'approved-not-read': () =>
      'Les domaines approuvés n’ont pas pu être lus ; personne ne peut donc être retenu. Enregistrez une clé d’API de l’organisation qui peut les lire et vérifiez à nouveau la liste.',
    'read-elsewhere': () =>
      'Les personnes de cette liste ont été recherchées dans une autre organisation que celle dont la clé d’API est enregistrée. Enregistrez une clé de cette autre organisation ou créez une nouvelle liste.',
    'watched-elsewhere': () =>
      'Les personnes surveillées ont été recherchées dans une autre organisation que celle dont la clé d’API est enregistrée. Enregistrez une clé de cette autre organisation, ou désactivez puis réactivez la veille pour les rechercher dans celle-ci.',
    'not-put-back': ({ name, said }) => `Atlassian n’a pas remis la personne dans ${name} : ${said}`,
    'put-back-unclear': ({ name }) =>
      `Atlassian n’a pas dit si la personne est de nouveau dans ${name}. Regardez ses groupes, puis rendez l’accès encore une fois.`,
    'batch-not-kept': () => 'Le lot de cette entrée n’est plus conservé.',
    'not-proven-ours': () =>
      'Rien ne prouve que ce lot a créé la personne ; elle est donc laissée telle quelle.',
    'account-managed': () =>
      'L’organisation gère ce compte : reprendre sa fiche le désactiverait partout. Désactivez-le chez Atlassian si c’est ce que vous voulez.',
    'claim-not-told': () =>
      'On ne peut pas savoir si l’organisation gère ce compte, et reprendre la fiche d’un compte géré le désactiverait partout. Enregistrez une clé d’API de l’organisation dans les paramètres, ou réessayez.',
    'record-gone': () => 'L’annuaire n’a plus la fiche que ce lot a créée pour la personne.',
    'record-not-deleted': ({ said }) => `Atlassian n’a pas supprimé la fiche : ${said}`,
    'record-not-read': () => 'On n’a pas pu lire si la fiche a disparu. Réessayez.',
    'reason-for-allowing': () => 'Indiquez pourquoi cet accès est autorisé.',
    'not-watched': () => 'Cette personne n’est pas surveillée.',
    'accepted-already': () => 'Cette personne a déjà accepté, ou n’est pas là.',
    'mailed-lately': () => 'Cette personne a déjà reçu un nouvel e-mail au cours de la dernière heure.',
    'mail-refused': () => 'Atlassian a refusé l’invitation.',
    'no-organization-key': () => 'Aucune clé d’API de l’organisation n’est enregistrée',
    'no-provisioning-key': () => 'Aucune clé d’annuaire provisionné n’est enregistrée',
    'no-desk-chosen': () => 'Aucun centre de services n’est choisi pour ces clients',
    'no-desk-seen': () => 'L’application ne voit aucun centre de services sur ce site',
    'organization-users-not-read': ({ said }) =>
      `L’application ne peut pas lire qui appartient à l’organisation cliente ; personne ne pourrait donc y être relu${said ? `. Atlassian dit : « ${said} »` : ''}`,
    'other-organization': () => 'La clé n’appartient pas à l’organisation enregistrée',
    'key-of-no-organization': () => 'La clé n’appartient à aucune organisation',
    'may-not-browse': () =>
      'L’application n’a pas le droit de parcourir les utilisateurs de ce site ; elle ne peut donc pas dire qui est là',
    'nobody-signed-in': () => 'Personne n’est connecté pour cet appel',
    'calls-spent': () => 'Cette exécution ne peut plus appeler Atlassian',
    'no-clear-answer': () => 'Atlassian n’a pas donné de réponse claire',
    'answered-status': ({ count }) => `Atlassian a répondu ${count}`,
    'deactivated-not-read': () =>
      'Sans clé de l’organisation, on n’a pas pu lire si une personne désactivée possède l’une de ces adresses. Enregistrez une clé d’API de l’organisation dans les paramètres',
    'grants-not-known': () => 'On n’a pas pu lire ce qu’accorde le groupe automatique de l’annuaire',
    'grants-need-key': () =>
      'Sans clé de l’organisation, personne ne peut dire ce qu’accorde le groupe automatique de l’annuaire',
    'group-is-billed': ({ name, said }) =>
      `Le groupe « ${name} » accorde ${said} : toute personne créée par cette voie l’aurait. Retirez d’abord le produit à ce groupe`,
  },
  rejected: {
    INVALID_ADDRESS: 'Ce n’est pas une adresse e-mail.',
    DUPLICATE: 'Cette adresse figure déjà sur la liste.',
    DOMAIN_NOT_ALLOWED: 'Vos paramètres n’autorisent pas ce domaine.',
  },
};
