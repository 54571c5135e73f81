import type { routeProblemWords as englishProblem, underWayWords as english } from '../en/under-way';
import { formatNumber, joinWords, plural } from '../format';

export const underWayWords: typeof english = {
  checking: (checked, total) => `Buscados ${formatNumber(checked)} de ${formatNumber(total)}`,
  progress: (done, total) => `Hechos ${formatNumber(done)} de ${formatNumber(total)}`,
  starter: 'el administrador que lo inició',
  waiting: (name) => `A la espera de la página de ${name}`,
  finishedFlag: 'Ejecución terminada',
  finishedSentence: (parts) => (parts.length > 0 ? `${joinWords(parts)}.` : 'No había nada que hacer.'),
  countOf: {
    invited: (count) => plural(count, 'invitado', 'invitados'),
    'invited-access-removed': (count) =>
      plural(
        count,
        'invitado y sacado de los grupos asignados',
        'invitados y sacados de los grupos asignados',
      ),
    'already-without-access': (count) => `${formatNumber(count)} ya sin acceso`,
    'already-has-access': (count) =>
      `${formatNumber(count)} con el acceso que tenía${count === 1 ? '' : 'n'}`,
    'access-removed': (count) => `${formatNumber(count)} sin el acceso que tenía${count === 1 ? '' : 'n'}`,
    deactivated: (count) =>
      plural(count, 'desactivado, aún en grupos de acceso', 'desactivados, aún en grupos de acceso'),
    'needs-attention': (count) => plural(count, 'requiere atención', 'requieren atención'),
    failed: (count) => `${formatNumber(count)} con error`,
    cancelled: (count) => plural(count, 'cancelado', 'cancelados'),
  },
};

export const routeProblemWords: typeof englishProblem = {
  routeProblemTitle: (route) => `La ruta «${route}» no funcionó al comprobarla`,
  routeProblem: (route, when) =>
    route === 'admin'
      ? `La comprobación del ${when} mostró que el administrador que la hizo no puede invitar a nadie así.`
      : `La comprobación del ${when} mostró que no puede invitar a nadie.`,
  routeProblemSaid: (words) => `Atlassian dijo: «${words}»`,
};
