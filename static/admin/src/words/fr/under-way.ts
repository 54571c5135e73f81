import type { routeProblemWords as englishProblem, underWayWords as english } from '../en/under-way';
import { formatNumber, joinWords, plural } from '../format';

export const underWayWords: typeof english = {
  checking: (checked, total) => `Recherche : ${formatNumber(checked)} sur ${formatNumber(total)}`,
  progress: (done, total) => `${formatNumber(done)} sur ${formatNumber(total)} traités`,
  starter: 'l’administrateur qui l’a lancé',
  waiting: (name) => `En attente de la page de ${name}`,
  finishedFlag: 'Exécution terminée',
  finishedSentence: (parts) => (parts.length > 0 ? `${joinWords(parts)}.` : 'Il n’y avait rien à faire.'),
  countOf: {
    invited: (count) => plural(count, 'invité', 'invités'),
    'invited-access-removed': (count) =>
      plural(count, 'invité et sorti des groupes attribués', 'invités et sortis des groupes attribués'),
    'already-without-access': (count) => `${formatNumber(count)} déjà sans accès`,
    'already-has-access': (count) => plural(count, 'laissé avec son accès', 'laissés avec leur accès'),
    'access-removed': (count) => plural(count, 'dont l’accès a été retiré', 'dont l’accès a été retiré'),
    deactivated: (count) =>
      plural(
        count,
        'désactivé, encore dans des groupes d’accès',
        'désactivés, encore dans des groupes d’accès',
      ),
    'needs-attention': (count) => `${formatNumber(count)} à examiner`,
    failed: (count) => `${formatNumber(count)} en échec`,
    cancelled: (count) => plural(count, 'annulé', 'annulés'),
  },
};

export const routeProblemWords: typeof englishProblem = {
  routeProblemTitle: (route) => `La voie « ${route} » ne fonctionnait pas lors de la vérification`,
  routeProblem: (route, when) =>
    route === 'admin'
      ? `La vérification du ${when} a montré que l’administrateur qui l’a faite ne peut inviter personne ainsi.`
      : `La vérification du ${when} a montré qu’elle ne peut inviter personne.`,
  routeProblemSaid: (words) => `Atlassian a dit : « ${words} »`,
};
