import { parseArgs } from 'node:util';
import { simulate } from './simulate.ts';
import { simulateWatch } from './watch/simulate-watch.ts';

const { values } = parseArgs({
  options: {
    stories: { type: 'string', default: '300' },
    seed: { type: 'string', default: '1' },
    /** Stories of the access watch instead of those of a batch. */
    watch: { type: 'boolean', default: false },
  },
});
const stories = Number(values.stories);
const seed = Number(values.seed);
const startedMs = performance.now();
const tell = values.watch ? simulateWatch : simulate;
const broken = await tell(seed, stories, (told: number) => {
  if (told % 500 === 0) console.log(`${told} stories`);
});
const seconds = ((performance.now() - startedMs) / 1000).toFixed(1);
if (broken) {
  console.log(`Seed ${broken.story.seed} breaks a promise, after ${seconds} s:`);
  for (const promise of broken.promises) console.log(`- ${promise}`);
  console.log(JSON.stringify(broken.story, null, 2));
  process.exitCode = 1;
} else {
  console.log(`${stories} stories from seed ${seed} kept every promise, in ${seconds} s`);
}
