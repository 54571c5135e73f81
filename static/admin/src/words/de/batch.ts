import type { batchWords as english } from '../en/batch';
import { formatNumber, joinWords, plural } from '../format';
import { doubts } from './parts/doubts';
import { plans } from './parts/plans';

const minute = 60;

export const batchWords: typeof english = {
  title: (total) => `Stapel mit ${plural(total, 'Adresse', 'Adressen')}`,
  facts: {
    by: 'Von',
    when: 'Erstellt',
    reason: 'Grund',
    ticket: 'Ticket',
    source: 'Quelle',
    desk: 'Kunden von',
    route: 'Route',
    attempt: 'Versuch',
    finished: 'Abgeschlossen',
    mail: 'Einladungs-E-Mail',
    existing: 'Bestehender Zugriff',
  },
  desk: (serviceDeskId, organizationId) =>
    organizationId === undefined
      ? `Service-Desk ${serviceDeskId}`
      : `Service-Desk ${serviceDeskId}, Kundenorganisation ${organizationId}`,
  sources: {
    paste: 'Eingefügte Liste',
    file: (name) => `Datei ${name}`,
    api: (client) => (client ? `API (${client})` : 'API'),
    watch: 'Zugriffsüberwachung',
  },
  mail: {
    planned: {
      on: 'Wird von Atlassian gesendet',
      held: 'Wird zurückgehalten',
      always: 'Wird von Atlassian gesendet: Diese Route kann sie nicht zurückhalten',
      unknown: 'Wird zurückgehalten, wo die Route das kann',
    },
    done: {
      on: 'Von Atlassian an alle gesendet, die hinzukamen',
      held: 'Zurückgehalten: Niemand wurde benachrichtigt',
      always: 'Von Atlassian an alle gesendet, die hinzukamen: Diese Route kann sie nicht zurückhalten',
      unknown: 'Hängt vom Verzeichnis ab',
      nobody: 'Keine: Niemand kam hinzu',
    },
  },
  existing: { leave: 'Bleibt, wie er ist', remove: 'Wird nach Bestätigung entfernt' },
  backToBatches: 'Alle Stapel',
  newList: 'Weitere Personen einladen',
  showAll: 'Alles anzeigen',
  showLess: 'Weniger anzeigen',
  you: 'Das sind Sie',
  notFoundTitle: 'Diesen Stapel gibt es nicht',
  notFound: 'Der Link ist falsch, oder der Stapel wurde mit alten Protokolleinträgen gelöscht.',
  loadTitle: 'Stapel',
  draft: 'Diese Liste wurde nicht vollständig gesendet. Nichts wurde geprüft und niemand eingeladen.',
  draftRefused: 'Die Prüfung wurde abgelehnt. Niemand wurde nachgeschlagen und niemand eingeladen.',
  discard: 'Verwerfen',
  changeList: 'Liste ändern',
  checkingTitle: 'Die Liste wird geprüft',
  checkingHelp: 'Jede Adresse wird nachgeschlagen. Niemand wird eingeladen.',
  previewTitle: 'Was geschehen wird',
  rejectedTitle: (count) =>
    `${plural(count, 'Adresse wurde', 'Adressen wurden')} abgelehnt und ${count === 1 ? 'wird' : 'werden'} nicht eingeladen`,
  summary: {
    invite: (count) => `${plural(count, 'Person wird', 'Personen werden')} eingeladen`,
    nothing: (count) => `${plural(count, 'ist', 'sind')} schon ohne Zugriff da`,
    inactive: (count) =>
      `${plural(count, 'ist deaktiviert und bleibt es', 'sind deaktiviert und bleiben es')}`,
    leave: (count) => `${plural(count, 'behält', 'behalten')} den bisherigen Zugriff`,
    loses: {
      all: (count) => `${plural(count, 'verliert', 'verlieren')} den bisherigen Zugriff`,
      part: (count) => `${plural(count, 'verliert', 'verlieren')} einen Teil des Zugriffs`,
      nothing: (count) => `${plural(count, 'behält', 'behalten')} Zugriff, der nicht entfernt werden kann`,
    },
    unknown: (count) =>
      `${plural(count, 'wird', 'werden')} noch einmal nachgeschlagen und, wenn neu, eingeladen`,
    lookAgain: (count) => `${plural(count, 'wird', 'werden')} noch einmal nachgeschlagen`,
    notThere: (count) => `${plural(count, 'ist', 'sind')} nicht in der Organisation`,
    nobody: 'Niemand auf dieser Liste muss eingeladen werden',
    sentence: (parts) => `${joinWords(parts)}. Belegte Lizenzen: keine.`,
  },
  start: ({ invites, removals, unknown }) => {
    const people = (count: number) => plural(count, 'Person', 'Personen');
    if (invites > 0 && removals > 0)
      return `${people(invites)} einladen und ${formatNumber(removals)} den Zugriff entfernen`;
    if (invites > 0) return `${people(invites)} einladen`;
    if (removals > 0) return `${people(removals)} den Zugriff entfernen`;
    return unknown > 0
      ? `${people(unknown)} erneut nachschlagen und fortfahren`
      : 'Abschließen: Es ist nichts zu tun';
  },
  noRouteTitle: 'Die App ist noch nicht verbunden',
  noRoute:
    'Es ist kein Weg zu Atlassian eingerichtet, daher kann der Start abgelehnt werden. Die Einstellungen zeigen, was jeder Weg braucht, und prüfen ihn ohne Nebenwirkungen.',
  openSettings: 'Einstellungen öffnen',
  checkAgain: 'Erneut prüfen',
  filterByStanding: 'Nach Status filtern',
  filterByOutcome: 'Nach Ergebnis filtern',
  all: 'Alle',
  search: 'Adressen suchen',
  columns: {
    line: 'Zeile',
    address: 'Adresse',
    standing: 'Status',
    plan: 'Was geschehen wird',
    access: 'Bestehender Zugriff',
    outcome: 'Ergebnis',
    details: 'Details und nächste Schritte',
  },
  plans,
  losesPart: 'Verliert einen Teil des Zugriffs',
  losesNothing: 'Behält den Zugriff: Er kann nicht entfernt werden',
  inactivePlan: 'Nichts: Das Konto ist deaktiviert',
  noAccess: 'Keiner',
  notKnown: 'Nicht vollständig bekannt',
  free: (roles) => `Ohne Lizenz: ${roles}`,
  unrated: (groups) => `${groups}: Was die Gruppe gewährt, kann diese Route nicht sehen`,
  doubts,
  doubt: 'Die Antwort von Atlassian war nicht vollständig.',
  kept: {
    administers: 'verwaltet, wird nie angetastet',
    synchronised: 'von einem Identitätsanbieter synchronisiert',
    nested: 'über eine andere Gruppe',
    protected: 'in den Einstellungen geschützt',
    'direct-role': 'eine direkt zugewiesene Rolle',
    unknown: 'kann nicht entfernt werden',
  },
  noRows: 'Nichts passt zu diesem Filter.',
  searching: 'Die Liste wird durchsucht…',
  confirmTitle: (count) => `Produktzugriff von ${plural(count, 'Person', 'Personen')} entfernen?`,
  confirmBody:
    'Sie waren vor diesem Stapel da. Alle anderen auf der Liste werden so behandelt, wie es die Prüfung zeigt.',
  confirmYou: 'Sie selbst sind dabei: Ihr eigenes Konto verliert damit den Produktzugriff.',
  confirmShown: (shown, total) => `${formatNumber(shown)} von ${formatNumber(total)} werden gezeigt.`,
  confirmMore: 'Mehr anzeigen',
  loses: (groups) => `Verliert ${groups}.`,
  keeps: (groups) => `Behält ${groups}.`,
  confirmCheck: (count) =>
    count === 1
      ? 'Ja, den Zugriff dieser Person entfernen'
      : `Ja, den Zugriff dieser ${formatNumber(count)} Personen entfernen`,
  confirmGo: 'Zugriff entfernen und starten',
  confirmLoading: 'Die Namen werden gelesen…',
  cancelTitle: 'Den Rest dieses Durchlaufs abbrechen?',
  cancelGo: 'Rest abbrechen',
  cancelKeep: 'Weiterlaufen lassen',
  left: (seconds) =>
    seconds < minute
      ? 'weniger als eine Minute übrig'
      : `noch etwa ${plural(Math.round(seconds / minute), 'Minute', 'Minuten')}`,
  stateTitles: {
    running: 'Einladungen laufen',
    pausing: 'Wird pausiert: Begonnene Adressen werden beendet',
    paused: 'Pausiert',
    cancelling: 'Wird abgebrochen: Begonnene Adressen werden beendet',
    cancelled: 'Abgebrochen',
    finished: 'Abgeschlossen',
  },
  discardedTitle: 'Verworfen',
  discardingTitle: 'Die Liste wird verworfen',
  discarded: 'Die Liste wurde verworfen, bevor etwas geschah. Niemand wurde eingeladen.',
  discarding: (done, total) =>
    `${formatNumber(done)} von ${formatNumber(total)} sind im Audit-Protokoll als abgebrochen vermerkt. Niemand wird eingeladen, und Sie können diese Seite verlassen.`,
  runsAlone:
    'Sie können diese Seite schließen: Der Durchlauf geht weiter, und Sie finden ihn unter „Stapel“ wieder.',
  keepOpen:
    'Diese Route arbeitet in Ihrem Namen. Lassen Sie die App daher auf einer ihrer Seiten geöffnet, bis der Durchlauf abgeschlossen ist. Schließen Sie sie, pausiert die Arbeit; es geht nichts verloren.',
  drivenBy: (name) => `Die Seite von ${name} arbeitet an diesem Durchlauf.`,
  waitingHelp: (name) =>
    `Auf dieser Route arbeitet ein Durchlauf im Namen eines Administrators, der die App geöffnet hat, und gerade arbeitet keine Seite daran. Er geht weiter, sobald ${name} die App öffnet. Führen Sie ihn fort, geschieht der Rest in Ihrem Namen.`,
  takeOver: 'Selbst fortführen',
  goesOn: (when) => `Die Arbeit geht um ${when} von selbst weiter.`,
  noticeTitle: 'Atlassian bittet um Geduld',
  refusedTitle: 'Atlassian sagte',
  standsStill: 'Die Arbeit steht still',
  pause: 'Pausieren',
  resume: 'Fortsetzen',
  cancel: 'Durchlauf abbrechen',
  retry: (count) => `${plural(count, 'Adresse', 'Adressen')} wiederholen`,
};
