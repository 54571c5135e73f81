import type { tableWords as english } from '../en/table';
import type { ColumnRole } from '../../../../../src/domain/list/table/column-roles';
import type { Fate } from '../../lists/account';
import { formatNumber, joinWords, plural } from '../format';

const asideNames: Record<ColumnRole, [one: string, many: string]> = {
  own: ['Adresse', 'Adressen'],
  member: ['Adresse eines Mitglieds', 'Adressen von Mitgliedern'],
  login: ['Anmeldename', 'Anmeldenamen'],
  alias: ['Zelle mit weiteren Adressen', 'Zellen mit weiteren Adressen'],
  private: ['private Adresse', 'private Adressen'],
  manager: ['Adresse von Vorgesetzten', 'Adressen von Vorgesetzten'],
  other: ['Adresse in einer anderen Spalte', 'Adressen in anderen Spalten'],
  status: ['Adresse in einem Status', 'Adressen in einem Status'],
  kind: ['Adresse in einem Typ', 'Adressen in einem Typ'],
  name: ['Adresse in einem Namen', 'Adressen in Namen'],
  none: ['Adresse in einer Spalte anderer Art', 'Adressen in Spalten anderer Art'],
};

const fates: Record<Fate, (count: number) => string> = {
  ready: (count) => `${formatNumber(count)} zu prüfen`,
  open: (count) => `${formatNumber(count)} noch nicht bereit`,
  'left-out': (count) => `${formatNumber(count)} von Ihnen ausgelassen`,
  duplicate: (count) => plural(count, 'Duplikat', 'Duplikate'),
  inactive: (count) => `${formatNumber(count)} laut Liste nicht aktiv`,
  'no-person': (count) => plural(count, 'Gruppe oder Programm', 'Gruppen oder Programme'),
  beside: (count) => `${formatNumber(count)} neben der Liste`,
  heading: (count) => plural(count, 'Überschrift oder leere Zeile', 'Überschriften oder leere Zeilen'),
  hidden: (count) => plural(count, 'ausgeblendete Zeile', 'ausgeblendete Zeilen'),
};

export const tableWords: typeof english = {
  account: ({ entries, rows, parts }) => {
    const what = parts.map(([fate, count]) => fates[fate](count));
    const all = plural(entries, 'Eintrag', 'Einträgen');
    const from = rows === undefined ? `Von ${all}` : `Von ${all} in ${plural(rows, 'Zeile', 'Zeilen')}`;
    return `${from}: ${joinWords(what)}.`;
  },
  template: 'Vorlage herunterladen',
  title: (rows) => `Als Tabelle mit ${plural(rows, 'Zeile', 'Zeilen')} gelesen`,
  aside: (role, count) =>
    `${plural(count, ...asideNames[role])} ${count === 1 ? 'wurde' : 'wurden'} nicht übernommen.`,
  encodingDoubts: {
    guessed: (encoding) =>
      `Die Datei sagt nicht, wie ihre Buchstaben gespeichert sind; sie wurde als ${encoding} gelesen. Wenn ein Name falsch aussieht, speichern Sie die Datei als UTF-8 und wählen Sie sie erneut aus.`,
    broken: (encoding) =>
      `Einige Buchstaben dieser Datei sind beschädigt und stehen als �. Speichern Sie sie erneut als ${encoding} und wählen Sie sie neu aus.`,
  },
  unseenRows: (count) =>
    count === 1
      ? '1 ausgeblendete Zeile wurde nicht gelesen. Blenden Sie sie in der Arbeitsmappe ein, um sie zu übernehmen.'
      : `${formatNumber(count)} ausgeblendete Zeilen wurden nicht gelesen. Blenden Sie sie in der Arbeitsmappe ein, um sie zu übernehmen.`,
  unseenSheets: (names) =>
    `${names.length === 1 ? 'Das ausgeblendete Blatt' : 'Die ausgeblendeten Blätter'} ${joinWords(names.map((name) => `„${name}“`))} ${names.length === 1 ? 'wurde' : 'wurden'} nicht gelesen.`,
  repaired: (count, lines) =>
    `${plural(count, 'Zeile', 'Zeilen')} mit fehlerhaften Anführungszeichen oder einem Komma zu viel ${count === 1 ? 'wurde' : 'wurden'} repariert: Zeile ${lines.map(formatNumber).join(', ')}${count > lines.length ? ' und weitere' : ''}. Bitte achten Sie in der Prüfung darauf.`,
  columns: 'Was die Spalten enthalten',
  column: (index, name, addresses) =>
    (name || `Spalte ${index + 1}`) + (addresses > 0 ? ` (${plural(addresses, 'Adresse', 'Adressen')})` : ''),
  roles: {
    own: 'Einzuladende Personen',
    member: 'Mitglieder',
    login: 'Anmeldenamen, nicht übernommen',
    alias: 'Weitere Adressen derselben Person, nicht übernommen',
    private: 'Private Adressen, nicht übernommen',
    manager: 'Vorgesetzte, nicht übernommen',
    other: 'Andere Kontakte, nicht übernommen',
    status: 'Status: wer aktiv ist',
    kind: 'Typ: Person oder Gruppe',
    name: 'Namen',
    none: 'Nichts davon',
  },
};
