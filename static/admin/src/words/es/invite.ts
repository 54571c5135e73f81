import type { inviteWords as english } from '../en/invite';
import { formatNumber, plural } from '../format';

export const inviteWords: typeof english = {
  lead: 'Incorpore personas a su organización sin darles acceso a ningún producto. A todas se las relee, y se le muestra quién tiene acceso a pesar de todo.',
  list: 'Personas que invitar',
  listHelp:
    'Pegue direcciones en cualquier forma: una por línea, separadas por comas o puntos y comas, como «Nombre <dirección>» o como celdas copiadas de una hoja de cálculo.',
  chooseFile: 'Elegir un archivo',
  orDrop: 'o suelte aquí un libro, una tabla o un archivo de texto',
  dropNow: 'Suelte el archivo para leerlo',
  onlyOneFile: (name, others) =>
    `Un archivo cada vez: solo se ha leído ${name}. ${plural(others, 'archivo más no se ha leído', 'archivos más no se han leído')}.`,
  heldPaste: (characters) => `Texto pegado (${plural(characters, 'carácter', 'caracteres')})`,
  removeFile: 'Quitar',
  heldLabel: (name) => `Personas que invitar: ${name}`,
  keptAside:
    'Lo que se escribió antes queda aparte y no se comprueba mientras este archivo esté aquí. Quite el archivo para volver a ello.',
  fileFacts: (size, encoding) => [size, encoding].filter(Boolean).join(' · '),
  reading: 'Leyendo la lista…',
  readingFile: (name) => `Leyendo ${name}…`,
  refused: (name) => `«${name}» no se ha aceptado`,
  listStays: 'La lista que había aquí queda como está.',
  refusals: {
    binary:
      'Este tipo de archivo no se lee. Guarde la lista como libro (.xlsx, .ods) o como CSV y elija ese archivo.',
    'old-workbook':
      'Este libro es de un tipo antiguo o protegido (.xls, o con contraseña). Guárdelo como .xlsx sin contraseña o como CSV.',
    'too-large':
      'Esto supera los 50 MB o contiene más de lo que necesita una lista. Divídalo o exporte solo las direcciones.',
    empty: 'Este archivo está vacío.',
    'no-addresses': 'En este archivo no hay ninguna dirección de correo.',
    unreadable: 'Este archivo no se ha podido leer.',
  },
  summary: (people) =>
    plural(people, 'dirección está lista', 'direcciones están listas') + ' para comprobarse.',
  summaryOpen: (unsettled, open) => {
    const asTyped = unsettled - open;
    const look = plural(unsettled, 'entrada está por revisar', 'entradas están por revisar');
    if (open > 0 && asTyped > 0)
      return `${look}. Tal como están, ${plural(open, 'no se invita', 'no se invitan')} y ${plural(asTyped, 'se invita como se escribió', 'se invitan como se escribieron')}.`;
    if (open > 0)
      return `${look}; tal como ${unsettled === 1 ? 'está, no se invita' : 'están, no se invitan'}.`;
    return `${look}; tal como ${unsettled === 1 ? 'está, se invita como se escribió' : 'están, se invitan como se escribieron'}.`;
  },
  nothingFound: 'Todavía no se ha encontrado ninguna dirección de correo.',
  problems: 'Entradas por revisar',
  problemFilter: 'Qué entradas se muestran',
  toSettle: (settled) => (settled > 0 ? `Resueltas: ${formatNumber(settled)} · Por revisar` : 'Por revisar'),
  byThemselves: 'Omitidas por sí solas',
  problemColumns: { line: 'Línea', text: 'Texto escrito', problem: 'Problema', act: 'Qué hacer' },
  useSuggestion: (address) => `Usar ${address}`,
  keepAsTyped: 'Dejar como está',
  edit: 'Editar',
  leaveOut: 'Omitir',
  undo: 'Deshacer',
  editLabel: (text) => `Dirección en lugar de ${text}`,
  apply: 'Aplicar',
  stillWrong: 'Eso no es una sola dirección de correo.',
  leftOut: 'Omitido',
  replacedBy: (address) => `Se comprobará como ${address}`,
  leaveOutAll: 'Omitirlas todas',
  undoAll: (count) => `Deshacer todo (${formatNumber(count)})`,
  said: {
    leftOut: (text) => `Omitido: ${text}`,
    replaced: (text, address) => `${text} se comprobará como ${address}`,
    undone: (text) => `Deshecho: ${text}`,
    allSettled: (count) => plural(count, 'entrada está resuelta.', 'entradas están resueltas.'),
    allUndone: (count) => plural(count, 'entrada está', 'entradas están') + ' como antes.',
  },
  useAllSuggestions: (count) => `Usar todas las sugerencias (${formatNumber(count)})`,
  problemSentences: {
    question: 'Esta dirección es poco habitual. Confírmela.',
    domain: (domain) => `Los ajustes no permiten direcciones de ${domain}.`,
    suggestion:
      'Una dirección válida, pero parece un error al escribir. Se invita como se escribió si no la cambia.',
    settled: 'Cambiada por usted.',
    settledOut: 'Una dirección válida, omitida por usted.',
    duplicate: (line) =>
      line === undefined
        ? 'La dirección ya está en la lista.'
        : `La misma dirección que en la línea ${line}.`,
    heading: 'Un encabezado, un título o un total.',
    inactive: 'La lista dice que esta persona no está activa.',
    noPerson: 'Según la lista, un grupo o un programa, no una persona.',
    beside: 'Está al margen de la lista, que no dice que sea una de sus personas.',
  },
  takeIn: 'Invitar de todos modos',
  reasons: {
    'no-address': 'Aquí no hay ninguna dirección de correo.',
    heading: 'El encabezado de una columna.',
    empty: 'Aquí no hay nada.',
    'no-at-sign': 'Falta la @.',
    'several-at-signs': 'Hay más de una @.',
    'no-local-part': 'Falta la parte anterior a la @.',
    'no-domain': 'Falta la parte posterior a la @.',
    'quoted-local-part':
      'La parte anterior a la @ está entre comillas. No se sabe si Atlassian lo acepta, así que no se envía como se escribió.',
    'look-alike-letters': 'Algunas letras solo parecen latinas. Puede ser la dirección de otra persona.',
    'glued-text': 'El final de esta dirección parece otro texto escrito justo detrás.',
    'cut-off': 'Hay puntos pegados a esta dirección: puede que falte una parte.',
    inactive: 'La lista dice que esta persona no está activa.',
    'no-person': 'Según la lista, un grupo o un programa, no una persona.',
    beside: 'Está al margen de la lista, que no dice que sea una de sus personas.',
    braces:
      'Hay llaves donde una plantilla debe poner una palabra. Puede que esta dirección no sea de nadie.',
    'local-part-not-ascii': 'Las cuentas de Atlassian solo admiten letras latinas simples antes de la @.',
    'local-part-characters': 'Antes de la @ hay un carácter que ninguna dirección tiene.',
    'local-part-dots': 'Antes de la @ sobra un punto.',
    'local-part-too-long': 'La parte anterior a la @ supera los 64 caracteres.',
    'domain-characters': 'Después de la @ hay un carácter que ningún dominio tiene.',
    'domain-dots': 'Después de la @ sobra un punto.',
    'domain-not-dotted': 'El dominio no tiene terminación, como .com.',
    'domain-hyphens': 'Una parte del dominio empieza o termina con un guion.',
    'domain-numeric': 'El dominio termina en un número.',
    'domain-label-too-long': 'Una parte del dominio supera los 63 caracteres.',
    'too-long': 'La dirección supera los 254 caracteres.',
  },
  details: 'Acerca de este lote',
  purpose: 'La lista nombra a',
  purposes: { people: 'Personas de la organización', customers: 'Clientes de Jira Service Management' },
  customersHelp:
    'Solo inician sesión en el portal, no tienen ningún producto y nunca se facturan. Adecuado para personas que solo crean solicitudes. La aplicación los crea sin clave. A quien ya tiene una cuenta de Atlassian se le nombra y se le deja como está; de una cuenta no hay vuelta atrás.',
  desk: 'Centro de servicios',
  desksLoading: 'Leyendo qué centros de servicios hay…',
  desksNotTold: (said) =>
    `No se ha podido leer qué centros de servicios hay («${said}»). Indique uno por su clave o ID.`,
  deskChoose: 'Elegir un centro de servicios',
  deskChoice: (name, projectKey) => `${name} (${projectKey})`,
  deskElsewhere: 'Otro, por su clave o ID',
  deskTyped: 'Clave o ID del centro de servicios',
  deskHelp: 'La clave de su proyecto, como HELP, o su ID.',
  deskRequired: 'Indique el centro de servicios por la clave de su proyecto o por su ID.',
  organizationsLoading: 'Leyendo las organizaciones de clientes del centro de servicios…',
  organizationsNotTold: (said) =>
    `No se han podido leer las organizaciones de clientes del centro de servicios («${said}»). Puede indicar una por su ID.`,
  customerOrganization: 'Organización de clientes',
  customerOrganizationNone: 'Ninguna: solo el centro de servicios',
  customerOrganizationElsewhere: 'Otra, por su ID',
  customerOrganizationHelp: 'También se añaden a ella y ven las solicitudes que comparte.',
  customerOrganizationTyped: 'ID de la organización de clientes',
  customerOrganizationTypedHelp: 'Un número; déjelo vacío para añadirlos solo al centro de servicios.',
  customerOrganizationWrong: 'El ID de una organización de clientes es un número.',
  reason: 'Motivo',
  reasonHelp: 'Se conserva en el registro de auditoría con cada invitación.',
  reasonRequired: 'Escriba un motivo: los ajustes lo exigen.',
  ticket: 'Ticket',
  ticketHelp: 'La solicitud que hay detrás, como HR-123.',
  ticketRequired: 'Indique un ticket: los ajustes lo exigen.',
  mail: 'Enviar el correo de invitación de Atlassian',
  mailMessage: 'Mensaje en el correo',
  mailNotHeld:
    'En esta ruta, Atlassian siempre escribe a las personas nuevas. La ruta «Organización» puede retener el correo.',
  existing: 'Personas que ya tienen acceso a productos',
  existingLeave: 'Dejar su acceso como está',
  existingRemove: 'Retirar su acceso',
  existingRemoveHelp: 'La comprobación las nombra, y no se retira nada hasta que lo confirme de nuevo.',
  endsOn: 'Necesario hasta',
  endsOnHelp:
    'Después de ese día, la vigilancia de accesos propone dejarlas ir. Vacío: no se conoce un final.',
  endsOnPast: 'Ese día ya ha pasado.',
  holdApproved: 'Retener a personas de dominios aprobados',
  holdApprovedHelp:
    'Una vez dentro, las personas de esos dominios pueden darse a sí mismas acceso a un producto. Si se retienen, no se invitan.',
  check: 'Comprobar la lista',
  uploading: (sent, total) => `Enviando ${formatNumber(sent)} de ${formatNumber(total)}…`,
  nothingToCheck: 'Añada primero al menos una dirección válida.',
  needsLine: 'Todavía no se invita a nadie: la comprobación solo busca a las personas.',
  noRouteTitle: 'Conecte primero la aplicación',
  noRoute:
    'Todavía no funciona ningún camino hacia Atlassian. Los ajustes muestran qué necesita cada uno y lo comprueban sin efectos secundarios.',
  firstVisitTitle: 'Le damos la bienvenida. Dos pasos hasta la primera lista',
  firstVisit: [
    'Conecte su organización en los ajustes con una clave de API, o deje que la comprobación de la conexión encuentre otro camino.',
    'Vuelva, pegue una lista y compruébela. No ocurre nada hasta que inicie la ejecución.',
  ],
  openSettings: 'Abrir los ajustes',
  keyNames: { organization: 'clave de la organización', provisioning: 'clave de aprovisionamiento' },
  keyExpires: (key, when) => `La ${key} caduca el ${when}. Guarde antes una nueva en los ajustes.`,
  keyExpiresToday: (key) => `La ${key} caduca hoy. Guarde una nueva en los ajustes.`,
  keyExpired: (key, when) => `La ${key} caducó el ${when}. Guarde una nueva en los ajustes.`,
  mailNotDocumented:
    'Atlassian no documenta si escribe a las personas creadas mediante un directorio. La ruta «Organización» puede retener el correo.',
  active: 'En curso ahora',
  open: 'Abrir',
  otherActs: (text) => `Más opciones para ${text}`,
  openBatch: (total) => `Abrir: ${formatNumber(total)}`,
  checked: 'Comprobado, a la espera de iniciarse',
  readySince: (total, when) => `${plural(total, 'dirección', 'direcciones')}, comprobación del ${when}`,
};
