import type { searchWords as english } from '../../en/audit/search';
import { formOf, plural } from '../../format';

export const searchWords: typeof english = {
  label: 'Rechercher des personnes par adresse ou nom',
  help: 'Le début d’un mot quelconque d’une adresse ou d’un nom, par exemple « schm » ou « anna example ».',
  found: (count, isAll) =>
    isAll
      ? plural(count, 'personne trouvée', 'personnes trouvées')
      : `${formOf(count, 'La première', 'Les premières')} ${plural(count, 'personne', 'personnes')}`,
  people: 'Personnes trouvées',
  searching: 'Recherche…',
  nobody: 'Personne dans le journal n’a un mot de l’adresse ou du nom qui commence ainsi.',
  noWord: 'Saisissez une lettre ou un chiffre.',
  nobodySoFar: 'Personne pour l’instant : beaucoup ont l’un de ces mots, et peu les ont tous.',
  searchOn: 'Poursuivre la recherche',
  more: 'Afficher d’autres personnes',
  open: (person) => `Afficher ce que contient le journal sur ${person}`,
  older: (since) =>
    `Les entrées d’avant le ${since} sont encore en cours d’indexation ; d’ici là, une recherche peut manquer les personnes qui ne sont nommées que là.`,
  olderUnknown:
    'Des entrées plus anciennes sont encore en cours d’indexation ; d’ici là, une recherche peut manquer les personnes qui ne sont nommées que là.',
  catchingUp:
    'Le journal vient d’être complété, et les entrées les plus récentes peuvent manquer à une recherche.',
  again: 'Rechercher à nouveau',
  person: {
    label: (email) => `Ce que l’on sait de ${email}`,
    everybody: 'Afficher tout le monde',
    invited: 'Invité',
    lastResult: 'Dernier résultat',
    by: (name, when) => `par ${name}, ${when}`,
    why: 'Pourquoi',
    noReason: 'Aucun motif indiqué',
    batch: 'Ouvrir le lot',
    access: 'Accès actuel',
    products: (products) => `A ${products}.`,
    readAt: (when) => `Lu ${when}`,
    notKnown: 'Inconnu',
    notWatched: 'Cette personne n’est pas surveillée.',
    read: 'Lire maintenant',
    justRead: 'Lu à l’instant.',
    notInLog: 'Aucun lot du journal ne nomme cette adresse.',
    entries: 'Entrées sur cette personne',
  },
  batches: {
    label: 'Rechercher par motif, ticket, auteur ou personne',
    help: 'Le début d’un mot quelconque. Une personne mène aux lots qui la nomment.',
    none: 'Aucun lot n’a de mot qui commence ainsi dans son motif, son ticket ou le nom de son auteur.',
    about: (email) => `Lots qui nomment ${email}`,
    noneAbout: 'Aucun lot du journal ne nomme cette adresse.',
    all: 'Afficher tous les lots',
    open: (person) => `Afficher les lots qui nomment ${person}`,
    heading: 'Lots trouvés',
  },
};
