import type { proofWords as english } from '../../en/paper/proof';
import { formatNumber, plural } from '../../format';

export const proofWords: typeof english = {
  open: 'Nachweisblatt',
  title: 'Nachweis eines Stapels',
  back: 'Zurück zum Stapel',
  print: 'Drucken oder als PDF speichern',
  preparing: (shown, total) =>
    `${formatNumber(shown)} von ${formatNumber(total)} Personen werden vorbereitet…`,
  ready: (total) =>
    `${plural(total, 'Person', 'Personen')}. Wählen Sie „Als PDF speichern“ als Drucker, um eine Datei zu erhalten.`,
  onlyOver: 'Ein Nachweisblatt gibt es, sobald der Stapel beendet ist.',
  made: (when, site) => `Erstellt am ${when} aus dem Audit-Protokoll von ${site}.`,
  facts: {
    reason: 'Grund',
    ticket: 'Ticket',
    prepared: 'Vorbereitet von',
    started: 'Gestartet von',
    created: 'Erstellt',
    startedAt: 'Gestartet',
    finished: 'Abgeschlossen',
    route: 'Route',
    source: 'Quelle der Liste',
    mail: 'Einladungs-E-Mail',
    existing: 'Bestehender Zugriff',
    batch: 'Stapel',
    attempts: 'Versuche',
  },
  outcomes: 'Wie er endete',
  total: 'Auf der Liste',
  people: 'Alle auf der Liste',
  columns: {
    line: 'Zeile',
    address: 'Adresse',
    name: 'Name',
    outcome: 'Ergebnis',
    held: 'Zugriff beim letzten Lesen',
    verified: 'Zuletzt gelesen',
  },
  none: 'Keiner',
  notRead: 'Nicht gelesen',
  seal: 'Siegel',
  sealBody:
    'Jeder Versuch dieses Stapels ist durch ein Glied der Kette von Prüfsummen über das Audit-Protokoll versiegelt. Ein Export des Protokolls wird mit dem Prüfprogramm, das zur App gehört, gegen diese Werte überprüft.',
  link: ({ attempt, link, entries, at }) =>
    `Versuch ${formatNumber(attempt)}: Glied ${formatNumber(link)} über ${plural(entries, 'Eintrag', 'Einträge')}, versiegelt ${at}. SHA-256:`,
  head: (links, when) => `Kopf der Kette nach ${plural(links, 'Glied', 'Gliedern')}, ${when}. SHA-256:`,
  noSeal:
    'Die Glieder dieses Stapels werden nicht mehr aufbewahrt, oder er lief mit einer Version, die sie nicht festhielt.',
};
