import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { relative } from 'node:path';
import { parseArgs } from 'node:util';

/** `npm run slowest-tests`: writes down where the time of the last `npm test -- --json --outputFile=…` went. */
const { values } = parseArgs({
  options: {
    results: { type: 'string', default: 'build/test-results.json' },
    out: { type: 'string', default: 'docs/test-times.md' },
  },
});

interface Results {
  startTime: number;
  numPassedTests: number;
  testResults: { name: string; startTime: number; endTime: number; assertionResults: unknown[] }[];
}

const shown = 10;
const { startTime, numPassedTests, testResults } = JSON.parse(
  readFileSync(values.results, 'utf8'),
) as Results;
const files = testResults
  .map(({ name, startTime: from, endTime: to, assertionResults }) => ({
    name: relative(process.cwd(), name).replace(/^.*?(?=test\/)/, ''),
    seconds: (to - from) / 1000,
    tests: assertionResults.length,
  }))
  .sort((one, other) => other.seconds - one.seconds);
const sum = files.reduce((total, { seconds }) => total + seconds, 0);
const elapsed = (Math.max(...testResults.map(({ endTime }) => endTime)) - startTime) / 1000;

writeFileSync(
  values.out,
  `# Where the time of the tests goes

Written by \`npm run slowest-tests\` after \`.ci/run\`: ${numPassedTests} tests in ${files.length} files took ${elapsed.toFixed(0)} seconds on
${availableParallelism()} cores (without the checks and the build before them), ${sum.toFixed(0)} seconds of all workers together.

| file | tests | seconds |
| ---- | ----- | ------- |
${files
  .slice(0, shown)
  .map(({ name, tests, seconds }) => `| \`${name}\` | ${tests} | ${seconds.toFixed(1)} |`)
  .join('\n')}

The widest sweeps (each outside call as the point of a crash, stories of the simulation) are sampled in these; \`npm run
test:exhaustive\` runs them whole.
`,
);
