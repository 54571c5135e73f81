import type { settingsWords as english } from '../en/settings';
import { formOf, plural } from '../format';
import { ways } from './parts/ways';

export const settingsWords: typeof english = {
  connection: 'Connexion',
  connectionHelp:
    'La vérification essaie chaque voie sans effet de bord : personne n’est invité et rien n’est modifié.',
  checkNow: 'Vérifier la connexion',
  checkAgain: 'Vérifier à nouveau',
  checkedAt: (when) => `Vérifié le ${when}.`,
  notChecked: 'Pas encore vérifié lors de cette visite.',
  works: { yes: 'Fonctionne', no: 'Ne fonctionne pas', partly: 'Fonctionne en partie', unknown: 'Inconnu' },
  capabilities: {
    invite: 'Inviter des personnes',
    'look-up': 'Rechercher des personnes',
    'read-groups': 'Lire les groupes',
    'remove-groups': 'Retirer des groupes',
    background: 'Travailler en arrière-plan',
  },
  customerCapabilities: {
    invite: 'Créer des clients',
    'look-up': 'Lire les clients d’un centre de services',
  },
  yesNo: { yes: 'oui', no: 'non', unknown: 'inconnu' },
  atlassianSaid: (words) => `Atlassian : « ${words} »`,
  automaticTakes: (route) => `« Automatique » prend : ${route}.`,
  automaticNone: '« Automatique » ne trouve encore aucune voie qui fonctionne.',
  key: 'Clé de l’organisation',
  keyHelp:
    'Un administrateur de l’organisation la crée sur admin.atlassian.com sous « Paramètres » → « Clés d’API », sans portées. Elle est conservée comme un secret, n’est envoyée qu’à api.atlassian.com et n’est plus jamais affichée.',
  keyNone:
    'Aucune clé enregistrée. Avec une clé, l’application invite 25 personnes par appel, travaille en arrière-plan et voit tous les produits.',
  keyOf: (organization) => `Connecté à ${organization}`,
  keyFacts: (label, when, who) => `Clé « ${label} », enregistrée le ${when} par ${who}.`,
  keyExpires: (when) => `Elle expire le ${when}.`,
  keyExpiresSoon: (when, days) => {
    if (days < 0) return `La clé a expiré le ${when}. Enregistrez-en une nouvelle.`;
    if (days === 0) return `La clé expire aujourd’hui, le ${when}. Enregistrez-en une nouvelle maintenant.`;
    if (days === 1) return `La clé expire demain, le ${when}. Enregistrez-en une nouvelle avant.`;
    return `La clé expire le ${when}, dans ${plural(days, 'jour', 'jours')}. Enregistrez-en une nouvelle avant.`;
  },
  keyNoExpiry:
    'Sa date d’expiration n’est pas connue. Une clé vit un an au plus : notez la date de la prochaine pour être averti à temps.',
  keyField: 'Clé d’API',
  keyRequired: 'Collez d’abord la clé.',
  keyLabel: 'Libellé',
  keyLabelHelp: 'Le nom de la clé dans le journal d’audit. Pas la clé elle-même.',
  keyExpiry: 'Expire le',
  keyExpiryWrong: {
    past: 'À cette date, la clé est expirée. Créez une nouvelle clé ou corrigez la date.',
    'too-far': 'Une clé vit un an au plus. Corrigez la date.',
  },
  keyExpiryBroken: 'La date est incomplète. Complétez-la ou laissez le champ vide.',
  keyExpiryHelp: 'Atlassian affiche la date à la création de la clé. Vous êtes averti 30 jours avant.',
  keySave: 'Enregistrer la clé',
  keyReplace: 'Remplacer la clé',
  keySaved: 'La clé fonctionne et a été enregistrée. Elle ne sera plus affichée.',
  keyForget: 'Supprimer la clé',
  keyForgetTitle: 'Supprimer la clé de l’organisation ?',
  keyForgetBody:
    'Les exécutions sur la voie de l’organisation s’arrêtent jusqu’à l’enregistrement d’une nouvelle clé. Pour mettre fin à la clé elle-même, révoquez-la sur admin.atlassian.com.',
  keyForgotten: 'La clé a été supprimée.',
  route: 'Voie',
  routeHelp: 'Comment les invitations parviennent à Atlassian.',
  routeChoices: {
    automatic: ['Automatique', 'La première qui fonctionne, dans cet ordre.'],
    organization: [
      'Organisation',
      'Avec la clé de l’organisation. Travaille en arrière-plan, voit tous les produits, peut retenir l’e-mail.',
    ],
    app: [
      'Application',
      'Avec les droits propres de l’application. Atlassian documente que les applications ne peuvent pas créer d’utilisateurs ; la plupart des sites le refusent donc.',
    ],
    admin: [
      'Administrateur connecté',
      'Avec vos propres droits. La page doit rester ouverte pendant l’exécution.',
    ],
    provisioning: [
      'Provisionnement des utilisateurs',
      'Par un annuaire d’Atlassian Guard, avec sa propre clé. « Automatique » ne la prend jamais.',
    ],
  },
  ways: 'Quelle voie choisir',
  wayHeads: ['Voie', 'Convient quand', 'Ce qu’elle ne fait pas'],
  wayRows: ways,
  provisioning: {
    title: 'Clé de provisionnement',
    help: 'Un administrateur de l’organisation la reçoit avec l’annuaire sous « Sécurité » → « Fournisseurs d’identité ». Elle est conservée comme un secret, n’est envoyée qu’à api.atlassian.com et n’est plus jamais affichée.',
    none: 'Aucune clé enregistrée. Avec une clé, un lot peut créer des personnes par un annuaire provisionné, où les nouvelles personnes ne reçoivent par défaut aucun produit.',
    of: (directoryId) => `Connecté à l’annuaire ${directoryId}`,
    directory: 'ID de l’annuaire',
    directoryHelp: 'La dernière partie de l’URL de base de l’annuaire : …/scim/directory/ID.',
    directoryRequired: 'Collez l’ID de l’annuaire : lettres, chiffres et tirets.',
    rotation:
      'Régénérer la clé chez Atlassian met aussitôt fin à l’ancienne : enregistrez la nouvelle ici juste après. Les exécutions attendent jusque-là.',
    forget: 'Supprimer la clé de provisionnement',
    forgetTitle: 'Supprimer la clé de provisionnement ?',
    forgetBody:
      'Les exécutions sur la voie « Provisionnement des utilisateurs » s’arrêtent jusqu’à l’enregistrement d’une nouvelle clé. Pour mettre fin à la clé elle-même, régénérez-la sur admin.atlassian.com.',
    replace: 'Remplacer la clé de provisionnement',
    connect: 'Connecter un annuaire',
    save: 'Enregistrer la clé de provisionnement',
  },
  rules: 'Règles pour chaque lot',
  reasonRequired: 'Un motif est obligatoire',
  ticketRequired: 'Un ticket est obligatoire',
  fourEyes: 'Ce qu’un administrateur prépare, un autre le lance',
  fourEyesHelp:
    'La personne qui a préparé ou demandé une liste ne peut pas la lancer : un second administrateur le fait, ici et par toute autre voie. Le journal nomme les deux. Tout administrateur peut modifier cette règle, ce que le journal note aussi.',
  domains: 'Domaines autorisés',
  domainsHelp:
    'Un par ligne, un sous-domaine sur sa propre ligne. Les adresses d’autres domaines sont refusées. Vide : tous les domaines.',
  domainsWrong: {
    wildcard: (text, meant = 'acme.com') =>
      `« ${text} » est un modèle, qui ne correspond à aucune adresse. Écrivez chaque domaine en entier, par exemple ${meant}.`,
    website: (text, meant = 'acme.com') =>
      `« ${text} » est un site web. Écrivez ce qui suit le @ d’une adresse, par exemple ${meant}.`,
    address: (text, meant = 'acme.com') =>
      `« ${text} » est une adresse. N’écrivez que son domaine, par exemple ${meant}.`,
    'not-a-domain': (text) => `« ${text} » n’est pas un domaine. Écrivez-en un comme acme.com.`,
  },
  groups: 'Groupes protégés',
  groupsHelp:
    'Jamais retirés, quels que soient leurs membres. Les groupes d’administrateurs et les groupes synchronisés sont protégés de toute façon.',
  groupsNone: 'Aucun groupe n’est protégé par choix.',
  groupChoice: 'Groupe qui donne accès',
  groupChoose: 'Choisir un groupe',
  groupElsewhere: 'Un groupe absent de la liste',
  groupId: 'ID du groupe',
  groupName: 'Nom du groupe',
  groupAdd: 'Protéger le groupe',
  groupRemove: (name) => `Ne plus protéger ${name}`,
  groupIdWrong:
    'Un ID de groupe ressemble à 276f955c-63d7-42c8-9520-92d01dca0625. Il figure dans l’adresse de la page du groupe.',
  groupNameWrong: 'Écrivez le nom du groupe.',
  retention: 'Conserver le journal d’audit',
  retentionForever: 'Pour toujours',
  retentionMonths: (months) =>
    `Pendant ${months % 12 === 0 ? plural(months / 12, 'an', 'ans') : plural(months, 'mois', 'mois')}`,
  retentionGoing: {
    none: 'Rien dans le journal n’est encore aussi ancien.',
    title: (entries, before) =>
      `${plural(entries, 'entrée', 'entrées')} d’avant le ${before} ${formOf(entries, 'sera supprimée', 'seront supprimées')}`,
    body: 'Une fois les règles enregistrées, l’application les supprime en quelques minutes, avec les listes de leurs lots, et le note. Exportez d’abord le journal si vous en avez besoin : elles ne peuvent pas être récupérées.',
    month: (month, entries) => `${month} : ${plural(entries, 'entrée', 'entrées')}`,
  },
  retentionHelp:
    'Les entrées plus anciennes sont supprimées par l’application. Désinstaller l’application supprime le journal ; exportez-le donc avant.',
  save: 'Enregistrer les règles',
  routeSaved: 'La voie a été enregistrée.',
  rulesSaved: 'Les règles ont été enregistrées.',
  rulesUnsaved: 'Des modifications ne sont pas encore enregistrées.',
  rulesUnchanged: 'Il n’y a rien de nouveau à enregistrer.',
  rulesDiscard: 'Abandonner les modifications',
  rulesDiscarded: 'Les règles sont à nouveau telles qu’enregistrées.',
  firstVisitTitle: 'Connectez l’application à votre organisation',
  connectedTitle: 'L’application est connectée',
  connected: 'Collez ensuite une liste et vérifiez-la. Rien ne se passe avant que vous lanciez l’exécution.',
  toInvite: 'Aller à « Inviter »',
  firstVisit:
    'Enregistrez ci-dessous une clé de l’organisation, ou lancez la vérification pour voir quelle autre voie fonctionne sur ce site.',
  addressFields: {
    title: 'Champs de tickets contenant des adresses',
    help: 'Le panneau des tickets cherche aussi des adresses dans ces champs, tels que peut les voir la personne qui l’ouvre : lignes, paragraphes et étiquettes. Les champs qui nomment des personnes de ce site ne sont pas proposés : elles ont déjà un compte, et Jira peut garder leur adresse pour lui.',
    none: 'Aucun champ n’est choisi. Le panneau lit la description, les commentaires et les listes jointes.',
    choice: 'Champ contenant du texte',
    choose: 'Choisir un champ',
    add: 'Lire le champ',
    remove: 'Retirer',
    removeLabel: (name) => `Ne plus lire ${name}`,
    nothingLeft: 'Jira ne vous montre aucun autre champ contenant du texte.',
    most: (count) => `Le panneau lit au plus ${plural(count, 'champ', 'champs')}.`,
    incomplete:
      'Ce site a plus de champs que l’application n’en liste. Ceux qu’elle liste sont les premiers par nom.',
  },
};
