const { default: Sequencer } = require('@jest/test-sequencer');

/** Folders by how long a file of theirs takes; what stands in none of them is quick. */
const slowFirst = [/\/test\/app\/(interruptions|deployment)/, /\/test\/browser\//, /\/test\/app\//];

const rankOf = ({ path }) => {
  const rank = slowFirst.findIndex((folder) => folder.test(path));
  return rank === -1 ? slowFirst.length : rank;
};

/** Where nothing is known of earlier runs, Jest begins with the longest files: the slowest ones are short, and ended last. */
module.exports = class SlowestFirst extends Sequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((one, other) => rankOf(one) - rankOf(other));
  }
};
