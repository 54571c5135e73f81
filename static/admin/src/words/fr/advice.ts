import type { adviceWords as english } from '../en/advice';

export const adviceWords: typeof english = {
  byCode: {
    INACTIVE:
      'Le compte est désactivé. Réactivez-le dans Atlassian Administration si la personne doit revenir.',
    STILL_HOLDS_ACCESS:
      'Les groupes nommés ici étaient encore détenus à la relecture. Réessayez, ou retirez-les dans Atlassian Administration.',
    KEPT_ADMINISTERS:
      'Un groupe d’administrateurs n’est jamais retiré. Retirez-en la personne à la main si c’est justifié.',
    KEPT_SYNCHRONISED: 'Le groupe vient de votre fournisseur d’identité. Modifiez-y l’appartenance.',
    KEPT_NESTED:
      'L’accès vient d’un groupe contenu dans un autre. Retirez la personne du groupe intérieur à la main.',
    KEPT_PROTECTED:
      'Le groupe est protégé dans les paramètres, y compris pour ce lot. Levez-y la protection, puis vérifiez l’adresse sur une nouvelle liste avec « Retirer leur accès ».',
    KEPT_DIRECT_ROLE:
      'Le rôle du produit a été attribué directement, pas par un groupe. Retirez-le dans Atlassian Administration.',
    KEPT_UNKNOWN: 'Retirez les groupes nommés ici dans Atlassian Administration, puis réessayez.',
    GONE: 'La personne était là lors de la vérification et n’y est plus. Vérifiez à nouveau la liste.',
    NOT_PROVEN_OURS:
      'Rien ne prouve que ce lot a créé le compte : d’autres ont pu l’ajouter en même temps. Rien n’a donc été retiré. S’il est bien de vous, retirez les groupes nommés ici dans Atlassian Administration.',
    EXISTS_NOT_FOUND:
      'Atlassian dit que quelqu’un a cette adresse, mais les recherches ne trouvent personne : le compte est peut-être désactivé ou masqué. Regardez dans Atlassian Administration.',
    HIDDEN_ADDRESS:
      'Atlassian masque l’adresse de quelqu’un qui peut être cette personne. Demandez à un administrateur de l’organisation de regarder dans Atlassian Administration.',
    PAGES_WITHOUT_END:
      'La liste d’Atlassian n’en finissait pas ; personne ne peut donc dire ce qui y manque. Réessayez plus tard.',
    FOREIGN_ANSWER:
      'Autre chose que l’API d’Atlassian a répondu, un proxy par exemple. Réessayez ; si cela persiste, interrogez votre équipe réseau.',
    TOO_MANY_GROUPS:
      'La personne est dans plus de groupes qu’on ne peut en lire. Regardez dans Atlassian Administration.',
    GROUPS_NOT_TOLD:
      'Des groupes manquaient dans la réponse d’Atlassian ; on ne sait donc pas ce que détient la personne. Réessayez.',
    ROLES_NOT_TOLD:
      'Des rôles manquaient dans la réponse d’Atlassian ; on ne sait donc pas ce que détient la personne. Réessayez.',
    STATUS_NOT_TOLD:
      'La réponse d’Atlassian ne dit pas si cette personne est dans l’organisation ; rien n’a donc été fait. Réessayez.',
    CONTRADICTION: 'Les réponses d’Atlassian sur cette personne se contredisent. Réessayez.',
    NOT_READ_BACK: 'La personne n’a pas pu être relue. Réessayez.',
    LOOK_UP_REFUSED:
      'Atlassian a refusé de rechercher cette personne. Réessayez, ou regardez dans Atlassian Administration.',
    ERRORS_INSIDE:
      'Atlassian a signalé des erreurs dans une réponse de succès, et la personne n’a pas pu être relue. Regardez dans Atlassian Administration avant de réessayer.',
    LICENCE_LIMIT:
      'Ce site place les nouvelles personnes dans des groupes qui demandent une licence, et aucune n’était libre. Libérez une licence ou relevez la limite, puis réessayez.',
    FOUR_EYES: 'Demandez à un autre administrateur Jira d’ouvrir ce lot et de le lancer.',
    NO_PROGRESS:
      'Le travail n’a pas avancé plusieurs fois de suite. Reprenez-le plus tard ; s’il s’arrête à nouveau, transmettez cet avis à l’administrateur de votre organisation.',
    NOT_IN_PREVIEW:
      'La vérification montrait que cette personne garde ce qu’elle a. Cela a changé depuis ; rien n’a donc été retiré. Vérifiez-la sur une nouvelle liste pour décider à nouveau.',
    NOT_THERE: 'Absent de l’organisation : il n’y avait rien à retirer. Un retrait n’invite personne.',
    APPROVED_DOMAIN:
      'Retenu, car les personnes de ce domaine peuvent prendre elles-mêmes l’accès à un produit une fois présentes. Modifiez cela dans Atlassian Administration, ou mettez l’adresse sur une liste qui ne les retient pas.',
    NOT_FOUND_AFTER_INVITATION:
      'Il a été demandé à Atlassian d’inviter cette personne, mais elle est restée introuvable ensuite. Attendez quelques minutes, puis réessayez : une nouvelle tentative la recherche d’abord, et l’invite à nouveau si elle reste introuvable, ce qui peut lui envoyer un second e-mail.',
  },
  byKind: {
    payment:
      'Inviter par la voie de l’organisation demande un abonnement payant. Choisissez une autre voie dans les paramètres.',
    licence:
      'Atlassian dit que la limite de licences est atteinte. Libérez une licence ou relevez la limite, puis réessayez.',
    credential:
      'Les identifiants ont été refusés. Vérifiez la connexion dans les paramètres et enregistrez une nouvelle clé si l’ancienne a expiré.',
    refused:
      'Cette voie n’en a pas le droit. Lancez la vérification de la connexion dans les paramètres et choisissez la voie de l’organisation.',
    busy: 'Atlassian a demandé de ralentir. Attendez quelques minutes, puis réessayez.',
    unreachable: 'Atlassian n’a pas répondu. Réessayez dans quelques minutes.',
    address: 'Atlassian n’accepte pas cette adresse. Corrigez-la et reprenez-la dans une nouvelle liste.',
  },
};
