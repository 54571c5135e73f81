import { parseArgs } from 'node:util';
import { simulateWatch } from './simulate-watch.ts';

const { values } = parseArgs({
  options: { stories: { type: 'string', default: '300' }, seed: { type: 'string', default: '1' } },
});
const startedMs = performance.now();
const broken = await simulateWatch(Number(values.seed), Number(values.stories), (told) => {
  if (told % 100 === 0) console.log(`${told} stories`);
});
const seconds = ((performance.now() - startedMs) / 1000).toFixed(1);
if (broken) {
  console.log(`Seed ${broken.story.seed} breaks a promise, after ${seconds} s:`);
  for (const promise of broken.promises) console.log(`- ${promise}`);
  console.log(JSON.stringify(broken.story, null, 2));
  process.exitCode = 1;
} else {
  console.log(`${values.stories} stories from seed ${values.seed} kept every promise, in ${seconds} s`);
}
