import type { settingsWords as english } from '../en/settings';
import { plural } from '../format';
import { ways } from './parts/ways';

export const settingsWords: typeof english = {
  connection: 'Verbindung',
  connectionHelp:
    'Die Prüfung probiert jede Route ohne Nebenwirkungen: Niemand wird eingeladen, und nichts wird geändert.',
  checkNow: 'Verbindung prüfen',
  checkAgain: 'Erneut prüfen',
  checkedAt: (when) => `Geprüft am ${when}.`,
  notChecked: 'Bei diesem Besuch noch nicht geprüft.',
  works: {
    yes: 'Funktioniert',
    no: 'Funktioniert nicht',
    partly: 'Funktioniert teilweise',
    unknown: 'Nicht bekannt',
  },
  capabilities: {
    invite: 'Personen einladen',
    'look-up': 'Personen nachschlagen',
    'read-groups': 'Gruppen lesen',
    'remove-groups': 'Aus Gruppen nehmen',
    background: 'Im Hintergrund arbeiten',
  },
  customerCapabilities: { invite: 'Kunden anlegen', 'look-up': 'Kunden eines Service-Desks lesen' },
  yesNo: { yes: 'ja', no: 'nein', unknown: 'nicht bekannt' },
  atlassianSaid: (words) => `Atlassian: „${words}“`,
  automaticTakes: (route) => `Automatisch nimmt: ${route}.`,
  automaticNone: 'Automatisch findet noch keine funktionierende Route.',
  key: 'Organisationsschlüssel',
  keyHelp:
    'Ein Organisationsadministrator erstellt ihn unter admin.atlassian.com in „Einstellungen“ → „API-Schlüssel“, ohne Scopes. Er wird als Geheimnis gespeichert, nur an api.atlassian.com gesendet und nie wieder angezeigt.',
  keyNone:
    'Noch kein Schlüssel gespeichert. Mit einem lädt die App 25 Personen pro Aufruf ein, arbeitet im Hintergrund und sieht jedes Produkt.',
  keyOf: (organization) => `Verbunden mit ${organization}`,
  keyFacts: (label, when, who) => `Schlüssel „${label}“, gespeichert am ${when} von ${who}.`,
  keyExpires: (when) => `Er läuft am ${when} ab.`,
  keyExpiresSoon: (when, days) => {
    if (days < 0) return `Der Schlüssel ist am ${when} abgelaufen. Speichern Sie einen neuen.`;
    if (days === 0) return `Der Schlüssel läuft heute, am ${when}, ab. Speichern Sie jetzt einen neuen.`;
    if (days === 1) return `Der Schlüssel läuft morgen, am ${when}, ab. Speichern Sie vorher einen neuen.`;
    return `Der Schlüssel läuft am ${when} ab, in ${plural(days, 'Tag', 'Tagen')}. Speichern Sie vorher einen neuen.`;
  },
  keyNoExpiry:
    'Sein Ablaufdatum ist nicht bekannt. Ein Schlüssel gilt höchstens ein Jahr: Geben Sie beim nächsten das Datum an, um rechtzeitig gewarnt zu werden.',
  keyField: 'API-Schlüssel',
  keyRequired: 'Fügen Sie zuerst den Schlüssel ein.',
  keyLabel: 'Bezeichnung',
  keyLabelHelp: 'Wie das Audit-Protokoll den Schlüssel nennt. Nicht der Schlüssel selbst.',
  keyExpiry: 'Läuft ab am',
  keyExpiryWrong: {
    past: 'Zu diesem Datum ist der Schlüssel abgelaufen. Erstellen Sie einen neuen, oder berichtigen Sie das Datum.',
    'too-far': 'Ein Schlüssel gilt höchstens ein Jahr. Berichtigen Sie das Datum.',
  },
  keyExpiryBroken: 'Das ist kein vollständiges Datum. Ergänzen Sie es, oder lassen Sie es leer.',
  keyExpiryHelp:
    'Atlassian zeigt das Datum beim Erstellen des Schlüssels. Sie werden 30 Tage vorher gewarnt.',
  keySave: 'Schlüssel speichern',
  keyReplace: 'Schlüssel ersetzen',
  keySaved: 'Der Schlüssel funktioniert und wurde gespeichert. Er wird nicht wieder angezeigt.',
  keyForget: 'Schlüssel entfernen',
  keyForgetTitle: 'Organisationsschlüssel entfernen?',
  keyForgetBody:
    'Durchläufe auf der Organisationsroute halten an, bis ein neuer Schlüssel gespeichert ist. Um den Schlüssel selbst zu beenden, widerrufen Sie ihn unter admin.atlassian.com.',
  keyForgotten: 'Der Schlüssel wurde entfernt.',
  route: 'Route',
  routeHelp: 'Wie Einladungen zu Atlassian gelangen.',
  routeChoices: {
    automatic: ['Automatisch', 'Die erste, die funktioniert, in dieser Reihenfolge.'],
    organization: [
      'Organisation',
      'Mit dem Schlüssel der Organisation. Arbeitet im Hintergrund, sieht jedes Produkt, kann die E-Mail zurückhalten.',
    ],
    app: [
      'App',
      'Mit den eigenen Rechten der App. Laut Dokumentation von Atlassian dürfen Apps keine Benutzer anlegen, daher lehnen die meisten Sites dies ab.',
    ],
    admin: [
      'Angemeldeter Administrator',
      'Mit Ihren eigenen Rechten. Die Seite muss während eines Durchlaufs geöffnet bleiben.',
    ],
    provisioning: [
      'Benutzerbereitstellung',
      'Über ein Verzeichnis von Atlassian Guard, mit eigenem Schlüssel. „Automatisch“ nimmt sie nie.',
    ],
  },
  ways: 'Wann welche Route richtig ist',
  wayHeads: ['Route', 'Richtig, wenn', 'Was sie nicht tut'],
  wayRows: ways,
  provisioning: {
    title: 'Bereitstellungsschlüssel',
    help: 'Ein Organisationsadministrator erhält ihn mit dem Verzeichnis unter „Sicherheit“ → „Identitätsanbieter“. Er wird als Geheimnis gespeichert, nur an api.atlassian.com gesendet und nie wieder angezeigt.',
    none: 'Kein Schlüssel gespeichert. Mit einem kann ein Stapel Personen über ein Bereitstellungsverzeichnis anlegen, in dem neue Personen standardmäßig kein Produkt erhalten.',
    of: (directoryId) => `Verbunden mit dem Verzeichnis ${directoryId}`,
    directory: 'Verzeichnis-ID',
    directoryHelp: 'Der letzte Teil der Basis-URL des Verzeichnisses: …/scim/directory/ID.',
    directoryRequired: 'Fügen Sie die ID des Verzeichnisses ein: Buchstaben, Ziffern und Bindestriche.',
    rotation:
      'Wird der Schlüssel bei Atlassian neu erzeugt, endet der alte sofort: Speichern Sie den neuen gleich danach hier. Durchläufe warten so lange.',
    forget: 'Bereitstellungsschlüssel entfernen',
    forgetTitle: 'Bereitstellungsschlüssel entfernen?',
    forgetBody:
      'Durchläufe auf der Route „Benutzerbereitstellung“ halten an, bis ein neuer Schlüssel gespeichert ist. Um den Schlüssel selbst zu beenden, erzeugen Sie ihn unter admin.atlassian.com neu.',
    replace: 'Bereitstellungsschlüssel ersetzen',
    connect: 'Verzeichnis verbinden',
    save: 'Bereitstellungsschlüssel speichern',
  },
  rules: 'Regeln für jeden Stapel',
  reasonRequired: 'Ein Grund ist erforderlich',
  ticketRequired: 'Ein Ticket ist erforderlich',
  fourEyes: 'Was ein Administrator vorbereitet, startet ein anderer',
  fourEyesHelp:
    'Wer eine Liste vorbereitet oder angefordert hat, kann sie nicht starten: Das tut ein zweiter Administrator, hier und auf jedem anderen Weg. Das Protokoll nennt beide. Jeder Administrator kann diese Regel ändern, was das Protokoll ebenfalls festhält.',
  domains: 'Erlaubte Domains',
  domainsHelp:
    'Eine pro Zeile, Subdomains auf einer eigenen Zeile. Adressen anderer Domains werden abgelehnt. Leer: jede Domain.',
  domainsWrong: {
    wildcard: (text, meant = 'acme.com') =>
      `„${text}“ ist ein Muster, das zu keiner Adresse passt. Schreiben Sie jede Domain aus, zum Beispiel ${meant}.`,
    website: (text, meant = 'acme.com') =>
      `„${text}“ ist eine Website. Schreiben Sie, was nach dem @ einer Adresse steht, zum Beispiel ${meant}.`,
    address: (text, meant = 'acme.com') =>
      `„${text}“ ist eine Adresse. Schreiben Sie nur ihre Domain, zum Beispiel ${meant}.`,
    'not-a-domain': (text) => `„${text}“ ist keine Domain. Schreiben Sie eine wie acme.com.`,
  },
  groups: 'Geschützte Gruppen',
  groupsHelp:
    'Werden nie entfernt, wer auch immer sie hat. Administratorengruppen und synchronisierte Gruppen sind ohnehin geschützt.',
  groupsNone: 'Keine Gruppe ist eigens geschützt.',
  groupChoice: 'Gruppe, die Zugriff gewährt',
  groupChoose: 'Gruppe auswählen',
  groupElsewhere: 'Eine Gruppe, die nicht in der Liste ist',
  groupId: 'Gruppen-ID',
  groupName: 'Gruppenname',
  groupAdd: 'Gruppe schützen',
  groupRemove: (name) => `Schutz von ${name} aufheben`,
  groupIdWrong:
    'Eine Gruppen-ID sieht aus wie 276f955c-63d7-42c8-9520-92d01dca0625. Sie steht in der Adresse der Gruppenseite.',
  groupNameWrong: 'Schreiben Sie den Namen der Gruppe.',
  retention: 'Audit-Protokoll aufbewahren',
  retentionForever: 'Für immer',
  retentionMonths: (months) =>
    months % 12 === 0 ? plural(months / 12, 'Jahr', 'Jahre') : plural(months, 'Monat', 'Monate'),
  retentionGoing: {
    none: 'Im Protokoll ist noch nichts so alt.',
    title: (entries, before) =>
      `${plural(entries, 'Eintrag', 'Einträge')} von vor dem ${before} ${entries === 1 ? 'wird' : 'werden'} gelöscht`,
    body: 'Sobald die Regeln gespeichert sind, löscht die App sie innerhalb von Minuten, samt den Listen ihrer Stapel, und hält das fest. Exportieren Sie vorher das Protokoll, wenn Sie sie brauchen: Sie lassen sich nicht zurückholen.',
    month: (month, entries) => `${month}: ${plural(entries, 'Eintrag', 'Einträge')}`,
  },
  retentionHelp:
    'Ältere Einträge entfernt die App. Mit der Deinstallation der App geht das Protokoll verloren, exportieren Sie es daher vorher.',
  save: 'Regeln speichern',
  routeSaved: 'Die Route wurde gespeichert.',
  rulesSaved: 'Die Regeln wurden gespeichert.',
  rulesUnsaved: 'Einige Änderungen sind noch nicht gespeichert.',
  rulesUnchanged: 'Es gibt nichts Neues zu speichern.',
  rulesDiscard: 'Änderungen verwerfen',
  rulesDiscarded: 'Die Regeln sind wieder, wie sie gespeichert waren.',
  firstVisitTitle: 'Verbinden Sie die App mit Ihrer Organisation',
  connectedTitle: 'Die App ist verbunden',
  connected:
    'Fügen Sie als Nächstes eine Liste ein und prüfen Sie sie. Nichts geschieht, bevor Sie den Durchlauf starten.',
  toInvite: 'Zu „Einladen“',
  firstVisit:
    'Speichern Sie unten einen Organisationsschlüssel, oder führen Sie die Prüfung aus, um zu sehen, welche andere Route auf dieser Site funktioniert.',
  addressFields: {
    title: 'Felder von Vorgängen mit Adressen',
    help: 'Das Panel an Vorgängen sucht auch in diesen Feldern nach Adressen, so wie sie sehen darf, wer es öffnet: Zeilen, Absätze und Stichwörter. Felder, die Personen dieser Site nennen, werden nicht angeboten: Sie haben schon ein Konto, und Jira behält ihre Adresse womöglich für sich.',
    none: 'Es ist kein Feld ausgewählt. Das Panel liest die Beschreibung, die Kommentare und angehängte Listen.',
    choice: 'Feld mit Text',
    choose: 'Feld auswählen',
    add: 'Feld lesen',
    remove: 'Entfernen',
    removeLabel: (name) => `${name} nicht mehr lesen`,
    nothingLeft: 'Jira zeigt Ihnen kein weiteres Feld mit Text.',
    most: (count) => `Das Panel liest höchstens ${plural(count, 'Feld', 'Felder')}.`,
    incomplete:
      'Diese Site hat mehr Felder, als die App auflistet. Die aufgelisteten sind die ersten nach Namen.',
  },
};
