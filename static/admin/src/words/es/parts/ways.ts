import type { settingsWords as english } from '../../en/settings';

export const ways: (typeof english)['wayRows'] = [
  [
    'Organización',
    'Puede tener una clave de la organización. La más rápida, y ve todos los productos.',
    'Solo funciona con esa clave.',
  ],
  [
    'Aplicación',
    'No se puede guardar ninguna clave, y su sitio deja que las aplicaciones creen usuarios.',
    'Sin una clave de la organización solo ve Jira, y la mayoría de los sitios la rechazan.',
  ],
  ['Administrador conectado', 'Lo mismo, y mantiene la página abierta.', 'Nada continúa en segundo plano.'],
  [
    'Aprovisionamiento de usuarios',
    'Tiene Atlassian Guard, y las personas deben estar en el directorio de su proveedor de identidad.',
    'Sin una clave de la organización no se puede releer a nadie en todos los productos, así que todos requieren atención. Retira las fichas una a una, y ninguna de una cuenta gestionada.',
  ],
  [
    'Clientes',
    'Las personas solo crean solicitudes. Se elige con cada lista, sea cual sea la ruta: sin clave y nunca facturado.',
    'No toca a nadie que tenga una cuenta de Atlassian. De una cuenta no se vuelve a un cliente solo del portal.',
  ],
];
