import type { settingsWords as english } from '../en/settings';
import { plural } from '../format';
import { ways } from './parts/ways';

export const settingsWords: typeof english = {
  connection: 'Conexión',
  connectionHelp:
    'La comprobación prueba cada ruta sin efectos secundarios: no se invita a nadie y no se cambia nada.',
  checkNow: 'Comprobar la conexión',
  checkAgain: 'Comprobar de nuevo',
  checkedAt: (when) => `Comprobado el ${when}.`,
  notChecked: 'Todavía no se ha comprobado en esta visita.',
  works: { yes: 'Funciona', no: 'No funciona', partly: 'Funciona en parte', unknown: 'No se sabe' },
  capabilities: {
    invite: 'Invitar a personas',
    'look-up': 'Buscar personas',
    'read-groups': 'Leer grupos',
    'remove-groups': 'Retirar grupos',
    background: 'Trabajar en segundo plano',
  },
  customerCapabilities: {
    invite: 'Crear clientes',
    'look-up': 'Leer los clientes de un centro de servicios',
  },
  yesNo: { yes: 'sí', no: 'no', unknown: 'no se sabe' },
  atlassianSaid: (words) => `Atlassian: «${words}»`,
  automaticTakes: (route) => `«Automática» toma: ${route}.`,
  automaticNone: '«Automática» todavía no encuentra ninguna ruta que funcione.',
  key: 'Clave de la organización',
  keyHelp:
    'Un administrador de la organización la crea en admin.atlassian.com, en «Ajustes» → «Claves de API», sin ámbitos. Se guarda como secreto, solo se envía a api.atlassian.com y nunca se vuelve a mostrar.',
  keyNone:
    'Todavía no hay ninguna clave guardada. Con una, la aplicación invita a 25 personas por llamada, trabaja en segundo plano y ve todos los productos.',
  keyOf: (organization) => `Conectado a ${organization}`,
  keyFacts: (label, when, who) => `Clave «${label}», guardada el ${when} por ${who}.`,
  keyExpires: (when) => `Caduca el ${when}.`,
  keyExpiresSoon: (when, days) => {
    if (days < 0) return `La clave caducó el ${when}. Guarde una nueva.`;
    if (days === 0) return `La clave caduca hoy, ${when}. Guarde ahora una nueva.`;
    if (days === 1) return `La clave caduca mañana, ${when}. Guarde antes una nueva.`;
    return `La clave caduca el ${when}, dentro de ${plural(days, 'día', 'días')}. Guarde antes una nueva.`;
  },
  keyNoExpiry:
    'No se conoce su fecha de caducidad. Una clave dura como máximo un año: anote la fecha con la próxima clave para recibir el aviso a tiempo.',
  keyField: 'Clave de API',
  keyRequired: 'Pegue primero la clave.',
  keyLabel: 'Etiqueta',
  keyLabelHelp: 'Cómo llama el registro de auditoría a la clave. No es la clave misma.',
  keyExpiry: 'Caduca el',
  keyExpiryWrong: {
    past: 'En esa fecha la clave ya ha caducado. Cree una clave nueva o corrija la fecha.',
    'too-far': 'Una clave dura como máximo un año. Corrija la fecha.',
  },
  keyExpiryBroken: 'La fecha está incompleta. Complétela o déjela vacía.',
  keyExpiryHelp: 'Atlassian muestra la fecha al crear la clave. Se le avisará 30 días antes.',
  keySave: 'Guardar clave',
  keyReplace: 'Sustituir clave',
  keySaved: 'La clave funciona y se ha guardado. No se volverá a mostrar.',
  keyForget: 'Eliminar clave',
  keyForgetTitle: '¿Eliminar la clave de la organización?',
  keyForgetBody:
    'Las ejecuciones por la ruta de la organización se detienen hasta que se guarde una clave nueva. Para terminar con la clave misma, revóquela en admin.atlassian.com.',
  keyForgotten: 'La clave se ha eliminado.',
  route: 'Ruta',
  routeHelp: 'Cómo llegan las invitaciones a Atlassian.',
  routeChoices: {
    automatic: ['Automática', 'La primera que funcione, en este orden.'],
    organization: [
      'Organización',
      'Con la clave de la organización. Trabaja en segundo plano, ve todos los productos y puede retener el correo.',
    ],
    app: [
      'Aplicación',
      'Con los derechos propios de la aplicación. Atlassian documenta que las aplicaciones no pueden crear usuarios, así que la mayoría de los sitios lo rechazan.',
    ],
    admin: [
      'Administrador conectado',
      'Con sus propios derechos. La página debe seguir abierta durante la ejecución.',
    ],
    provisioning: [
      'Aprovisionamiento de usuarios',
      'Mediante un directorio de Atlassian Guard, con su propia clave. «Automática» nunca la toma.',
    ],
  },
  ways: 'Qué ruta conviene en cada caso',
  wayHeads: ['Ruta', 'Conviene cuando', 'Qué no hace'],
  wayRows: ways,
  provisioning: {
    title: 'Clave de aprovisionamiento',
    help: 'Un administrador de la organización la obtiene con el directorio en «Seguridad» → «Proveedores de identidad». Se guarda como secreto, solo se envía a api.atlassian.com y nunca se vuelve a mostrar.',
    none: 'No hay ninguna clave guardada. Con una, un lote puede crear personas mediante un directorio aprovisionado, donde las personas nuevas no reciben por defecto ningún producto.',
    of: (directoryId) => `Conectado al directorio ${directoryId}`,
    directory: 'ID del directorio',
    directoryHelp: 'La última parte de la URL base del directorio: …/scim/directory/ID.',
    directoryRequired: 'Pegue el ID del directorio: letras, dígitos y guiones.',
    rotation:
      'Regenerar la clave en Atlassian termina con la anterior de inmediato: guarde aquí la nueva justo después. Las ejecuciones esperan hasta entonces.',
    forget: 'Eliminar la clave de aprovisionamiento',
    forgetTitle: '¿Eliminar la clave de aprovisionamiento?',
    forgetBody:
      'Las ejecuciones por la ruta «Aprovisionamiento de usuarios» se detienen hasta que se guarde una clave nueva. Para terminar con la clave misma, regenérela en admin.atlassian.com.',
    replace: 'Sustituir la clave de aprovisionamiento',
    connect: 'Conectar un directorio',
    save: 'Guardar la clave de aprovisionamiento',
  },
  rules: 'Reglas para cada lote',
  reasonRequired: 'Es obligatorio un motivo',
  ticketRequired: 'Es obligatorio un ticket',
  fourEyes: 'Lo que prepara un administrador lo inicia otro',
  fourEyesHelp:
    'Quien preparó o pidió una lista no puede iniciarla: lo hace un segundo administrador, aquí y por cualquier otro camino. El registro nombra a ambos. Cualquier administrador puede cambiar esta regla, lo que el registro también anota.',
  domains: 'Dominios permitidos',
  domainsHelp:
    'Uno por línea, un subdominio en su propia línea. Las direcciones de otros dominios se rechazan. Vacío: todos los dominios.',
  domainsWrong: {
    wildcard: (text, meant = 'acme.com') =>
      `«${text}» es un patrón, que no coincide con ninguna dirección. Escriba cada dominio completo, como ${meant}.`,
    website: (text, meant = 'acme.com') =>
      `«${text}» es un sitio web. Escriba lo que va después de la @ de una dirección, como ${meant}.`,
    address: (text, meant = 'acme.com') =>
      `«${text}» es una dirección. Escriba solo su dominio, como ${meant}.`,
    'not-a-domain': (text) => `«${text}» no es un dominio. Escriba uno como acme.com.`,
  },
  groups: 'Grupos protegidos',
  groupsHelp:
    'Nunca se retiran, los tenga quien los tenga. Los grupos de administradores y los sincronizados están protegidos de todos modos.',
  groupsNone: 'No hay ningún grupo protegido por elección.',
  groupChoice: 'Grupo que da acceso',
  groupChoose: 'Elegir un grupo',
  groupElsewhere: 'Un grupo que no está en la lista',
  groupId: 'ID del grupo',
  groupName: 'Nombre del grupo',
  groupAdd: 'Proteger grupo',
  groupRemove: (name) => `Dejar de proteger ${name}`,
  groupIdWrong:
    'Un ID de grupo es como 276f955c-63d7-42c8-9520-92d01dca0625. Está en la dirección de la página del grupo.',
  groupNameWrong: 'Escriba el nombre del grupo.',
  retention: 'Conservar el registro de auditoría',
  retentionForever: 'Para siempre',
  retentionMonths: (months) =>
    `Durante ${months % 12 === 0 ? plural(months / 12, 'año', 'años') : plural(months, 'mes', 'meses')}`,
  retentionGoing: {
    none: 'En el registro todavía no hay nada tan antiguo.',
    title: (entries, before) =>
      `${entries === 1 ? 'Se eliminará' : 'Se eliminarán'} ${plural(entries, 'entrada', 'entradas')} anteriores al ${before}`,
    body: 'Una vez guardadas las reglas, la aplicación las elimina en unos minutos, con las listas de sus lotes, y lo anota. Exporte antes el registro si las necesita: no se pueden recuperar.',
    month: (month, entries) => `${month}: ${plural(entries, 'entrada', 'entradas')}`,
  },
  retentionHelp:
    'La aplicación elimina las entradas más antiguas. Al desinstalar la aplicación se elimina el registro, así que expórtelo antes.',
  save: 'Guardar reglas',
  routeSaved: 'La ruta se ha guardado.',
  rulesSaved: 'Las reglas se han guardado.',
  rulesUnsaved: 'Hay cambios que todavía no se han guardado.',
  rulesUnchanged: 'No hay nada nuevo que guardar.',
  rulesDiscard: 'Descartar los cambios',
  rulesDiscarded: 'Las reglas vuelven a estar como se guardaron.',
  firstVisitTitle: 'Conecte la aplicación a su organización',
  connectedTitle: 'La aplicación está conectada',
  connected: 'A continuación, pegue una lista y compruébela. No ocurre nada hasta que inicie la ejecución.',
  toInvite: 'Ir a «Invitar»',
  firstVisit:
    'Guarde abajo una clave de la organización, o ejecute la comprobación para ver qué otra ruta funciona en este sitio.',
  addressFields: {
    title: 'Campos de incidencias con direcciones',
    help: 'El panel de las incidencias busca direcciones también en estos campos, tal como puede verlos quien lo abre: líneas, párrafos y etiquetas. No se ofrecen los campos que nombran a personas de este sitio: ya tienen una cuenta, y Jira puede reservarse su dirección.',
    none: 'No se ha elegido ningún campo. El panel lee la descripción, los comentarios y las listas adjuntas.',
    choice: 'Campo con texto',
    choose: 'Elegir un campo',
    add: 'Leer el campo',
    remove: 'Quitar',
    removeLabel: (name) => `Dejar de leer ${name}`,
    nothingLeft: 'Jira no le muestra ningún otro campo con texto.',
    most: (count) => `El panel lee como máximo ${plural(count, 'campo', 'campos')}.`,
    incomplete:
      'Este sitio tiene más campos de los que enumera la aplicación. Los enumerados son los primeros por nombre.',
  },
};
