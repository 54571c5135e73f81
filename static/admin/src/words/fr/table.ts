import type { tableWords as english } from '../en/table';
import type { ColumnRole } from '../../../../../src/domain/list/table/column-roles';
import type { Fate } from '../../lists/account';
import { formatNumber, formOf, joinWords, plural } from '../format';

const asideNames: Record<ColumnRole, [one: string, many: string]> = {
  own: ['adresse', 'adresses'],
  member: ['adresse de membre', 'adresses de membres'],
  login: ['adresse servant d’identifiant', 'adresses servant d’identifiants'],
  alias: ['cellule avec d’autres adresses', 'cellules avec d’autres adresses'],
  private: ['adresse privée', 'adresses privées'],
  manager: ['adresse de responsable', 'adresses de responsables'],
  other: ['adresse d’une autre colonne', 'adresses d’autres colonnes'],
  status: ['adresse dans un statut', 'adresses dans un statut'],
  kind: ['adresse dans un type', 'adresses dans un type'],
  name: ['adresse dans un nom', 'adresses dans des noms'],
  none: ['adresse d’une colonne d’un autre type', 'adresses de colonnes d’un autre type'],
};

const fates: Record<Fate, (count: number) => string> = {
  ready: (count) => `${formatNumber(count)} à vérifier`,
  open: (count) => plural(count, 'pas encore prête', 'pas encore prêtes'),
  'left-out': (count) => plural(count, 'écartée par vous', 'écartées par vous'),
  duplicate: (count) => plural(count, 'doublon', 'doublons'),
  inactive: (count) => plural(count, 'non active d’après la liste', 'non actives d’après la liste'),
  'no-person': (count) => plural(count, 'groupe ou programme', 'groupes ou programmes'),
  beside: (count) => `${formatNumber(count)} à côté de la liste`,
  heading: (count) => plural(count, 'en-tête ou ligne sans entrée', 'en-têtes ou lignes sans entrée'),
  hidden: (count) => plural(count, 'ligne masquée', 'lignes masquées'),
};

export const tableWords: typeof english = {
  account: ({ entries, rows, parts }) => {
    const what = parts.map(([fate, count]) => fates[fate](count));
    const all = plural(entries, 'entrée', 'entrées');
    const from = rows === undefined ? `Sur ${all}` : `Sur ${all} dans ${plural(rows, 'ligne', 'lignes')}`;
    return `${from} : ${joinWords(what)}.`;
  },
  template: 'Télécharger un modèle',
  title: (rows) => `Lu comme un tableau de ${plural(rows, 'ligne', 'lignes')}`,
  aside: (role, count) =>
    `${plural(count, ...asideNames[role])} non ${formOf(count, 'reprise', 'reprises')}.`,
  encodingDoubts: {
    guessed: (encoding) =>
      `Le fichier n’indique pas son encodage ; il a été lu en ${encoding}. Si un nom semble incorrect, enregistrez le fichier en UTF-8 et choisissez-le à nouveau.`,
    broken: (encoding) =>
      `Certaines lettres de ce fichier sont endommagées et apparaissent comme �. Enregistrez-le à nouveau en ${encoding} et choisissez-le encore une fois.`,
  },
  unseenRows: (count) =>
    formOf(
      count,
      `${formatNumber(count)} ligne masquée n’a pas été lue. Affichez-la dans le classeur pour la prendre en compte.`,
      `${formatNumber(count)} lignes masquées n’ont pas été lues. Affichez-les dans le classeur pour les prendre en compte.`,
    ),
  unseenSheets: (names) => {
    const list = joinWords(names.map((name) => `« ${name} »`));
    return names.length === 1
      ? `La feuille masquée ${list} n’a pas été lue.`
      : `Les feuilles masquées ${list} n’ont pas été lues.`;
  },
  repaired: (count, lines) => {
    const where = lines.map(formatNumber).join(', ') + (count > lines.length ? ' et d’autres' : '');
    return formOf(
      count,
      `${formatNumber(count)} ligne aux guillemets incorrects ou avec une virgule de trop a été réparée : ligne ${where}. Regardez-la lors de la vérification.`,
      `${formatNumber(count)} lignes aux guillemets incorrects ou avec une virgule de trop ont été réparées : ligne ${where}. Regardez-les lors de la vérification.`,
    );
  },
  columns: 'Contenu des colonnes',
  column: (index, name, addresses) =>
    (name || `Colonne ${index + 1}`) +
    (addresses > 0 ? ` (${plural(addresses, 'adresse', 'adresses')})` : ''),
  roles: {
    own: 'Personnes à inviter',
    member: 'Membres',
    login: 'Identifiants, non repris',
    alias: 'Autres adresses de la même personne, non reprises',
    private: 'Adresses privées, non reprises',
    manager: 'Responsables, non repris',
    other: 'Autres contacts, non repris',
    status: 'Statut : qui est actif',
    kind: 'Type : personne ou groupe',
    name: 'Noms',
    none: 'Rien de cela',
  },
};
