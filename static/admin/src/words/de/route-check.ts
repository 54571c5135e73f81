import type { routeCheckWords as english } from '../en/route-check';
import { joinChoices, joinWords } from '../format';

export const routeCheckWords: typeof english = {
  names: {
    organization: 'Die Organizations API',
    app: 'Die Benutzer-API von Jira, aufgerufen als App,',
    admin: 'Die Benutzer-API von Jira, aufgerufen in Ihrem Namen,',
    provisioning: 'Die Benutzerbereitstellung',
    customers: 'Die Service-Desk-API',
  },
  deeds: {
    invite: 'Personen einladen',
    'look-up': 'Personen nachschlagen',
    'read-groups': 'Gruppen lesen und was sie gewähren',
    'remove-groups': 'Personen aus Gruppen nehmen',
    background: 'bei geschlossener Seite weiterarbeiten',
  },
  customerDeeds: {
    invite: 'reine Portalkunden anlegen',
    'look-up': 'die Kunden eines Service-Desks lesen',
  },
  works: (name, can) => `${name} funktioniert: Sie kann ${joinWords(can)}.`,
  noClearAnswer: (name) => `${name} hat nicht klar geantwortet.`,
  cannot: (name, cannot) => `${name} kann nicht ${joinChoices(cannot)}.`,
  canRestUnclear: (name, can) => `${name} kann ${joinWords(can)}; der Rest blieb ohne klare Antwort.`,
  canButCannot: (name, can, cannot) => `${name} kann ${joinWords(can)}, aber nicht ${joinChoices(cannot)}.`,
  between: ' ',
  saidByApp: (said) => `${said}.`,
  saidByAtlassian: (said) => `Atlassian sagt: „${said}“`,
  advice: {
    'keep-open': 'Lassen Sie die Seite geöffnet, während ein Stapel läuft.',
    'check-again': 'Prüfen Sie in einigen Minuten erneut.',
    'customers-only':
      'Nur Stapel mit Kunden brauchen dies. Die App braucht einen Service-Desk, und Jira muss sie Kunden anlegen lassen.',
    'replace-key':
      'Bitten Sie einen Organisationsadministrator, unter admin.atlassian.com einen neuen API-Schlüssel ohne Scopes zu erstellen, und ersetzen Sie den gespeicherten damit.',
    'create-key':
      'Bitten Sie einen Organisationsadministrator, unter admin.atlassian.com einen API-Schlüssel ohne Scopes zu erstellen, und speichern Sie ihn hier.',
    'read-above':
      'Lesen Sie oben, warum. Ein Schlüssel, der neu erzeugt wurde oder abgelaufen ist, wird ersetzt, indem Sie den neuen hier speichern.',
    'organization-key-too':
      'Speichern Sie auch einen API-Schlüssel der Organisation: Nur damit können Personen in jedem Produkt zurückgelesen werden.',
    'use-saved-key':
      'Laut Dokumentation von Atlassian dürfen Forge-Apps keine Benutzer anlegen. Verwenden Sie die Organisationsroute, deren Schlüssel gespeichert ist.',
    'save-key':
      'Laut Dokumentation von Atlassian dürfen Forge-Apps keine Benutzer anlegen. Verwenden Sie die Organisationsroute: Speichern Sie hier einen API-Schlüssel der Organisation.',
    'cannot-take-off':
      'Personen, die in eine Gruppe mit Zugriff kommen, können auf diesem Weg nicht herausgenommen werden: Verwenden Sie die Organisationsroute.',
    'no-such-limit': 'Die Organisationsroute hat diese Einschränkung nicht.',
  },
};
