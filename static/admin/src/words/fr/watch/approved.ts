import type { approvedWords as english } from '../../en/watch/approved';
import { formatNumber, plural } from '../../format';

export const approvedWords: typeof english = {
  title: (people) =>
    `${plural(people, 'personne de cette liste pourrait', 'personnes de cette liste pourraient')} prendre un accès sans vous`,
  body: 'Atlassian laisse entrer les personnes des domaines approuvés dans des produits une fois qu’elles sont dans l’organisation. Cette application ne peut pas l’empêcher ; la veille des accès le constate après coup.',
  held: 'Celles qui sont nouvelles sont retenues : elles ne sont pas invitées.',
  domain: (domain, people) => `${domain} (${formatNumber(people)})`,
  anyDomain: 'Tout domaine',
  atOnce: (products) => `${products} immédiatement`,
  onApproval: (products) => `${products} après l’accord d’un administrateur`,
  anyProduct: 'des produits qui n’ont pas pu être lus',
  where: 'Cela se règle chez Atlassian sous « Paramètres » → « Paramètres d’accès », domaines approuvés :',
  facts: {
    endsOn: 'Nécessaire jusqu’au',
    approved: 'Domaines approuvés',
    held: 'Leurs personnes sont retenues',
  },
  sentence: (count) =>
    plural(
      count,
      'est retenue, car elle pourrait prendre un accès sans administrateur',
      'sont retenues, car elles pourraient prendre un accès sans administrateur',
    ),
  plan: 'Pourrait prendre un accès sans administrateur',
};
