import type { saidWords as english } from '../en/said';
import { formatNumber } from '../format';

export const saidWords: typeof english = {
  codes: {
    ISSUE_CHANGED: () =>
      'Der Vorgang hat sich geändert, seit er gelesen wurde. Sehen Sie nach, wen er jetzt nennt, und prüfen Sie diese Personen.',
    NOT_ADMIN: () => 'Nur Jira-Administratoren dürfen diese App verwenden.',
    INVALID_PAYLOAD: ({ said }) => `Die App hat die Anfrage nicht verstanden: ${said}`,
    PAYLOAD_TOO_LARGE: () => 'Die Anfrage ist größer als 500 KB. Senden Sie die Liste in kleineren Teilen.',
    BATCH_NOT_FOUND: () => 'Es gibt keinen Stapel mit dieser ID.',
    BATCH_STATE: () => 'Das ist in dem Zustand, in dem der Stapel ist, nicht möglich.',
    BATCH_EMPTY: () => 'Auf der Liste steht noch niemand.',
    BATCH_FULL: () => 'Die Liste ist länger, als ein Stapel sein darf.',
    NO_VALID_RECIPIENTS: () => 'Keine davon ist eine E-Mail-Adresse, die eingeladen werden darf.',
    REASON_REQUIRED: () => 'Ihre Einstellungen verlangen einen Grund.',
    TICKET_REQUIRED: () => 'Ihre Einstellungen verlangen für jeden Stapel ein Ticket.',
    DOMAIN_NOT_ALLOWED: () => 'Ihre Einstellungen lassen diese Domain nicht zu.',
    CONFIRMATION_REQUIRED: () =>
      'Damit verlieren Personen ihren Produktzugriff. Bestätigen Sie, wer ihn verliert.',
    FOUR_EYES: () =>
      'Ihre Einstellungen verlangen das Vier-Augen-Prinzip: Sie haben diese Liste vorbereitet oder angefordert, daher muss ein anderer Administrator sie starten.',
    INVALID_CURSOR: () => 'Die Liste hat sich inzwischen geändert. Laden Sie sie neu.',
    INVALID_FILTER: () => 'Der Zeitraum endet, bevor er beginnt.',
    KEY_REFUSED: () => 'Atlassian hat den Schlüssel nicht angenommen.',
    NO_KEY: () =>
      'Speichern Sie in den Einstellungen einen API-Schlüssel der Organisation, um diese Route zu verwenden.',
    NO_ROUTE: () =>
      'Atlassian lässt diese App auf Ihrer Site keine Benutzer anlegen. Speichern Sie in den Einstellungen einen API-Schlüssel der Organisation.',
    ROUTE_CANNOT: ({ said }) => `Die Route kann das nicht: ${said}`,
    ENTRY_NOT_FOUND: () => 'Es gibt keinen Protokolleintrag mit dieser ID.',
    NOTHING_TO_RESTORE: () => 'Dieser Eintrag hat niemanden aus einer Gruppe genommen.',
    NOTHING_TO_UNDO: () => 'Dieser Eintrag hat keinen Datensatz angelegt.',
    FINDING_NOT_FOUND: () => 'Es gibt keinen Befund mit dieser ID.',
    ISSUE_NOT_FOUND: () => 'Es gibt keinen solchen Vorgang, oder Sie dürfen ihn nicht sehen.',
    NOTHING_TO_REMOVE: () =>
      'Nichts davon kann die App entfernen: Der Zugriff besteht nicht mehr, direkt oder über eine Gruppe, die synchronisiert oder geschützt ist oder verwaltet.',
    BUSY: () => 'Die App hat mehr zu tun, als ihr Speicher aufnimmt. Versuchen Sie es gleich noch einmal.',
    ATLASSIAN: ({ said }) => said,
    UNEXPECTED: () => 'Etwas Unerwartetes ist schiefgegangen.',
  },
  reasons: {
    'list-of-another': () =>
      'Ihre Einstellungen verlangen das Vier-Augen-Prinzip, daher darf nur ergänzen, wer diese Liste angelegt hat. Legen Sie eine eigene Liste an.',
    'checked-already': () => 'Adressen können nur hinzugefügt werden, bevor die Liste geprüft ist.',
    'recipients-at-most': ({ count }) => `Ein Stapel fasst höchstens ${formatNumber(count)} Adressen.`,
    'key-not-accepted': ({ said }) => `Atlassian hat den Schlüssel nicht angenommen: ${said}`,
    'nobody-failed': () => 'In diesem Stapel ist niemand fehlgeschlagen.',
    'started-meanwhile': () => 'Dieser Stapel wurde inzwischen gestartet. Er läuft weiter.',
    'still-worked-on': () => 'An dem Stapel wird noch gearbeitet. Warten Sie, bis er abgeschlossen ist.',
    'checked-earlier': () =>
      'Eine frühere Version der App hat diese Liste geprüft. Prüfen Sie sie erneut, um zu sehen, wer Zugriff verliert.',
    'removals-changed': ({ count }) =>
      count === 1
        ? 'Damit verliert 1 Person ihren Produktzugriff. Bestätigen Sie genau das.'
        : `Damit verlieren ${formatNumber(count)} Personen ihren Produktzugriff. Bestätigen Sie genau das.`,
    'somebody-else': () => 'Jemand anderes ändert gerade dasselbe. Versuchen Sie es gleich noch einmal.',
    'another-piece': () =>
      'Ein anderer Teil dieser Liste wird gerade hinzugefügt. Senden Sie diesen Teil erneut.',
    'watch-went-on': () =>
      'Die Überwachung ist inzwischen weitergegangen. Erstellen Sie die Überprüfung erneut.',
    'log-trimmed': () => 'Während des Exports wurden alte Einträge gelöscht. Beginnen Sie den Export erneut.',
    'mail-needs-key': () =>
      'Jira versendet eine Einladung nur, wenn es jemanden anlegt. Speichern Sie einen API-Schlüssel der Organisation, um Personen erneut zu benachrichtigen.',
    'started-at-the-page': () =>
      'Auf der Administrator-Route gehen Einladungen im Namen des Administrators an der Seite hinaus, daher wird der Stapel dort gestartet.',
    'approved-not-read': () =>
      'Welche Domains genehmigt sind, konnte nicht gelesen werden, daher kann niemand zurückgehalten werden. Speichern Sie einen API-Schlüssel der Organisation, der sie lesen darf, und prüfen Sie die Liste erneut.',
    'read-elsewhere': () =>
      'Die Personen dieser Liste wurden in einer anderen Organisation gesucht als der, deren API-Schlüssel gespeichert ist. Speichern Sie einen Schlüssel jener Organisation, oder erstellen Sie eine neue Liste.',
    'watched-elsewhere': () =>
      'Die überwachten Personen wurden in einer anderen Organisation gesucht als der, deren API-Schlüssel gespeichert ist. Speichern Sie einen Schlüssel jener Organisation, oder schalten Sie die Überwachung aus und wieder ein, um sie in dieser zu suchen.',
    'not-put-back': ({ name, said }) =>
      `Atlassian hat die Person nicht wieder in ${name} aufgenommen: ${said}`,
    'put-back-unclear': ({ name }) =>
      `Atlassian hat nicht gesagt, ob die Person wieder in ${name} ist. Sehen Sie ihre Gruppen an und geben Sie den Zugriff noch einmal zurück.`,
    'batch-not-kept': () => 'Der Stapel zu diesem Eintrag wird nicht mehr aufbewahrt.',
    'not-proven-ours': () =>
      'Nichts belegt, dass dieser Stapel die Person angelegt hat, daher bleibt sie, wie sie ist.',
    'account-managed': () =>
      'Die Organisation verwaltet dieses Konto: Den Datensatz zurückzunehmen, würde es überall deaktivieren. Deaktivieren Sie es bei Atlassian, wenn Sie das wollen.',
    'claim-not-told': () =>
      'Ob die Organisation dieses Konto verwaltet, ist nicht zu erfahren, und den Datensatz eines verwalteten Kontos zurückzunehmen, würde es überall deaktivieren. Speichern Sie in den Einstellungen einen API-Schlüssel der Organisation, oder versuchen Sie es erneut.',
    'record-gone': () =>
      'Das Verzeichnis hat den Datensatz nicht mehr, den dieser Stapel für die Person angelegt hat.',
    'record-not-deleted': ({ said }) => `Atlassian hat den Datensatz nicht gelöscht: ${said}`,
    'record-not-read': () =>
      'Ob der Datensatz weg ist, konnte nicht gelesen werden. Versuchen Sie es erneut.',
    'reason-for-allowing': () => 'Schreiben Sie, warum dieser Zugriff erlaubt wird.',
    'not-watched': () => 'Diese Person wird nicht überwacht.',
    'accepted-already': () => 'Diese Person hat schon angenommen oder ist nicht da.',
    'mailed-lately': () => 'Diese Person wurde in der letzten Stunde schon erneut benachrichtigt.',
    'mail-refused': () => 'Atlassian hat die Einladung abgelehnt.',
    'no-organization-key': () => 'Es ist kein API-Schlüssel der Organisation gespeichert',
    'no-provisioning-key': () => 'Es ist kein Schlüssel eines Bereitstellungsverzeichnisses gespeichert',
    'no-desk-chosen': () => 'Für diese Kunden ist kein Service-Desk ausgewählt',
    'no-desk-seen': () => 'Die App sieht auf dieser Site keinen Service-Desk',
    'organization-users-not-read': ({ said }) =>
      `Die App kann nicht lesen, wer zur Kundenorganisation gehört, daher könnte dort niemand zurückgelesen werden${said ? `. Atlassian sagt: „${said}“` : ''}`,
    'other-organization': () => 'Der Schlüssel gehört nicht zur gespeicherten Organisation',
    'key-of-no-organization': () => 'Der Schlüssel gehört zu keiner Organisation',
    'may-not-browse': () =>
      'Die App darf auf dieser Site keine Benutzer suchen und kann daher nicht sagen, wer da ist',
    'nobody-signed-in': () => 'Für diesen Aufruf ist niemand angemeldet',
    'calls-spent': () => 'Dieser Aufruf darf Atlassian nicht weiter fragen',
    'no-clear-answer': () => 'Atlassian hat nicht klar geantwortet',
    'answered-status': ({ count }) => `Atlassian antwortete mit ${count}`,
    'deactivated-not-read': () =>
      'Ohne Organisationsschlüssel war nicht zu lesen, ob eine dieser Adressen jemandem gehört, der deaktiviert ist. Speichern Sie in den Einstellungen einen API-Schlüssel der Organisation',
    'grants-not-known': () =>
      'Was die automatische Gruppe des Verzeichnisses gewährt, konnte nicht gelesen werden',
    'grants-need-key': () =>
      'Ohne Organisationsschlüssel ist nicht zu erfahren, was die automatische Gruppe des Verzeichnisses gewährt',
    'group-is-billed': ({ name, said }) =>
      `Die Gruppe „${name}“ gewährt ${said}: Wen diese Route anlegt, der hätte das. Nehmen Sie der Gruppe zuerst das Produkt`,
  },
  rejected: {
    INVALID_ADDRESS: 'Das ist keine E-Mail-Adresse.',
    DUPLICATE: 'Diese Adresse steht schon auf der Liste.',
    DOMAIN_NOT_ALLOWED: 'Ihre Einstellungen lassen diese Domain nicht zu.',
  },
};
