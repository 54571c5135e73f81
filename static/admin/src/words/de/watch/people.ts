import type { peopleWords as english } from '../../en/watch/people';
import { formatNumber, plural } from '../../format';

export const peopleWords: typeof english = {
  title: 'Überwachte Personen',
  filter: 'Personen filtern',
  all: 'Alle',
  states: {
    'without-access': 'Ohne Zugriff',
    'with-access': 'Mit Zugriff',
    inactive: 'Deaktiviert',
    gone: 'Nicht mehr da',
    unknown: 'Nicht bekannt',
  },
  pending: 'Noch nicht angenommen',
  ended: 'Letzter Tag vorbei',
  search: 'Adressen und Namen suchen',
  sort: 'Sortieren nach',
  sorts: { address: 'Adresse', age: 'Am längsten überwacht zuerst' },
  none: 'Niemand passt zu diesem Filter.',
  columns: {
    who: 'Wer',
    state: 'Zustand',
    since: 'Überwacht seit',
    read: 'Zuletzt gelesen',
    accepted: 'Angenommen',
    batch: 'Stapel',
  },
  because: { invited: 'Eingeladen', added: 'Von einem Administrator hinzugefügt' },
  batchLabel: (email) => `Stapel von ${email} öffnen`,
  batch: 'Öffnen',
  accepted: { yes: 'Ja', no: 'Noch nicht', unknown: 'Nicht gesagt' },
  mailedAgain: (when) => `Erneut benachrichtigt ${when}`,
  neededUntil: (day) => `Benötigt bis ${day}`,
  wasNeededUntil: (day) => `War benötigt bis ${day}`,
  openFinding: 'Befund öffnen',
  openFindingLabel: (email) => `Befund zu ${email} öffnen`,
  reviewed: 'Zugriffsüberprüfung',
  review: {
    keep: (who, when) => `Soll bleiben: ${who}, ${when}`,
    remove: (who, when) => `Entfernen vorgeschlagen: ${who}, ${when}`,
  },
  acts: {
    again: 'Erneut einladen…',
    keep: 'Behalten…',
    remove: 'Entfernen vorschlagen…',
    leave: 'Nicht mehr überwachen…',
  },
  again: {
    title: (count) =>
      count === 1
        ? '1 Person die Einladung erneut senden?'
        : `${formatNumber(count)} Personen die Einladung erneut senden?`,
    none: 'Niemand davon kann erneut eingeladen werden',
    body: 'Atlassian sendet ihnen die Einladung noch einmal, weiterhin ohne Zugriff auf ein Produkt.',
    leftOut: (count) =>
      count === 1
        ? '1 Person der Auswahl hat schon angenommen oder ist nicht mehr da. Sie wird ausgelassen.'
        : `${formatNumber(count)} Personen der Auswahl haben schon angenommen oder sind nicht mehr da. Sie werden ausgelassen.`,
    noKeyTitle: 'Ein Organisationsschlüssel ist erforderlich',
    noKey:
      'Jira versendet eine Einladung nur, wenn es jemanden anlegt. Mit einem in den Einstellungen gespeicherten API-Schlüssel der Organisation können Personen, die da sind, erneut benachrichtigt werden.',
    settings: 'Einstellungen öffnen',
    go: 'Einladungen senden',
    done: (count) =>
      count === 0
        ? 'Niemand wurde benachrichtigt.'
        : `${plural(count, 'Person wurde', 'Personen wurden')} erneut benachrichtigt.`,
    refused: (count) => `${plural(count, 'Person wurde', 'Personen wurden')} nicht benachrichtigt:`,
  },
  decide: {
    keep: {
      title: (count) => `${plural(count, 'Person', 'Personen')} behalten?`,
      body: 'Dass sie noch gebraucht werden, wird mit Ihrem Namen und dem Datum festgehalten: hier, in der Zugriffsüberprüfung und im Audit-Protokoll.',
      go: 'Behalten',
      done: (count) => `${plural(count, 'Person soll', 'Personen sollen')} bleiben.`,
    },
    remove: {
      title: (count) => `Entfernen von ${plural(count, 'Person', 'Personen')} vorschlagen?`,
      body: 'Der Vorschlag wird mit Ihrem Namen und dem Datum festgehalten: hier, in der Zugriffsüberprüfung und im Audit-Protokoll. Die Zugriffsüberwachung entfernt niemanden aus der Organisation. Das tut ein Organisationsadministrator hier:',
      go: 'Entfernen vorschlagen',
      done: (count) => `Das Entfernen von ${plural(count, 'Person', 'Personen')} ist vorgeschlagen.`,
    },
  },
  reason: 'Grund',
  leave: {
    title: (count) => `${plural(count, 'Person', 'Personen')} nicht mehr überwachen?`,
    body: 'Bei Atlassian ändert sich für sie nichts, aber niemand erfährt mehr, wenn sie Zugriff erhalten. Ihre offenen Befunde enden. Das Audit-Protokoll behält, was gefunden wurde, und sie können wieder hinzugefügt werden.',
    go: 'Nicht mehr überwachen',
    done: (count) => `${plural(count, 'Person wird', 'Personen werden')} nicht mehr überwacht.`,
  },
  add: {
    open: 'Personen hinzufügen…',
    title: 'Personen zur Überwachung hinzufügen',
    body: 'Personen der Organisation, von denen Sie erfahren möchten, sobald sie Zugriff haben. Niemand wird eingeladen oder geändert.',
    addresses: 'Adressen',
    addressesHelp: (most) =>
      `Getrennt durch Leerzeichen, Kommas oder neue Zeilen; höchstens ${formatNumber(most)} auf einmal.`,
    missing: 'Schreiben Sie mindestens eine Adresse.',
    tooMany: (count, most) =>
      `Das sind ${formatNumber(count)} Adressen. Auf einmal können höchstens ${formatNumber(most)} hinzugefügt werden.`,
    go: 'Hinzufügen',
    added: (count) =>
      count === 0
        ? 'Niemand wurde hinzugefügt.'
        : `${plural(count, 'Person wird', 'Personen werden')} jetzt überwacht.`,
    notFound: (count) =>
      `${plural(count, 'Adresse wurde', 'Adressen wurden')} in der Organisation nicht gefunden:`,
    notKnown: (count) =>
      `Atlassian hat nicht gesagt, ob ${plural(count, 'Adresse', 'Adressen')} in der Organisation ${count === 1 ? 'ist' : 'sind'}. Versuchen Sie es später erneut:`,
  },
  batchCard: {
    title: 'Zugriffsüberwachung',
    body: (others) =>
      `Wen dieser Stapel eingeladen hat, der wird überwacht. ${plural(others, 'weitere Person', 'weitere Personen')} auf der Liste ${others === 1 ? 'kann' : 'können'} ebenfalls überwacht werden: Die App sagt dann, wenn sie Zugriff erhalten.`,
    go: 'Alle in diesem Stapel überwachen',
    done: 'Alle aus diesem Stapel, die da sind, werden aufgenommen.',
    open: 'Zugriffsüberwachung öffnen',
  },
};
