import type { stepWords as english } from '../../en/audit/steps';

export const stepWords: typeof english = {
  answers: {
    accepted: 'accepté',
    refused: 'refusé',
    unclear: 'incertain',
    done: 'fait',
    'not-a-member': 'n’était pas membre',
    'no-such-group': 'groupe inexistant',
  },
  methods: {
    organization: 'API Organizations : groupes et rôles de produit',
    jira: 'API Jira : groupes et rôles d’application, produits de Jira seulement',
    'service-desk': 'API Service Desk : clients du portail seul, sans aucun produit',
  },
};
