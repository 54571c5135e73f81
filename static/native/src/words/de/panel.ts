import { formatNumber, joinWords, plural } from '../../../../admin/src/words/format';
import type { PanelWords } from '../panel';

export { saidWords as said } from '../../../../admin/src/words/de/said';

const people = (count: number) => plural(count, 'Person', 'Personen');

export const words: PanelWords = {
  loading: 'Wird geladen',
  noAnswer: 'Die App hat nicht geantwortet. Öffnen Sie den Vorgang in einem Moment erneut.',
  found: (count) => `Dieser Vorgang nennt ${people(count)}`,
  foundTable: 'In diesem Vorgang genannte Personen',
  foundMore: (shown) => `Die ersten ${formatNumber(shown)} werden angezeigt. Geprüft werden alle.`,
  nobodyFound:
    'Dieser Vorgang nennt noch niemanden: Weder die Beschreibung noch Kommentare, angehängte Listen oder die in den Einstellungen der App ausgewählten Felder enthalten eine E-Mail-Adresse, die übernommen werden kann.',
  sourceNames: {
    description: () => 'Beschreibung',
    field: (name) => name,
    comments: () => 'Kommentare',
    attachment: (name) => name,
  },
  source: (name, addresses) => `${name}: ${people(addresses)}`,
  nobodyIn: (name) => `${name} nennt niemanden.`,
  unreadTitle: 'Nicht gelesen',
  unread: {
    format: (name) => `${name} ist keine Liste einer Art, die die App liest.`,
    'old-workbook': (name) =>
      `${name} ist eine Excel-Arbeitsmappe alter Art oder mit Kennwort. Speichern Sie sie als XLSX ohne Kennwort.`,
    unreadable: (name) => `${name} ist beschädigt. Speichern Sie die Datei erneut und hängen Sie sie neu an.`,
    size: (name) => `${name} ist größer als 5 MB. Lesen Sie die Datei auf der Seite der App ein.`,
    unpacked: (name) =>
      `${name} ist entpackt größer, als eine Liste von Personen sein kann. Lesen Sie das Blatt als CSV auf der Seite der App ein.`,
    gone: (name) => `${name} ist nicht mehr da oder für Sie nicht sichtbar.`,
    unavailable: (name) =>
      `Jira hat ${name} nicht herausgegeben. Öffnen Sie den Vorgang in einem Moment erneut.`,
    'too-many': (name) =>
      `${name} kommt erst nach zehn anderen Listen. Lesen Sie die Datei auf der Seite der App ein.`,
    time: (name) => `Für ${name} blieb keine Zeit. Lesen Sie die Datei auf der Seite der App ein.`,
    'no-field': (name) =>
      `Das Feld ${name} gibt es an diesem Vorgang nicht, oder es ist für Sie nicht sichtbar.`,
    'no-text': (name) =>
      `Das Feld ${name} enthält hier keinen Text, daher werden daraus keine Adressen gelesen.`,
  },
  encodingDoubts: {
    guessed: (name) =>
      `Buchstaben in ${name} können falsch sein, weil die Datei nicht sagt, wie sie gespeichert sind. Wenn ein Name falsch aussieht, speichern Sie sie als UTF-8 und hängen Sie sie erneut an.`,
    broken: (name) =>
      `Einige Buchstaben in ${name} sind beschädigt und stehen als �. Speichern Sie die Datei als UTF-8 und hängen Sie sie erneut an.`,
  },
  hiddenRows: (name, rows) =>
    `${name} enthält ${plural(rows, 'ausgeblendete Zeile', 'ausgeblendete Zeilen')}, deren Personen nicht übernommen werden.`,
  hiddenSheets: (name, sheets) => {
    const list = joinWords(sheets.map((sheet) => `„${sheet}“`));
    return sheets.length === 1
      ? `${name} enthält das ausgeblendete Blatt ${list}, dessen Personen nicht übernommen werden.`
      : `${name} enthält die ausgeblendeten Blätter ${list}, deren Personen nicht übernommen werden.`;
  },
  aside: (name, count) =>
    `${plural(count, 'Adresse', 'Adressen')} in ${name} ${count === 1 ? 'steht' : 'stehen'} in Spalten mit anderen Personen, etwa Vorgesetzten, und ${count === 1 ? 'wird' : 'werden'} nicht übernommen.`,
  someCommentsLeft:
    'Spätere Kommentare werden nicht gelesen. Geben Sie die Adressen daraus auf der Seite der App ein.',
  commentsLeft: (count) =>
    count === 1
      ? '1 späterer Kommentar wird nicht gelesen. Geben Sie die Adressen daraus auf der Seite der App ein.'
      : `${formatNumber(count)} spätere Kommentare werden nicht gelesen. Geben Sie die Adressen daraus auf der Seite der App ein.`,
  openBatch: 'In der App öffnen',
  leftOut: (count) => `${plural(count, 'Eintrag ist', 'Einträge sind')} ausgelassen`,
  leftOutHelp: (count) =>
    count === 1
      ? 'Eine Person muss ihn ansehen. Die Seite der App übernimmt ihn mit einer Korrektur.'
      : 'Eine Person muss sie ansehen. Die Seite der App übernimmt sie mit einer Korrektur.',
  leftOutEntry: (text, why) => `${text}: ${why}`,
  why: {
    'not-an-address': 'keine Adresse',
    question: 'ist anzusehen',
    slip: 'womöglich ein Tippfehler',
    inactive: 'laut Liste nicht aktiv',
    'no-person': 'eine Gruppe oder ein Programm',
    beside: 'steht neben der Liste',
  },
  address: 'Adresse',
  name: 'Name',
  standing: 'Stand',
  check: 'Diese Personen prüfen',
  batch: (total, when) => `${people(total)}, ${when}`,
  states: {
    draft: 'Wird vorbereitet',
    checking: 'Wird geprüft',
    ready: 'Wartet auf den Start',
    running: 'Einladungen laufen',
    pausing: 'Wird pausiert',
    paused: 'Pausiert',
    cancelling: 'Wird abgebrochen',
    cancelled: 'Abgebrochen',
    finished: 'Abgeschlossen',
  },
  standings: {
    absent: () => 'einzuladen',
    'without-access': () => 'schon da, ohne Zugriff',
    'with-access': () => 'mit Zugriff, der bleibt',
    inactive: () => 'deaktiviert',
    unknown: () => 'nicht bekannt',
  },
  outcomes: {
    invited: () => 'ohne Zugriff eingeladen',
    'invited-access-removed': () => 'eingeladen und aus den zugeteilten Gruppen genommen',
    'already-without-access': () => 'schon ohne Zugriff da',
    'already-has-access': () => 'mit dem bisherigen Zugriff belassen',
    'access-removed': () => 'ohne den bisherigen Zugriff',
    deactivated: () => 'deaktiviert',
    'needs-attention': () => 'zu klären',
    failed: () => 'fehlgeschlagen',
    cancelled: () => 'abgebrochen',
  },
  counted: (count, what) => `${formatNumber(count)} ${what}`,
  counts: (parts) => `${joinWords(parts)}.`,
  withMessage: (standing, message) => `${standing}: ${message}`,
  nothingYet: 'Noch ist nichts bekannt.',
  fourEyes:
    'Sie haben diese Liste vorbereitet oder angefordert, und Ihre Einstellungen verlangen das Vier-Augen-Prinzip: Ein anderer Administrator startet sie.',
  start: ({ invites, unknown }) => {
    if (invites > 0 && unknown > 0)
      return `${people(invites)} einladen und ${formatNumber(unknown)} erneut nachschlagen`;
    if (invites > 0) return `${people(invites)} einladen`;
    return unknown > 0
      ? `${people(unknown)} erneut nachschlagen und fortfahren`
      : 'Abschließen: Niemand muss eingeladen werden';
  },
  lookedUpAgain: (count) =>
    `${plural(count, 'Person wird', 'Personen werden')} noch einmal nachgeschlagen und, wenn neu, eingeladen.`,
  discard: 'Verwerfen',
  showPeople: 'Alle anzeigen',
  peopleTable: 'Personen in diesem Stapel',
  more: 'Mehr anzeigen',
  countsOnly: 'Jira-Administratoren sehen, wer sie sind.',
  adminsStart: 'Ein Jira-Administrator kann die Personen einladen, die dieser Vorgang nennt.',
};
