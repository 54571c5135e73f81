import type { adviceWords as english } from '../en/advice';

export const adviceWords: typeof english = {
  byCode: {
    INACTIVE:
      'Das Konto ist deaktiviert. Reaktivieren Sie es in der Atlassian-Administration, wenn die Person zurückkommen soll.',
    STILL_HOLDS_ACCESS:
      'Die hier genannten Gruppen bestanden beim Zurücklesen noch. Wiederholen Sie, oder entfernen Sie sie in der Atlassian-Administration.',
    KEPT_ADMINISTERS:
      'Eine Administratorengruppe wird nie entfernt. Nehmen Sie die Person von Hand heraus, wenn das richtig ist.',
    KEPT_SYNCHRONISED: 'Die Gruppe kommt von Ihrem Identitätsanbieter. Ändern Sie die Mitgliedschaft dort.',
    KEPT_NESTED:
      'Der Zugriff kommt über eine Gruppe in einer anderen. Nehmen Sie die Person von Hand aus der inneren Gruppe.',
    KEPT_PROTECTED:
      'Die Gruppe ist in den Einstellungen geschützt, auch für diesen Stapel. Heben Sie den Schutz dort auf und prüfen Sie die Adresse auf einer neuen Liste mit „Ihren Zugriff entfernen“.',
    KEPT_DIRECT_ROLE:
      'Die Produktrolle wurde direkt vergeben, nicht über eine Gruppe. Entfernen Sie sie in der Atlassian-Administration.',
    KEPT_UNKNOWN:
      'Entfernen Sie die hier genannten Gruppen in der Atlassian-Administration, dann wiederholen Sie.',
    GONE: 'Die Person war bei der Prüfung da und ist jetzt weg. Prüfen Sie die Liste erneut.',
    NOT_PROVEN_OURS:
      'Nichts belegt, dass dieser Stapel das Konto angelegt hat: Andere können es gleichzeitig hinzugefügt haben. Daher wurde nichts entfernt. Wenn es Ihres ist, entfernen Sie die hier genannten Gruppen in der Atlassian-Administration.',
    EXISTS_NOT_FOUND:
      'Atlassian sagt, dass jemand diese Adresse hat, aber beim Nachschlagen ist niemand zu finden: Das Konto kann deaktiviert oder verborgen sein. Sehen Sie in der Atlassian-Administration nach.',
    HIDDEN_ADDRESS:
      'Atlassian verbirgt die Adresse von jemandem, der diese Person sein kann. Bitten Sie einen Organisationsadministrator, in der Atlassian-Administration nachzusehen.',
    PAGES_WITHOUT_END:
      'Die Liste von Atlassian nahm kein Ende, daher kann niemand sagen, was darin fehlt. Wiederholen Sie später.',
    FOREIGN_ANSWER:
      'Etwas anderes als die API von Atlassian antwortete, etwa ein Proxy. Wiederholen Sie; bleibt es dabei, fragen Sie Ihr Netzwerkteam.',
    TOO_MANY_GROUPS:
      'Die Person ist in mehr Gruppen, als gelesen werden können. Sehen Sie in der Atlassian-Administration nach.',
    GROUPS_NOT_TOLD:
      'In der Antwort von Atlassian fehlten Gruppen, daher ist nicht bekannt, was die Person hat. Wiederholen Sie.',
    ROLES_NOT_TOLD:
      'In der Antwort von Atlassian fehlten Rollen, daher ist nicht bekannt, was die Person hat. Wiederholen Sie.',
    STATUS_NOT_TOLD:
      'Die Antwort von Atlassian sagt nicht, ob diese Person in der Organisation ist, daher geschah nichts. Wiederholen Sie.',
    CONTRADICTION: 'Die Antworten von Atlassian zu dieser Person widersprechen sich. Wiederholen Sie.',
    NOT_READ_BACK: 'Die Person konnte nicht zurückgelesen werden. Wiederholen Sie.',
    LOOK_UP_REFUSED:
      'Atlassian hat es abgelehnt, diese Person nachzuschlagen. Wiederholen Sie, oder sehen Sie in der Atlassian-Administration nach.',
    ERRORS_INSIDE:
      'Atlassian meldete Fehler in einer Erfolgsantwort, und die Person konnte nicht zurückgelesen werden. Sehen Sie in der Atlassian-Administration nach, bevor Sie wiederholen.',
    LICENCE_LIMIT:
      'Diese Site nimmt neue Personen in Gruppen auf, die eine Lizenz brauchen, und keine war frei. Geben Sie eine Lizenz frei oder erhöhen Sie die Grenze, dann wiederholen Sie.',
    FOUR_EYES: 'Bitten Sie einen anderen Jira-Administrator, diesen Stapel zu öffnen und zu starten.',
    NO_PROGRESS:
      'Die Arbeit kam mehrmals nacheinander nicht voran. Setzen Sie sie später fort; hält sie wieder an, senden Sie diesen Hinweis an Ihren Organisationsadministrator.',
    NOT_IN_PREVIEW:
      'Die Prüfung zeigte, dass diese Person behält, was sie hat. Das hat sich seitdem geändert, daher wurde nichts entfernt. Prüfen Sie sie auf einer neuen Liste, um neu zu entscheiden.',
    NOT_THERE: 'Nicht in der Organisation, also war nichts zu entfernen. Eine Entfernung lädt niemanden ein.',
    APPROVED_DOMAIN:
      'Zurückgehalten, da sich Personen dieser Domain selbst Produktzugriff nehmen können, sobald sie da sind. Ändern Sie das in der Atlassian-Administration, oder setzen Sie die Adresse auf eine Liste, die sie nicht zurückhält.',
    NOT_FOUND_AFTER_INVITATION:
      'Atlassian wurde gebeten, diese Person einzuladen, aber danach war sie nicht zu finden. Warten Sie einige Minuten, dann wiederholen Sie: Ein neuer Versuch schlägt sie zuerst nach und lädt sie erneut ein, wenn sie noch immer nicht zu finden ist; sie kann dann eine zweite E-Mail erhalten.',
  },
  byKind: {
    payment:
      'Einladungen über die Organisationsroute setzen ein bezahltes Abonnement voraus. Wählen Sie in den Einstellungen eine andere Route.',
    licence:
      'Atlassian sagt, dass die Lizenzgrenze erreicht ist. Geben Sie eine Lizenz frei oder erhöhen Sie die Grenze, dann wiederholen Sie.',
    credential:
      'Die Anmeldedaten wurden abgelehnt. Prüfen Sie die Verbindung in den Einstellungen, und speichern Sie einen neuen Schlüssel, wenn der alte abgelaufen ist.',
    refused:
      'Diese Route darf das nicht. Führen Sie in den Einstellungen die Verbindungsprüfung aus, und wählen Sie die Organisationsroute.',
    busy: 'Atlassian bat um ein langsameres Tempo. Warten Sie einige Minuten, dann wiederholen Sie.',
    unreachable: 'Atlassian antwortete nicht. Wiederholen Sie in einigen Minuten.',
    address:
      'Atlassian nimmt diese Adresse nicht an. Berichtigen Sie sie, und nehmen Sie sie in eine neue Liste auf.',
  },
};
