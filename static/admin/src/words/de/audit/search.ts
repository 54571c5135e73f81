import type { searchWords as english } from '../../en/audit/search';
import { plural } from '../../format';

export const searchWords: typeof english = {
  label: 'Personen nach Adresse oder Name suchen',
  help: 'Der Anfang eines beliebigen Wortes einer Adresse oder eines Namens, zum Beispiel „schm“ oder „anna example“.',
  found: (count, isAll) =>
    isAll
      ? `${plural(count, 'Person', 'Personen')} gefunden`
      : `Die ${count === 1 ? 'erste 1 Person' : `ersten ${plural(count, 'Person', 'Personen')}`}`,
  people: 'Gefundene Personen',
  searching: 'Wird gesucht…',
  nobody: 'Bei niemandem im Protokoll beginnt ein Wort der Adresse oder des Namens so.',
  noWord: 'Geben Sie einen Buchstaben oder eine Ziffer ein.',
  nobodySoFar: 'Bisher niemand: Sehr viele haben eines dieser Wörter, und wenige haben alle.',
  searchOn: 'Weitersuchen',
  more: 'Weitere Personen anzeigen',
  open: (person) => `Zeigen, was das Protokoll über ${person} enthält`,
  older: (since) =>
    `Einträge von vor dem ${since} werden noch durchsuchbar gemacht; bis dahin kann eine Suche übersehen, wer nur dort genannt ist.`,
  olderUnknown:
    'Ältere Einträge werden noch durchsuchbar gemacht; bis dahin kann eine Suche übersehen, wer nur dort genannt ist.',
  catchingUp: 'Das Protokoll wurde eben erst ergänzt, und einer Suche können die neuesten Einträge fehlen.',
  again: 'Erneut suchen',
  person: {
    label: (email) => `Was über ${email} bekannt ist`,
    everybody: 'Alle anzeigen',
    invited: 'Eingeladen',
    lastResult: 'Letztes Ergebnis',
    by: (name, when) => `von ${name}, ${when}`,
    why: 'Warum',
    noReason: 'Kein Grund angegeben',
    batch: 'Stapel öffnen',
    access: 'Zugriff jetzt',
    products: (products) => `Hat ${products}.`,
    readAt: (when) => `Gelesen ${when}`,
    notKnown: 'Nicht bekannt',
    notWatched: 'Diese Person wird nicht überwacht.',
    read: 'Jetzt lesen',
    justRead: 'Eben gelesen.',
    notInLog: 'Kein Stapel des Protokolls nennt diese Adresse.',
    entries: 'Einträge über diese Person',
  },
  batches: {
    label: 'Nach Grund, Ticket, Ersteller oder Person suchen',
    help: 'Der Anfang eines beliebigen Wortes. Eine Person führt zu den Stapeln, die sie nennen.',
    none: 'In keinem Stapel beginnt ein Wort des Grundes, des Tickets oder des Erstellernamens so.',
    about: (email) => `Stapel, die ${email} nennen`,
    noneAbout: 'Kein Stapel des Protokolls nennt diese Adresse.',
    all: 'Alle Stapel anzeigen',
    open: (person) => `Die Stapel anzeigen, die ${person} nennen`,
    heading: 'Gefundene Stapel',
  },
};
