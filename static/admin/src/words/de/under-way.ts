import type { routeProblemWords as englishProblem, underWayWords as english } from '../en/under-way';
import { formatNumber, joinWords } from '../format';

export const underWayWords: typeof english = {
  checking: (checked, total) => `${formatNumber(checked)} von ${formatNumber(total)} nachgeschlagen`,
  progress: (done, total) => `${formatNumber(done)} von ${formatNumber(total)} erledigt`,
  starter: 'dem Administrator, der ihn gestartet hat',
  waiting: (name) => `Wartet auf die Seite von ${name}`,
  finishedFlag: 'Durchlauf abgeschlossen',
  finishedSentence: (parts) => (parts.length > 0 ? `${joinWords(parts)}.` : 'Es war nichts zu tun.'),
  countOf: {
    invited: (count) => `${formatNumber(count)} eingeladen`,
    'invited-access-removed': (count) =>
      `${formatNumber(count)} eingeladen und aus den zugeteilten Gruppen genommen`,
    'already-without-access': (count) => `${formatNumber(count)} schon ohne Zugriff`,
    'already-has-access': (count) => `${formatNumber(count)} mit dem bisherigen Zugriff belassen`,
    'access-removed': (count) => `${formatNumber(count)} ohne den bisherigen Zugriff`,
    deactivated: (count) => `${formatNumber(count)} deaktiviert, noch in Gruppen mit Zugriff`,
    'needs-attention': (count) => `${formatNumber(count)} zu klären`,
    failed: (count) => `${formatNumber(count)} fehlgeschlagen`,
    cancelled: (count) => `${formatNumber(count)} abgebrochen`,
  },
};

export const routeProblemWords: typeof englishProblem = {
  routeProblemTitle: (route) => `Die Route „${route}“ funktionierte bei der Prüfung nicht`,
  routeProblem: (route, when) =>
    route === 'admin'
      ? `Die Prüfung vom ${when} ergab, dass der prüfende Administrator auf diesem Weg niemanden einladen kann.`
      : `Die Prüfung vom ${when} ergab, dass sie niemanden einladen kann.`,
  routeProblemSaid: (words) => `Atlassian sagte: „${words}“`,
};
