import type { Outcome, Route } from '../../../../../src/domain/words';
import { formatNumber, joinWords } from '../format';

/** What every page says of batches that are under way, and of a run that has just ended. */
export const underWayWords = {
  checking: (checked: number, total: number) =>
    `Looked up ${formatNumber(checked)} of ${formatNumber(total)}`,
  progress: (done: number, total: number) => `${formatNumber(done)} of ${formatNumber(total)} done`,
  starter: 'the admin who started it',
  waiting: (name: string) => `Waiting for the page of ${name}`,
  finishedFlag: 'Run finished',
  finishedSentence: (parts: string[]) =>
    parts.length > 0 ? `${joinWords(parts)}.` : 'Nothing had to be done.',
  countOf: {
    invited: (count) => `${formatNumber(count)} invited`,
    'invited-access-removed': (count) =>
      `${formatNumber(count)} invited and taken off the groups they were put in`,
    'already-without-access': (count) => `${formatNumber(count)} already without access`,
    'already-has-access': (count) => `${formatNumber(count)} left with the access they had`,
    'access-removed': (count) => `${formatNumber(count)} whose access was removed`,
    deactivated: (count) => `${formatNumber(count)} deactivated, still in groups that grant access`,
    'needs-attention': (count) =>
      count === 1 ? '1 needs attention' : `${formatNumber(count)} need attention`,
    failed: (count) => `${formatNumber(count)} failed`,
    cancelled: (count) => `${formatNumber(count)} cancelled`,
  } satisfies Record<Outcome, (count: number) => string>,
};

/** That the route did not work when it was checked. */
export const routeProblemWords = {
  routeProblemTitle: (route: string) => `The route “${route}” did not work when it was checked`,
  routeProblem: (route: Route, when: string) =>
    route === 'admin'
      ? `The check of ${when} found that the admin who made it cannot invite people this way.`
      : `The check of ${when} found that it cannot invite people.`,
  routeProblemSaid: (words: string) => `Atlassian said: “${words}”`,
};
