import type { inviteWords as english } from '../en/invite';
import { formatNumber, plural } from '../format';

export const inviteWords: typeof english = {
  lead: 'Holen Sie Personen in Ihre Organisation, ohne ihnen Zugriff auf ein Produkt zu geben. Alle werden zurückgelesen, und wer dennoch Zugriff hat, wird Ihnen gezeigt.',
  list: 'Einzuladende Personen',
  listHelp:
    'Fügen Sie Adressen in beliebiger Form ein: eine pro Zeile, durch Kommas oder Semikolons getrennt, als „Name <Adresse>“ oder als Zellen aus einer Tabelle.',
  chooseFile: 'Datei auswählen',
  orDrop: 'oder eine Arbeitsmappe, Tabelle oder Textdatei hier ablegen',
  dropNow: 'Datei ablegen, um sie zu lesen',
  onlyOneFile: (name, others) =>
    `Eine Datei auf einmal: Nur ${name} wurde gelesen. ${plural(others, 'weitere Datei wurde', 'weitere Dateien wurden')} nicht gelesen.`,
  heldPaste: (characters) => `Eingefügter Text (${formatNumber(characters)} Zeichen)`,
  removeFile: 'Entfernen',
  heldLabel: (name) => `Einzuladende Personen: ${name}`,
  keptAside:
    'Was vorher eingegeben war, ist beiseitegelegt und wird nicht geprüft, solange diese Datei hier ist. Entfernen Sie die Datei, um darauf zurückzukommen.',
  fileFacts: (size, encoding) => [size, encoding].filter(Boolean).join(' · '),
  reading: 'Die Liste wird gelesen…',
  readingFile: (name) => `${name} wird gelesen…`,
  refused: (name) => `„${name}“ wurde nicht übernommen`,
  listStays: 'Die bisherige Liste bleibt, wie sie ist.',
  refusals: {
    binary:
      'Dateien dieser Art werden nicht gelesen. Speichern Sie die Liste als Arbeitsmappe (.xlsx, .ods) oder als CSV und wählen Sie diese Datei.',
    'old-workbook':
      'Dies ist eine Arbeitsmappe alter oder geschützter Art (.xls oder mit Kennwort). Speichern Sie sie als .xlsx ohne Kennwort oder als CSV.',
    'too-large':
      'Dies ist größer als 50 MB oder enthält mehr, als eine Liste braucht. Teilen Sie es auf oder exportieren Sie nur die Adressen.',
    empty: 'Diese Datei ist leer.',
    'no-addresses': 'In dieser Datei steht keine E-Mail-Adresse.',
    unreadable: 'Diese Datei konnte nicht gelesen werden.',
  },
  summary: (people) => plural(people, 'Adresse ist', 'Adressen sind') + ' bereit zur Prüfung.',
  summaryOpen: (unsettled, open) => {
    const asTyped = unsettled - open;
    const look = plural(unsettled, 'Eintrag ist anzusehen', 'Einträge sind anzusehen');
    if (open > 0 && asTyped > 0)
      return `${look}. Bleiben sie so, ${plural(open, 'wird', 'werden')} nicht eingeladen und ${plural(asTyped, 'wird', 'werden')} wie eingegeben eingeladen.`;
    const fate = open > 0 ? 'nicht eingeladen' : 'wie eingegeben eingeladen';
    return unsettled === 1
      ? `${look}; bleibt er so, wird er ${fate}.`
      : `${look}; bleiben sie so, werden sie ${fate}.`;
  },
  nothingFound: 'Noch keine E-Mail-Adresse gefunden.',
  problems: 'Anzusehende Einträge',
  problemFilter: 'Welche Einträge gezeigt werden',
  toSettle: (settled) => (settled > 0 ? `Erledigt: ${formatNumber(settled)} · Anzusehen` : 'Anzusehen'),
  byThemselves: 'Von selbst ausgelassen',
  problemColumns: { line: 'Zeile', text: 'Wie eingegeben', problem: 'Problem', act: 'Was zu tun ist' },
  useSuggestion: (address) => `Ändern in ${address}`,
  keepAsTyped: 'Wie eingegeben behalten',
  edit: 'Bearbeiten',
  leaveOut: 'Auslassen',
  undo: 'Rückgängig',
  editLabel: (text) => `Adresse anstelle von ${text}`,
  apply: 'Übernehmen',
  stillWrong: 'Das ist nicht genau eine E-Mail-Adresse.',
  leftOut: 'Ausgelassen',
  replacedBy: (address) => `Wird als ${address} geprüft`,
  leaveOutAll: 'Alle auslassen',
  undoAll: (count) => `Alle ${formatNumber(count)} rückgängig machen`,
  said: {
    leftOut: (text) => `Ausgelassen: ${text}`,
    replaced: (text, address) => `${text} wird als ${address} geprüft`,
    undone: (text) => `Rückgängig gemacht: ${text}`,
    allSettled: (count) => plural(count, 'Eintrag ist erledigt.', 'Einträge sind erledigt.'),
    allUndone: (count) => plural(count, 'Eintrag ist', 'Einträge sind') + ' wie vorher.',
  },
  useAllSuggestions: (count) => `Alle ${formatNumber(count)} Vorschläge verwenden`,
  problemSentences: {
    question: 'Diese Adresse ist ungewöhnlich. Bitte bestätigen Sie sie.',
    domain: (domain) => `Adressen unter ${domain} sind laut Einstellungen nicht erlaubt.`,
    suggestion:
      'Eine gültige Adresse, die nach einem Tippfehler aussieht. Sie wird wie eingegeben eingeladen, wenn Sie sie nicht ändern.',
    settled: 'Von Ihnen geändert.',
    settledOut: 'Eine gültige Adresse, von Ihnen ausgelassen.',
    duplicate: (line) =>
      line === undefined
        ? 'Die Adresse steht schon auf der Liste.'
        : `Dieselbe Adresse wie in Zeile ${line}.`,
    heading: 'Eine Überschrift, ein Titel oder eine Summe.',
    inactive: 'Laut Liste ist diese Person nicht aktiv.',
    noPerson: 'Laut Liste eine Gruppe oder ein Programm, keine Person.',
    beside: 'Steht neben der Liste, die nicht sagt, dass dies eine ihrer Personen ist.',
  },
  takeIn: 'Trotzdem einladen',
  reasons: {
    'no-address': 'Hier steht keine E-Mail-Adresse.',
    heading: 'Die Überschrift einer Spalte.',
    empty: 'Hier steht nichts.',
    'no-at-sign': 'Das @ fehlt.',
    'several-at-signs': 'Es gibt mehr als ein @.',
    'no-local-part': 'Der Teil vor dem @ fehlt.',
    'no-domain': 'Der Teil nach dem @ fehlt.',
    'quoted-local-part':
      'Der Teil vor dem @ steht in Anführungszeichen. Ob Atlassian das annimmt, ist nicht bekannt, daher wird er nicht wie eingegeben gesendet.',
    'look-alike-letters':
      'Einige Buchstaben sehen nur wie lateinische aus. Dies kann die Adresse einer anderen Person sein.',
    'glued-text': 'Das Ende dieser Adresse sieht wie anderer Text aus, der direkt dahinter stand.',
    'cut-off': 'Direkt an dieser Adresse stehen Punkte: Ein Teil von ihr ist vielleicht weggelassen.',
    inactive: 'Laut Liste ist diese Person nicht aktiv.',
    'no-person': 'Laut Liste eine Gruppe oder ein Programm, keine Person.',
    beside: 'Steht neben der Liste, die nicht sagt, dass dies eine ihrer Personen ist.',
    braces:
      'Klammern stehen, wo eine Vorlage ein Wort einzusetzen hat. Dies ist vielleicht niemandes Adresse.',
    'local-part-not-ascii': 'Atlassian-Konten lassen vor dem @ nur einfache lateinische Buchstaben zu.',
    'local-part-characters': 'Vor dem @ steht ein Zeichen, das in keiner Adresse vorkommt.',
    'local-part-dots': 'Vor dem @ steht ein Punkt zu viel.',
    'local-part-too-long': 'Der Teil vor dem @ ist länger als 64 Zeichen.',
    'domain-characters': 'Nach dem @ steht ein Zeichen, das in keiner Domain vorkommt.',
    'domain-dots': 'Nach dem @ steht ein Punkt zu viel.',
    'domain-not-dotted': 'Die Domain hat keine Endung wie .com.',
    'domain-hyphens': 'Ein Teil der Domain beginnt oder endet mit einem Bindestrich.',
    'domain-numeric': 'Die Domain endet auf eine Zahl.',
    'domain-label-too-long': 'Ein Teil der Domain ist länger als 63 Zeichen.',
    'too-long': 'Die Adresse ist länger als 254 Zeichen.',
  },
  details: 'Über diesen Stapel',
  purpose: 'Die Liste nennt',
  purposes: {
    people: 'Personen der Organisation',
    customers: 'Kunden von Jira Service Management',
  },
  customersHelp:
    'Sie melden sich nur im Portal an, haben kein Produkt und werden nie berechnet. Richtig für Personen, die nur Anfragen stellen. Die App legt sie ohne Schlüssel an. Wer schon ein Atlassian-Konto hat, wird genannt und bleibt, wie er ist; von einem Konto führt kein Weg zurück.',
  desk: 'Service-Desk',
  desksLoading: 'Es wird gelesen, welche Service-Desks es gibt…',
  desksNotTold: (said) =>
    `Welche Service-Desks es gibt, konnte nicht gelesen werden („${said}“). Nennen Sie einen mit Schlüssel oder ID.`,
  deskChoose: 'Service-Desk auswählen',
  deskChoice: (name, projectKey) => `${name} (${projectKey})`,
  deskElsewhere: 'Ein anderer, mit Schlüssel oder ID',
  deskTyped: 'Schlüssel oder ID des Service-Desks',
  deskHelp: 'Der Schlüssel seines Projekts, zum Beispiel HELP, oder seine ID.',
  deskRequired: 'Nennen Sie den Service-Desk mit dem Schlüssel seines Projekts oder seiner ID.',
  organizationsLoading: 'Die Kundenorganisationen des Service-Desks werden gelesen…',
  organizationsNotTold: (said) =>
    `Die Kundenorganisationen des Service-Desks konnten nicht gelesen werden („${said}“). Eine kann mit ihrer ID genannt werden.`,
  customerOrganization: 'Kundenorganisation',
  customerOrganizationNone: 'Keine: nur der Service-Desk',
  customerOrganizationElsewhere: 'Eine andere, mit ihrer ID',
  customerOrganizationHelp: 'Sie werden auch dort hinzugefügt und sehen die Anfragen, die sie teilt.',
  customerOrganizationTyped: 'ID der Kundenorganisation',
  customerOrganizationTypedHelp: 'Eine Zahl; leer lassen, um sie nur zum Service-Desk hinzuzufügen.',
  customerOrganizationWrong: 'Die ID einer Kundenorganisation ist eine Zahl.',
  reason: 'Grund',
  reasonHelp: 'Wird bei jeder Einladung im Audit-Protokoll festgehalten.',
  reasonRequired: 'Schreiben Sie einen Grund: Die Einstellungen verlangen ihn.',
  ticket: 'Ticket',
  ticketHelp: 'Die Anfrage dahinter, zum Beispiel HR-123.',
  ticketRequired: 'Nennen Sie ein Ticket: Die Einstellungen verlangen es.',
  mail: 'Einladungs-E-Mail von Atlassian senden',
  mailMessage: 'Nachricht in der E-Mail',
  mailNotHeld:
    'Auf dieser Route benachrichtigt Atlassian neue Personen immer. Die Route „Organisation“ kann die E-Mail zurückhalten.',
  existing: 'Personen, die schon Produktzugriff haben',
  existingLeave: 'Ihren Zugriff lassen, wie er ist',
  existingRemove: 'Ihren Zugriff entfernen',
  existingRemoveHelp: 'Die Prüfung nennt sie, und nichts wird entfernt, bevor Sie es noch einmal bestätigen.',
  endsOn: 'Benötigt bis',
  endsOnHelp:
    'Nach diesem Tag schlägt die Zugriffsüberwachung vor, sie gehen zu lassen. Leer: Kein Ende ist bekannt.',
  endsOnPast: 'Dieser Tag ist vorbei.',
  holdApproved: 'Personen genehmigter Domains zurückhalten',
  holdApprovedHelp:
    'Einmal da, können sich Personen solcher Domains selbst Zugriff auf ein Produkt geben. Zurückgehalten werden sie nicht eingeladen.',
  check: 'Liste prüfen',
  uploading: (sent, total) => `${formatNumber(sent)} von ${formatNumber(total)} werden gesendet…`,
  nothingToCheck: 'Fügen Sie zuerst mindestens eine gültige Adresse hinzu.',
  needsLine: 'Noch wird niemand eingeladen: Die Prüfung schlägt Personen nur nach.',
  noRouteTitle: 'Verbinden Sie zuerst die App',
  noRoute:
    'Es gibt noch keinen funktionierenden Weg zu Atlassian. Die Einstellungen zeigen, was jeder Weg braucht, und prüfen ihn ohne Nebenwirkungen.',
  firstVisitTitle: 'Willkommen. Zwei Schritte bis zur ersten Liste',
  firstVisit: [
    'Verbinden Sie Ihre Organisation in den Einstellungen mit einem API-Schlüssel, oder lassen Sie die Verbindungsprüfung einen anderen Weg finden.',
    'Kommen Sie zurück, fügen Sie eine Liste ein und prüfen Sie sie. Nichts geschieht, bevor Sie den Durchlauf starten.',
  ],
  openSettings: 'Einstellungen öffnen',
  keyNames: { organization: 'Organisationsschlüssel', provisioning: 'Bereitstellungsschlüssel' },
  keyExpires: (key, when) =>
    `Der ${key} läuft am ${when} ab. Speichern Sie vorher in den Einstellungen einen neuen.`,
  keyExpiresToday: (key) => `Der ${key} läuft heute ab. Speichern Sie in den Einstellungen einen neuen.`,
  keyExpired: (key, when) =>
    `Der ${key} ist am ${when} abgelaufen. Speichern Sie in den Einstellungen einen neuen.`,
  mailNotDocumented:
    'Atlassian dokumentiert nicht, ob Personen benachrichtigt werden, die über ein Verzeichnis angelegt werden. Die Route „Organisation“ kann die E-Mail zurückhalten.',
  active: 'Läuft gerade',
  open: 'Öffnen',
  otherActs: (text) => `Mehr zu ${text}`,
  openBatch: (total) => `Öffnen: ${formatNumber(total)}`,
  checked: 'Geprüft, wartet auf den Start',
  readySince: (total, when) => `${plural(total, 'Adresse', 'Adressen')}, geprüft am ${when}`,
};
