import type { peopleWords as english } from '../../en/watch/people';
import { formatNumber, formOf, plural } from '../../format';

const persons = (count: number) => plural(count, 'personne', 'personnes');

export const peopleWords: typeof english = {
  title: 'Personnes surveillées',
  filter: 'Filtrer les personnes',
  all: 'Toutes',
  states: {
    'without-access': 'Sans accès',
    'with-access': 'Avec accès',
    inactive: 'Désactivé',
    gone: 'Parti',
    unknown: 'Inconnu',
  },
  pending: 'Pas encore accepté',
  ended: 'Dernier jour passé',
  search: 'Rechercher adresses et noms',
  sort: 'Trier par',
  sorts: { address: 'Adresse', age: 'Les plus anciens d’abord' },
  none: 'Personne ne correspond à ce filtre.',
  columns: {
    who: 'Qui',
    state: 'État',
    since: 'Surveillé depuis',
    read: 'Lu en dernier',
    accepted: 'Accepté',
    batch: 'Lot',
  },
  because: { invited: 'Invité', added: 'Ajouté par un administrateur' },
  batchLabel: (email) => `Ouvrir le lot de ${email}`,
  batch: 'Ouvrir',
  accepted: { yes: 'Oui', no: 'Pas encore', unknown: 'Non précisé' },
  mailedAgain: (when) => `Nouvel e-mail le ${when}`,
  neededUntil: (day) => `Nécessaire jusqu’au ${day}`,
  wasNeededUntil: (day) => `Était nécessaire jusqu’au ${day}`,
  openFinding: 'Ouvrir le constat',
  openFindingLabel: (email) => `Ouvrir le constat sur ${email}`,
  reviewed: 'Revue des accès',
  review: {
    keep: (who, when) => `À garder : ${who}, ${when}`,
    remove: (who, when) => `Retrait proposé : ${who}, ${when}`,
  },
  acts: {
    again: 'Inviter à nouveau…',
    keep: 'Garder…',
    remove: 'Proposer le retrait…',
    leave: 'Ne plus surveiller…',
  },
  again: {
    title: (count) => `Renvoyer l’invitation à ${persons(count)} ?`,
    none: 'Aucune ne peut être invitée à nouveau',
    body: 'Atlassian leur envoie l’invitation encore une fois, toujours sans accès à aucun produit.',
    leftOut: (count) =>
      formOf(
        count,
        `${formatNumber(count)} personne de la sélection a déjà accepté ou n’est plus là. Elle est écartée.`,
        `${formatNumber(count)} personnes de la sélection ont déjà accepté ou ne sont plus là. Elles sont écartées.`,
      ),
    noKeyTitle: 'Une clé de l’organisation est nécessaire',
    noKey:
      'Jira n’envoie une invitation que lorsqu’il crée quelqu’un. Avec une clé d’API de l’organisation enregistrée dans les paramètres, on peut écrire à nouveau aux personnes présentes.',
    settings: 'Ouvrir les paramètres',
    go: 'Envoyer les invitations',
    done: (count) =>
      count === 0
        ? 'Personne n’a reçu d’e-mail.'
        : `${plural(count, 'personne a reçu', 'personnes ont reçu')} un nouvel e-mail.`,
    refused: (count) => `${plural(count, 'personne n’a pas reçu', 'personnes n’ont pas reçu')} d’e-mail :`,
  },
  decide: {
    keep: {
      title: (count) => `Garder ${persons(count)} ?`,
      body: 'Qu’elles sont encore nécessaires est noté avec votre nom et la date, ici, dans la revue des accès et dans le journal d’audit.',
      go: 'Garder',
      done: (count) => plural(count, 'personne est à garder.', 'personnes sont à garder.'),
    },
    remove: {
      title: (count) => `Proposer le retrait de ${persons(count)} ?`,
      body: 'La proposition est notée avec votre nom et la date, ici, dans la revue des accès et dans le journal d’audit. La veille des accès ne retire personne de l’organisation. Un administrateur de l’organisation le fait ici :',
      go: 'Proposer le retrait',
      done: (count) => `Le retrait de ${persons(count)} est proposé.`,
    },
  },
  reason: 'Motif',
  leave: {
    title: (count) => `Ne plus surveiller ${persons(count)} ?`,
    body: 'Rien ne change pour elles chez Atlassian, mais plus personne n’apprend qu’elles reçoivent un accès. Leurs constats ouverts se terminent. Le journal d’audit garde ce qui a été constaté, et elles peuvent être ajoutées à nouveau.',
    go: 'Ne plus surveiller',
    done: (count) => plural(count, 'personne n’est plus surveillée.', 'personnes ne sont plus surveillées.'),
  },
  add: {
    open: 'Ajouter des personnes…',
    title: 'Ajouter des personnes à la veille',
    body: 'Des personnes de l’organisation dont vous voulez savoir quand elles ont un accès. Personne n’est invité ni modifié.',
    addresses: 'Adresses',
    addressesHelp: (most) =>
      `Séparées par des espaces, des virgules ou des retours à la ligne ; ${formatNumber(most)} au plus à la fois.`,
    missing: 'Écrivez au moins une adresse.',
    tooMany: (count, most) =>
      `Cela fait ${plural(count, 'adresse', 'adresses')}. On peut en ajouter au plus ${formatNumber(most)} à la fois.`,
    go: 'Ajouter',
    added: (count) =>
      count === 0
        ? 'Personne n’a été ajouté.'
        : plural(count, 'personne est maintenant surveillée.', 'personnes sont maintenant surveillées.'),
    notFound: (count) =>
      `${plural(count, 'adresse introuvable', 'adresses introuvables')} dans l’organisation :`,
    notKnown: (count) =>
      `Atlassian n’a pas dit si ${plural(count, 'adresse est', 'adresses sont')} dans l’organisation. Réessayez plus tard :`,
  },
  batchCard: {
    title: 'Veille des accès',
    body: (others) =>
      `Les personnes invitées par ce lot sont surveillées. ${plural(others, 'autre personne de sa liste peut', 'autres personnes de sa liste peuvent')} l’être aussi : l’application dit alors quand un accès leur est donné.`,
    go: 'Surveiller tout le monde de ce lot',
    done: 'Toutes les personnes de ce lot qui sont là sont prises en compte.',
    open: 'Ouvrir la veille des accès',
  },
};
