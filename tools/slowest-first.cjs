const { default: Sequencer } = require('@jest/test-sequencer');

/** Folders by how long a file of theirs takes; what stands in none of them is quick. */
const slowFirst = [/\/test\/app\/(interruptions|deployment)/, /\/test\/(browser|app)\//];

const rankOf = ({ path }) => {
  const rank = slowFirst.findIndex((folder) => folder.test(path));
  return rank === -1 ? slowFirst.length : rank;
};

const waits = ({ path }) => path.includes('/test/browser/');

/** Files that wait for a browser among files that never wait, so that no core is without work. */
function mixed(tests) {
  const waiting = tests.filter(waits);
  const working = tests.filter((test) => !waits(test));
  const share = working.length / (waiting.length || 1);
  const ordered = waiting.flatMap((test, place) => [
    test,
    ...working.slice(Math.floor(place * share), Math.floor((place + 1) * share)),
  ]);
  return waiting.length > 0 ? ordered : working;
}

/** Where nothing is known of earlier runs, Jest begins with the longest files: the slowest ones are short, and ended last. */
module.exports = class SlowestFirst extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    const ranks = Array.from({ length: slowFirst.length + 1 }, (_, rank) => rank);
    return ranks.flatMap((rank) => mixed(sorted.filter((test) => rankOf(test) === rank)));
  }
};
