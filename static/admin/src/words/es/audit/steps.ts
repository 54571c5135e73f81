import type { stepWords as english } from '../../en/audit/steps';

export const stepWords: typeof english = {
  answers: {
    accepted: 'aceptado',
    refused: 'rechazado',
    unclear: 'incierto',
    done: 'hecho',
    'not-a-member': 'no era miembro',
    'no-such-group': 'no existe el grupo',
  },
  methods: {
    organization: 'API Organizations: grupos y roles de producto',
    jira: 'API de Jira: grupos y roles de aplicación, solo productos de Jira',
    'service-desk': 'API de Service Desk: clientes solo del portal, sin ningún producto',
  },
};
