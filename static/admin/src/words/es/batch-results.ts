import type { batchResultsWords as english } from '../en/batch-results';
import { formatNumber, joinWords, plural } from '../format';

export const batchResultsWords: typeof english = {
  replaceDraft: {
    title: '¿Sustituir la lista que está escribiendo?',
    body: 'En la página «Invitar» hay una lista que todavía no se ha enviado. Esta ocuparía su lugar, con su motivo y sus opciones.',
    go: 'Sustituirla',
    keep: 'Conservarla',
  },
  cancelBody: {
    first:
      'Quienes ya fueron invitados lo siguen estando. Los demás se anotan como cancelados; una lista nueva puede invitarlos más tarde.',
    retry:
      'Lo que está en curso llega a su fin. Para los demás sigue valiendo el resultado del intento anterior, y no se anota nada; se puede reintentar más tarde.',
  },
  endings: {
    good: 'Terminado',
    attention: 'Requiere atención',
    'part-failed': 'Algunos errores',
    failed: 'Con error',
  },
  endTitle: ({ failed, attention, total }) => {
    const of = `de ${plural(total, 'dirección', 'direcciones')}`;
    const needs = attention === 1 ? 'requiere atención' : 'requieren atención';
    if (failed === 0) return `Terminado: ${formatNumber(attention)} ${of} ${needs}`;
    return `Terminado: ${formatNumber(failed)} ${of} con error${attention > 0 ? `, ${formatNumber(attention)} ${needs}` : ''}`;
  },
  whatNext: {
    title: 'Próximos pasos',
    told: {
      nobody: (people) =>
        people === 1
          ? 'No se avisó a nadie: Atlassian no envió ningún correo a 1 persona que entró. Escríbale usted si debe saberlo.'
          : `No se avisó a nadie: Atlassian no envió ningún correo a las ${formatNumber(people)} personas que entraron. Escríbales usted si deben saberlo.`,
      'by-atlassian': (people) =>
        people === 1
          ? 'Atlassian envió un correo de invitación a 1 persona que entró.'
          : `Atlassian envió un correo de invitación a las ${formatNumber(people)} personas que entraron.`,
      unknown: (people) =>
        people === 1
          ? 'Que 1 persona que entró reciba un correo depende del directorio. Escríbale usted si debe saberlo.'
          : `Que las ${formatNumber(people)} personas que entraron reciban un correo depende del directorio. Escríbales usted si deben saberlo.`,
    },
    copy: 'Texto para su correo',
    mail: ({ name, url }) =>
      `Hola:\n\nYa tiene una cuenta en ${name} de Atlassian. Inicie sesión en ${url} con la dirección a la que se envió este correo. Si todavía no tiene una cuenta de Atlassian, cree una con esa misma dirección.\n\nTodavía no tiene acceso a ningún producto. Lo tendrá en cuanto alguien se lo dé.`,
    again:
      'Invitarlas de nuevo con esta aplicación tampoco envía correos: a quien ya está dentro no se le molesta.',
    againFromWatch:
      'Para que Atlassian les escriba más tarde, selecciónelas en la vigilancia de accesos e invítelas de nuevo.',
    costs: {
      nothing: 'Al releerlas, ninguna tenía un producto facturado.',
      nothingInJira:
        'Al releerlas, ninguna tenía un producto de Jira facturado. Junto a cada una consta si se podían ver otros productos.',
    },
    access:
      'El acceso se da en Atlassian Administration, en «Directorio» → «Usuarios», o añadiéndolas a un grupo que lo conceda.',
    customers: 'Son clientes del portal del centro de servicios y no cuestan ninguna licencia.',
  },
  resultsTitle: 'Resultados',
  copyResults: 'Copiar',
  downloadResults: 'Descargar CSV',
  exporting: (rows) => `Leyendo ${plural(rows, 'fila', 'filas')}…`,
  readBack: 'Releído sin acceso a productos.',
  freeOnly: (roles) => `Tiene roles que no cuestan nada: ${roles}.`,
  readBackJira: 'Releído sin acceso a ningún producto de Jira. Esta ruta no puede ver otros productos.',
  readBackServiceDesk: 'Releído como cliente solo del portal, que no puede tener ningún producto.',
  removedGroups: (groups) => `Sacado de: ${joinWords(groups)}.`,
  csvHeader: [
    'Línea',
    'Dirección',
    'Nombre',
    'ID de la cuenta',
    'Situación anterior',
    'Resultado',
    'Código',
    'Mensaje',
    'Acceso que tiene',
    'Grupos retirados',
    'Verificado el',
  ],
  next: {
    invited: 'Nada que hacer.',
    'invited-access-removed': 'Nada que hacer: la persona se releyó sin acceso.',
    'already-without-access': 'Nada que hacer.',
    'already-has-access': 'Para retirar el acceso, inicie un lote con «Retirar su acceso».',
    'access-removed': 'Nada que hacer: la persona se releyó sin acceso.',
    deactivated:
      'Nadie paga por una cuenta desactivada. Si se reactiva, los grupos nombrados aquí vuelven a dar acceso: retírelos antes.',
    'needs-attention': 'Retire los grupos nombrados aquí en Atlassian Administration y reintente.',
    failed:
      'Reintente. Si vuelve a fallar, envíe las palabras de Atlassian al administrador de su organización.',
    cancelled: 'No se invitó a nadie. Ponga la dirección en una lista nueva para retomarla.',
  },
  working: (seconds) =>
    `En marcha desde hace ${plural(seconds, 'segundo', 'segundos')}: se busca a todos antes de invitar a nadie, y están hechos una vez releídos.`,
  everybody: 'En la lista',
  groups: {
    invited: 'Invitados',
    'left-alone': 'Sin cambios',
    'access-removed': 'Acceso retirado',
    deactivated: 'Desactivados',
    'needs-attention': 'Requieren atención',
    failed: 'Con error',
    cancelled: 'Cancelados',
  },
  countOfGroup: {
    invited: (count) => plural(count, 'invitado', 'invitados'),
    'left-alone': (count) => `${formatNumber(count)} sin cambios`,
    'access-removed': (count) => `${formatNumber(count)} sin el acceso anterior`,
    deactivated: (count) => plural(count, 'desactivado', 'desactivados'),
    'needs-attention': (count) => plural(count, 'requiere atención', 'requieren atención'),
    failed: (count) => `${formatNumber(count)} con error`,
    cancelled: (count) => plural(count, 'cancelado', 'cancelados'),
  },
  openRow: (email) => `Detalles de ${email}`,
  person: {
    name: 'Nombre',
    account: 'ID de la cuenta',
    before: 'Antes de este lote',
    said: 'Atlassian dijo',
    doubt: 'No se sabe con certeza',
    held: 'Acceso que tiene',
    free: 'Roles sin coste',
    unrated: 'Grupos sin evaluar',
    removed: 'Sacado de',
    plan: 'Qué ocurrirá',
    todo: 'Qué hacer',
    verified: 'Verificado',
    lookedUp: 'Buscado',
    code: 'Código',
    line: 'Línea de la lista',
    attempt: 'Intento',
  },
  resultsOf: (group) => (group ? `Resultados: ${group}` : 'Resultados'),
  exports: {
    everybody: (count) => `Todos los de la lista (${formatNumber(count)})`,
    found: (search) => `Lo que coincide con «${search}»`,
    group: (name, count) => `${name} (${formatNumber(count)})`,
  },
  saidBy: (message) => `Atlassian dijo: «${message}»`,
  holds: (access) => `Tiene ${access}.`,
};
