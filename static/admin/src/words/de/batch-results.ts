import type { batchResultsWords as english } from '../en/batch-results';
import { formatNumber, joinWords, plural } from '../format';

export const batchResultsWords: typeof english = {
  replaceDraft: {
    title: 'Die Liste ersetzen, die gerade entsteht?',
    body: 'Auf der Seite „Einladen“ steht eine Liste, die noch nicht gesendet wurde. Diese hier käme an ihre Stelle, mit Grund und Optionen.',
    go: 'Ersetzen',
    keep: 'Behalten',
  },
  cancelBody: {
    first:
      'Wer schon eingeladen ist, bleibt eingeladen. Die anderen werden als abgebrochen festgehalten; eine neue Liste kann sie später einladen.',
    retry:
      'Was in Arbeit ist, kommt zu seinem Ende. Für die anderen gilt weiter das Ergebnis des Versuchs davor, und es wird nichts festgehalten; ein neuer Versuch ist später möglich.',
  },
  endings: {
    good: 'Abgeschlossen',
    attention: 'Zu klären',
    'part-failed': 'Teils fehlgeschlagen',
    failed: 'Fehlgeschlagen',
  },
  endTitle: ({ failed, attention, total }) => {
    const of = `von ${plural(total, 'Adresse', 'Adressen')}`;
    const open = attention > 0 ? `${formatNumber(attention)} zu klären` : '';
    if (failed === 0) return `Abgeschlossen: ${formatNumber(attention)} ${of} zu klären`;
    return `Abgeschlossen: ${formatNumber(failed)} ${of} fehlgeschlagen${open && `, ${open}`}`;
  },
  whatNext: {
    title: 'Wie es weitergeht',
    told: {
      nobody: (people) =>
        people === 1
          ? 'Niemand wurde benachrichtigt: Atlassian hat der 1 Person, die hinzukam, keine E-Mail gesendet. Schreiben Sie ihr selbst, wenn sie es wissen soll.'
          : `Niemand wurde benachrichtigt: Atlassian hat den ${formatNumber(people)} Personen, die hinzukamen, keine E-Mail gesendet. Schreiben Sie ihnen selbst, wenn sie es wissen sollen.`,
      'by-atlassian': (people) =>
        people === 1
          ? 'Atlassian hat der 1 Person, die hinzukam, eine Einladungs-E-Mail gesendet.'
          : `Atlassian hat den ${formatNumber(people)} Personen, die hinzukamen, eine Einladungs-E-Mail gesendet.`,
      unknown: (people) =>
        people === 1
          ? 'Ob die 1 Person, die hinzukam, eine E-Mail erhält, hängt vom Verzeichnis ab. Schreiben Sie ihr selbst, wenn sie es wissen soll.'
          : `Ob die ${formatNumber(people)} Personen, die hinzukamen, eine E-Mail erhalten, hängt vom Verzeichnis ab. Schreiben Sie ihnen selbst, wenn sie es wissen sollen.`,
    },
    copy: 'Text für Ihre E-Mail',
    mail: ({ name, url }) =>
      `Guten Tag,\n\nSie haben jetzt ein Konto bei ${name} von Atlassian. Melden Sie sich unter ${url} mit der Adresse an, an die diese E-Mail gesendet wurde. Wenn Sie noch kein Atlassian-Konto haben, erstellen Sie eines mit derselben Adresse.\n\nSie haben noch keinen Zugriff auf ein Produkt. Sie erhalten ihn, sobald jemand ihn Ihnen gibt.`,
    again:
      'Auch eine erneute Einladung mit dieser App sendet keine E-Mail: Wer schon da ist, wird in Ruhe gelassen.',
    againFromWatch:
      'Damit Atlassian sie später benachrichtigt, wählen Sie sie in der Zugriffsüberwachung aus und laden Sie sie erneut ein.',
    costs: {
      nothing: 'Beim Zurücklesen hatte niemand von ihnen ein kostenpflichtiges Produkt.',
      nothingInJira:
        'Beim Zurücklesen hatte niemand von ihnen ein kostenpflichtiges Produkt von Jira. Ob andere Produkte zu sehen waren, steht bei jeder Person.',
    },
    access:
      'Zugriff wird in der Atlassian-Administration unter „Verzeichnis“ → „Benutzer“ gegeben, oder indem sie in eine Gruppe aufgenommen werden, die ihn gewährt.',
    customers: 'Sie sind Kunden des Service-Desk-Portals und kosten keine Lizenz.',
  },
  resultsTitle: 'Ergebnisse',
  copyResults: 'Kopieren',
  downloadResults: 'CSV herunterladen',
  exporting: (rows) => `${plural(rows, 'Zeile wird', 'Zeilen werden')} gelesen…`,
  readBack: 'Ohne Produktzugriff zurückgelesen.',
  freeOnly: (roles) => `Hat Rollen, die nichts kosten: ${roles}.`,
  readBackJira:
    'Ohne Zugriff auf ein Jira-Produkt zurückgelesen. Andere Produkte kann diese Route nicht sehen.',
  readBackServiceDesk: 'Als reiner Portalkunde des Service-Desks zurückgelesen, der kein Produkt haben kann.',
  removedGroups: (groups) => `Entfernt aus: ${joinWords(groups)}.`,
  csvHeader: [
    'Zeile',
    'Adresse',
    'Name',
    'Konto-ID',
    'Status vorher',
    'Ergebnis',
    'Code',
    'Meldung',
    'Bestehender Zugriff',
    'Entfernte Gruppen',
    'Überprüft am',
  ],
  next: {
    invited: 'Nichts zu tun.',
    'invited-access-removed': 'Nichts zu tun: Die Person wurde ohne Zugriff zurückgelesen.',
    'already-without-access': 'Nichts zu tun.',
    'already-has-access':
      'Um den Zugriff zu entfernen, starten Sie einen Stapel mit „Ihren Zugriff entfernen“.',
    'access-removed': 'Nichts zu tun: Die Person wurde ohne Zugriff zurückgelesen.',
    deactivated:
      'Für ein deaktiviertes Konto zahlt niemand. Wird es reaktiviert, gewähren die hier genannten Gruppen wieder Zugriff: Entfernen Sie sie vorher.',
    'needs-attention':
      'Entfernen Sie die hier genannten Gruppen in der Atlassian-Administration, dann wiederholen Sie.',
    failed:
      'Wiederholen Sie. Schlägt es erneut fehl, senden Sie die Worte von Atlassian an Ihren Organisationsadministrator.',
    cancelled:
      'Niemand wurde eingeladen. Setzen Sie die Adresse auf eine neue Liste, um sie wieder aufzunehmen.',
  },
  working: (seconds) =>
    `Läuft seit ${plural(seconds, 'Sekunde', 'Sekunden')}: Alle werden nachgeschlagen, bevor jemand eingeladen wird, und sind erledigt, sobald sie zurückgelesen sind.`,
  everybody: 'Auf der Liste',
  groups: {
    invited: 'Eingeladen',
    'left-alone': 'Unverändert',
    'access-removed': 'Zugriff entfernt',
    deactivated: 'Deaktiviert',
    'needs-attention': 'Zu klären',
    failed: 'Fehlgeschlagen',
    cancelled: 'Abgebrochen',
  },
  countOfGroup: {
    invited: (count) => `${formatNumber(count)} eingeladen`,
    'left-alone': (count) => `${formatNumber(count)} unverändert`,
    'access-removed': (count) => `${formatNumber(count)} ohne den bisherigen Zugriff`,
    deactivated: (count) => `${formatNumber(count)} deaktiviert`,
    'needs-attention': (count) => `${formatNumber(count)} zu klären`,
    failed: (count) => `${formatNumber(count)} fehlgeschlagen`,
    cancelled: (count) => `${formatNumber(count)} abgebrochen`,
  },
  openRow: (email) => `Details zu ${email}`,
  person: {
    name: 'Name',
    account: 'Konto-ID',
    before: 'Vor diesem Stapel',
    said: 'Atlassian sagte',
    doubt: 'Nicht sicher bekannt',
    held: 'Bestehender Zugriff',
    free: 'Rollen ohne Kosten',
    unrated: 'Nicht bewertete Gruppen',
    removed: 'Entfernt aus',
    plan: 'Was geschehen wird',
    todo: 'Was zu tun ist',
    verified: 'Überprüft',
    lookedUp: 'Nachgeschlagen',
    code: 'Code',
    line: 'Zeile der Liste',
    attempt: 'Versuch',
  },
  resultsOf: (group) => (group ? `Ergebnisse: ${group}` : 'Ergebnisse'),
  exports: {
    everybody: (count) => `Alle auf der Liste (${formatNumber(count)})`,
    found: (search) => `Was zu „${search}“ passt`,
    group: (name, count) => `${name} (${formatNumber(count)})`,
  },
  saidBy: (message) => `Atlassian sagte: „${message}“`,
  holds: (access) => `Hat ${access}.`,
};
