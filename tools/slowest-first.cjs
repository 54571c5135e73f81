const { default: Sequencer } = require('@jest/test-sequencer');

/** By how long a file takes; what is in none of them is quick. The second has all that waits, and most of what never does. */
const slowFirst = [/\/test\/app\/deployment/, /\/test\/(?!unit\/)/];

const rankOf = ({ path }) => {
  const rank = slowFirst.findIndex((folder) => folder.test(path));
  return rank === -1 ? slowFirst.length : rank;
};

const waits = ({ path }) => path.includes('/test/browser/');

/** Files that wait for a browser among files that never wait, so that no core is without work. */
function mixed(tests) {
  const waiting = tests.filter(waits);
  const working = tests.filter((test) => !waits(test));
  if (waiting.length === 0) return working;
  // Whole numbers are divided last, so that the last share ends with the last file.
  const upTo = (place) => Math.floor((place * working.length) / waiting.length);
  return waiting.flatMap((test, place) => [test, ...working.slice(upTo(place), upTo(place + 1))]);
}

/** The slowest kinds of files first, each kind mixed; within one they stay in the order they come in. */
function inOrder(tests) {
  const ranks = Array.from({ length: slowFirst.length + 1 }, (_, rank) => rank);
  return ranks.flatMap((rank) => mixed(tests.filter((test) => rankOf(test) === rank)));
}

/** Where nothing is known of earlier runs, Jest begins with the longest files: the slowest ones are short, and ended last. */
module.exports = class SlowestFirst extends Sequencer {
  sort(tests) {
    return inOrder(super.sort(tests));
  }
};
module.exports.inOrder = inOrder;
