import type { findingWords as english } from '../../en/watch/findings';
import { formatNumber, plural } from '../../format';

const persons = (count: number) => plural(count, 'personne', 'personnes');

export const findingWords: typeof english = {
  title: 'Constats',
  filter: 'Filtrer par état',
  states: { open: 'Ouvert', allowed: 'Autorisé', removed: 'Retiré', gone: 'Disparu de lui-même' },
  columns: { who: 'Qui', access: 'Produit et rôle', how: 'Origine', since: 'Depuis', decision: 'Décision' },
  openLabel: (name) => `Ouvrir le constat sur ${name}`,
  none: {
    open: 'Aucune personne surveillée n’a d’accès qui attende une décision.',
    allowed: 'Aucun accès n’est autorisé.',
    removed: 'Aucun accès n’a encore été retiré.',
    gone: 'Aucun accès n’a encore disparu de lui-même.',
  },
  unknownPeople: (count) =>
    `Pour ${persons(count)}, la dernière lecture ne dit rien de certain ; un accès y est donc possible aussi.`,
  ways: {
    added: (group, who, when) => `Ajouté à ${group} par ${who} le ${when}`,
    addedByAccount: (group, accountId, when) => `Ajouté à ${group} le ${when} par le compte ${accountId}`,
    addedOn: (group, when) => `Ajouté à ${group} le ${when}`,
    group: (group) => `Par le groupe ${group}`,
    synchronised: (group) =>
      `Par le groupe synchronisé ${group} : à modifier chez votre fournisseur d’identité`,
    direct: 'Rôle attribué directement : retirez-le dans Atlassian Administration',
    approved: (domain) => `Peut-être pris par la personne elle-même : celles de ${domain} le peuvent`,
    approvedThrough: (group, domain) =>
      `Peut-être pris par la personne elle-même, par ${group} : celles de ${domain} le peuvent`,
    unknown: 'L’origine n’est pas connue',
  },
  kept: (way, why) => `${way} (${why})`,
  byDay: (day) => `${day} ou avant`,
  between: (from, to) => `Donné entre le ${from} et le ${to}.`,
  givenAt: (when) => `Donné le ${when}, d’après le journal d’audit de Jira.`,
  seenFirst: (when) => `Vu pour la première fois le ${when} ; on ignore quand il a été donné.`,
  removalBegun: 'Retrait préparé',
  decided: {
    allowed: (who, when) => `Autorisé par ${who} le ${when}`,
    until: (day) => `jusqu’au ${day}`,
    forEver: 'sans fin',
    removed: (who, when) => `Retiré par ${who}, disparu depuis le ${when}`,
    gone: (when) => `N’est plus détenu depuis le ${when}`,
    left: (who, when) => `N’est plus surveillé : ${who}, ${when}`,
  },
  facts: {
    address: 'Adresse',
    access: 'Accès',
    since: 'Depuis',
    lastSeen: 'Vu en dernier',
    decision: 'Décision',
    reason: 'Motif',
    batch: 'Lot',
    removal: 'Retrait',
  },
  batch: 'Ouvrir le lot',
  removalBatch: 'Ouvrir le lot qui le retire',
  allow: 'Autoriser…',
  allowTitle: (count) => `Autoriser l’accès de ${persons(count)} ?`,
  allowBody:
    'Elles gardent ce qu’elles ont, avec ce que cela coûte. Ce qu’elles reçoivent en plus est constaté à nouveau.',
  reason: 'Motif',
  reasonHelp: 'Conservé dans le journal d’audit avec le constat.',
  reasonMissing: 'Indiquez un motif : une autorisation sans motif n’explique rien plus tard.',
  until: 'Dernier jour',
  untilHelp: 'Ensuite, le constat est à nouveau ouvert. Vide : sans fin.',
  untilPast: 'Ce jour est passé.',
  allowGo: 'Autoriser',
  allowed: (count) => `L’accès de ${persons(count)} est autorisé.`,
  remove: 'Retirer l’accès…',
  removeTitle: (count) => `Retirer l’accès de ${persons(count)} ?`,
  removeNone: 'L’application ne peut pas retirer cet accès',
  removeBody:
    'L’application en fait une liste et la vérifie. Rien n’est retiré avant que vous le confirmiez là encore une fois.',
  removeLoses: (groups) => `Perd ${groups}.`,
  removeLeft: (count) => plural(count, 'personne est écartée', 'personnes sont écartées'),
  removeMost: (most, count) =>
    `Une liste contient ${persons(most)} : voici les premières sur ${formatNumber(count)}. Traitez les autres ensuite.`,
  ticket: 'Ticket',
  ticketMissing: 'Indiquez un ticket : les paramètres l’exigent.',
  removeReasonMissing: 'Indiquez un motif : les paramètres l’exigent.',
  removeGo: 'Vérifier le retrait',
  notFound: 'Ce constat n’existe pas. Le lien est erroné, ou l’application a été réinstallée.',
};
