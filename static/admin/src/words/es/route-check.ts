import type { routeCheckWords as english } from '../en/route-check';
import { joinChoices, joinWords } from '../format';

export const routeCheckWords: typeof english = {
  names: {
    organization: 'La API de Organizations',
    app: 'La API de usuarios de Jira, llamada como aplicación,',
    admin: 'La API de usuarios de Jira, llamada en su nombre,',
    provisioning: 'El aprovisionamiento de usuarios',
    customers: 'La API del centro de servicios',
  },
  deeds: {
    invite: 'invitar a personas',
    'look-up': 'buscar personas',
    'read-groups': 'leer los grupos y lo que conceden',
    'remove-groups': 'sacar a personas de grupos',
    background: 'continuar con la página cerrada',
  },
  customerDeeds: {
    invite: 'crear clientes solo del portal',
    'look-up': 'leer los clientes de un centro de servicios',
  },
  works: (name, can) => `${name} funciona y puede ${joinWords(can)}.`,
  noClearAnswer: (name) => `${name} no dio una respuesta clara.`,
  cannot: (name, cannot) => `${name} no puede ${joinChoices(cannot)}.`,
  canRestUnclear: (name, can) => `${name} puede ${joinWords(can)}; el resto no tuvo una respuesta clara.`,
  canButCannot: (name, can, cannot) =>
    `${name} puede ${joinWords(can)}, pero no puede ${joinChoices(cannot)}.`,
  between: ' ',
  saidByApp: (said) => `${said}.`,
  saidByAtlassian: (said) => `Atlassian dice: «${said}»`,
  advice: {
    'keep-open': 'Mantenga la página abierta mientras se ejecuta un lote.',
    'check-again': 'Compruebe de nuevo en unos minutos.',
    'customers-only':
      'Solo lo necesitan los lotes de clientes. La aplicación necesita un centro de servicios, y Jira debe dejarle crear clientes.',
    'replace-key':
      'Pida a un administrador de la organización que cree una nueva clave de API sin ámbitos en admin.atlassian.com, y sustituya con ella la guardada.',
    'create-key':
      'Pida a un administrador de la organización que cree una clave de API sin ámbitos en admin.atlassian.com, y guárdela aquí.',
    'read-above':
      'Lea arriba el porqué. Una clave regenerada o caducada se sustituye guardando aquí la nueva.',
    'organization-key-too':
      'Guarde también una clave de API de la organización: solo con ella se puede releer a las personas en todos los productos.',
    'use-saved-key':
      'Atlassian documenta que las aplicaciones Forge no pueden crear usuarios. Use la ruta de la organización, cuya clave está guardada.',
    'save-key':
      'Atlassian documenta que las aplicaciones Forge no pueden crear usuarios. Use la ruta de la organización: guarde aquí una clave de API de la organización.',
    'cannot-take-off':
      'A quienes se pone en un grupo con acceso no se les puede sacar de él por este camino: use la ruta de la organización.',
    'no-such-limit': 'La ruta de la organización no tiene esta limitación.',
  },
};
