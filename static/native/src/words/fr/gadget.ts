import { formatNumber, formOf, plural } from '../../../../admin/src/words/format';
import type { GadgetWords } from '../gadget';

export { saidWords as said } from '../../../../admin/src/words/fr/said';

export const words: GadgetWords = {
  loading: 'Chargement',
  noAnswer: 'L’application n’a pas répondu. Actualisez le gadget dans un instant.',
  off: 'La veille des accès est désactivée. Un administrateur Jira l’active dans les paramètres de l’application.',
  holders: (count) => plural(count, 'personne a un accès', 'personnes ont un accès'),
  figures: 'Personnes invitées sans accès',
  what: 'Qui',
  count: 'Nombre',
  rows: {
    watched: 'Surveillés',
    withoutAccess: 'Sans accès',
    withAccess: 'Avec accès',
    unknown: 'Inconnu',
    pending: 'N’ont pas encore accepté',
  },
  neverLooked: 'Personne n’a encore été examiné.',
  looked: (when) => `Dernier passage : ${when}.`,
  latest: 'Derniers constats',
  open: 'Ouvrir la veille des accès',
  address: 'Adresse',
  products: 'Produits',
  since: 'Depuis',
  form: {
    title: 'Titre',
    titleHelp: 'S’affiche au-dessus des chiffres. Si le champ est vide, il n’y en a pas.',
    titleLong: (most) => `Au plus ${plural(most, 'caractère', 'caractères')}.`,
    findings: 'Contenu',
    findingsHelp:
      'Les constats nomment des personnes ; seuls les administrateurs Jira les voient, même si d’autres voient le tableau de bord.',
    findingChoices: (count) =>
      count === 0
        ? 'Chiffres'
        : formOf(
            count,
            'Chiffres et dernier constat',
            `Chiffres et les ${formatNumber(count)} derniers constats`,
          ),
    refresh: 'Actualisation',
    refreshChoices: (minutes) =>
      minutes === 0
        ? 'À la demande'
        : formOf(minutes, 'Toutes les minutes', `Toutes les ${formatNumber(minutes)} minutes`),
    save: 'Enregistrer',
    cancel: 'Annuler',
    notSaved: 'Jira n’a pas enregistré. Réessayez dans un instant.',
  },
};
