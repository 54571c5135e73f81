import type { batchResultsWords as english } from '../en/batch-results';
import { formatNumber, formOf, joinWords, plural } from '../format';

export const batchResultsWords: typeof english = {
  replaceDraft: {
    title: 'Remplacer la liste que vous rédigez ?',
    body: 'Une liste que vous n’avez pas encore envoyée se trouve sur la page « Inviter ». Celle-ci prendrait sa place, avec son motif et ses options.',
    go: 'La remplacer',
    keep: 'La garder',
  },
  cancelBody: {
    first:
      'Les personnes déjà invitées le restent. Les autres sont notées comme annulées ; une nouvelle liste peut les inviter plus tard.',
    retry:
      'Ce qui est en cours va à son terme. Pour les autres, le résultat de la tentative précédente reste valable, et rien n’est noté ; une nouvelle tentative reste possible plus tard.',
  },
  endings: { good: 'Terminé', attention: 'À examiner', 'part-failed': 'Échecs partiels', failed: 'Échec' },
  endTitle: ({ failed, attention, total }) => {
    const of = `sur ${plural(total, 'adresse', 'adresses')}`;
    if (failed === 0) return `Terminé : ${formatNumber(attention)} ${of} à examiner`;
    return `Terminé : ${formatNumber(failed)} ${of} en échec${attention > 0 ? `, ${formatNumber(attention)} à examiner` : ''}`;
  },
  whatNext: {
    title: 'Et ensuite',
    told: {
      nobody: (people) =>
        formOf(
          people,
          `Personne n’a été prévenu : Atlassian n’a envoyé aucun e-mail à ${formatNumber(people)} personne entrée. Écrivez-lui vous-même si elle doit le savoir.`,
          `Personne n’a été prévenu : Atlassian n’a envoyé aucun e-mail aux ${formatNumber(people)} personnes entrées. Écrivez-leur vous-même si elles doivent le savoir.`,
        ),
      'by-atlassian': (people) =>
        formOf(
          people,
          `Atlassian a envoyé un e-mail d’invitation à ${formatNumber(people)} personne entrée.`,
          `Atlassian a envoyé un e-mail d’invitation aux ${formatNumber(people)} personnes entrées.`,
        ),
      unknown: (people) =>
        formOf(
          people,
          `L’envoi d’un e-mail à ${formatNumber(people)} personne entrée dépend de l’annuaire. Écrivez-lui vous-même si elle doit le savoir.`,
          `L’envoi d’un e-mail aux ${formatNumber(people)} personnes entrées dépend de l’annuaire. Écrivez-leur vous-même si elles doivent le savoir.`,
        ),
    },
    copy: 'Texte pour votre e-mail',
    mail: ({ name, url }) =>
      `Bonjour,\n\nvous avez désormais un compte sur ${name} chez Atlassian. Connectez-vous sur ${url} avec l’adresse à laquelle cet e-mail a été envoyé. Si vous n’avez pas encore de compte Atlassian, créez-en un avec cette même adresse.\n\nVous n’avez encore accès à aucun produit. Vous l’aurez dès que quelqu’un vous le donnera.`,
    again:
      'Les inviter à nouveau avec cette application n’envoie pas d’e-mail non plus : les personnes déjà présentes sont laissées en paix.',
    againFromWatch:
      'Pour qu’Atlassian leur écrive plus tard, choisissez-les dans la veille des accès et invitez-les à nouveau.',
    costs: {
      nothing: 'À la relecture, aucune n’avait de produit facturé.',
      nothingInJira:
        'À la relecture, aucune n’avait de produit Jira facturé. Pour chacune, il est précisé si d’autres produits étaient visibles.',
    },
    access:
      'L’accès se donne dans Atlassian Administration sous « Annuaire » → « Utilisateurs », ou en les ajoutant à un groupe qui l’accorde.',
    customers: 'Ce sont des clients du portail du centre de services et ils ne coûtent aucune licence.',
  },
  resultsTitle: 'Résultats',
  copyResults: 'Copier',
  downloadResults: 'Télécharger le CSV',
  exporting: (rows) => `Lecture de ${plural(rows, 'ligne', 'lignes')}…`,
  readBack: 'Relu sans accès aux produits.',
  freeOnly: (roles) => `A des rôles qui ne coûtent rien : ${roles}.`,
  readBackJira: 'Relu sans accès à un produit Jira. Cette voie ne voit pas les autres produits.',
  readBackServiceDesk: 'Relu comme client du portail uniquement, qui ne peut avoir aucun produit.',
  removedGroups: (groups) => `Sorti de : ${joinWords(groups)}.`,
  csvHeader: [
    'Ligne',
    'Adresse',
    'Nom',
    'ID du compte',
    'Statut avant',
    'Résultat',
    'Code',
    'Message',
    'Accès détenu',
    'Groupes retirés',
    'Contrôlé le',
  ],
  next: {
    invited: 'Rien à faire.',
    'invited-access-removed': 'Rien à faire : la personne a été relue sans accès.',
    'already-without-access': 'Rien à faire.',
    'already-has-access': 'Pour retirer l’accès, lancez un lot avec « Retirer leur accès ».',
    'access-removed': 'Rien à faire : la personne a été relue sans accès.',
    deactivated:
      'Personne ne paie pour un compte désactivé. S’il est réactivé, les groupes nommés ici redonnent accès : retirez-les avant.',
    'needs-attention': 'Retirez les groupes nommés ici dans Atlassian Administration, puis réessayez.',
    failed:
      'Réessayez. En cas de nouvel échec, transmettez les mots d’Atlassian à l’administrateur de votre organisation.',
    cancelled: 'Personne n’a été invité. Mettez l’adresse sur une nouvelle liste pour la reprendre.',
  },
  working: (seconds) =>
    `En cours depuis ${plural(seconds, 'seconde', 'secondes')} : tout le monde est recherché avant que quelqu’un soit invité, et traité une fois relu.`,
  everybody: 'Sur la liste',
  groups: {
    invited: 'Invités',
    'left-alone': 'Laissés tels quels',
    'access-removed': 'Accès retiré',
    deactivated: 'Désactivés',
    'needs-attention': 'À examiner',
    failed: 'Échecs',
    cancelled: 'Annulés',
  },
  countOfGroup: {
    invited: (count) => plural(count, 'invité', 'invités'),
    'left-alone': (count) => plural(count, 'laissé tel quel', 'laissés tels quels'),
    'access-removed': (count) => `${formatNumber(count)} sans l’accès d’avant`,
    deactivated: (count) => plural(count, 'désactivé', 'désactivés'),
    'needs-attention': (count) => `${formatNumber(count)} à examiner`,
    failed: (count) => `${formatNumber(count)} en échec`,
    cancelled: (count) => plural(count, 'annulé', 'annulés'),
  },
  openRow: (email) => `Détails de ${email}`,
  person: {
    name: 'Nom',
    account: 'ID du compte',
    before: 'Avant ce lot',
    said: 'Atlassian a dit',
    doubt: 'Pas connu avec certitude',
    held: 'Accès détenu',
    free: 'Rôles sans coût',
    unrated: 'Groupes non évalués',
    removed: 'Sorti de',
    plan: 'Ce qui va se passer',
    todo: 'Que faire',
    verified: 'Contrôlé',
    lookedUp: 'Recherché',
    code: 'Code',
    line: 'Ligne de la liste',
    attempt: 'Tentative',
  },
  resultsOf: (group) => (group ? `Résultats : ${group}` : 'Résultats'),
  exports: {
    everybody: (count) => `Tous ceux de la liste (${formatNumber(count)})`,
    found: (search) => `Ce qui correspond à « ${search} »`,
    group: (name, count) => `${name} (${formatNumber(count)})`,
  },
  saidBy: (message) => `Atlassian a dit : « ${message} »`,
  holds: (access) => `A ${access}.`,
};
