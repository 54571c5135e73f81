import { parseArgs } from 'node:util';
import { storyKinds } from './second-way-stories.ts';
import { simulate } from './simulate.ts';
import { simulateWatch } from './watch/simulate-watch.ts';

const { values } = parseArgs({
  options: {
    stories: { type: 'string', default: '300' },
    seed: { type: 'string', default: '1' },
    /** Whose stories: of people, a provisioned directory, customers or the access watch. */
    kind: { type: 'string', default: 'people' },
  },
});
const stories = Number(values.stories);
const seed = Number(values.seed);
const kinds = [...storyKinds, 'watch'] as const;
const kind = kinds.find((one) => one === values.kind);
if (!kind) throw new RangeError(`--kind is one of ${kinds.join(', ')}`);
const startedMs = performance.now();
const onStory = (told: number): void => {
  if (told % 500 === 0) console.log(`${told} stories`);
};
const broken =
  kind === 'watch'
    ? await simulateWatch(seed, stories, onStory)
    : await simulate(seed, stories, kind, onStory);
const seconds = ((performance.now() - startedMs) / 1000).toFixed(1);
if (broken) {
  console.log(`Seed ${broken.story.seed} breaks a promise, after ${seconds} s:`);
  for (const promise of broken.promises) console.log(`- ${promise}`);
  console.log(JSON.stringify(broken.story, null, 2));
  process.exitCode = 1;
} else {
  console.log(`${stories} stories of ${kind} from seed ${seed} kept every promise, in ${seconds} s`);
}
