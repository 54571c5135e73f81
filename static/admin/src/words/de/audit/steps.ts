import type { stepWords as english } from '../../en/audit/steps';

export const stepWords: typeof english = {
  answers: {
    accepted: 'angenommen',
    refused: 'abgelehnt',
    unclear: 'unklar',
    done: 'erledigt',
    'not-a-member': 'war kein Mitglied',
    'no-such-group': 'Gruppe nicht vorhanden',
  },
  methods: {
    organization: 'Organizations-API: Gruppen und Produktrollen',
    jira: 'Jira-API: Gruppen und Anwendungsrollen, nur Produkte von Jira',
    'service-desk': 'Service-Desk-API: reine Portalkunden des Desks, die kein Produkt haben',
  },
};
