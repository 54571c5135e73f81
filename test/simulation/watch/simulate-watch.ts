import { brokenWatchPromises } from './judge-watch.ts';
import { tellWatchStory } from './tell-watch-story.ts';
import { watchStoryOf, type WatchStory } from './watch-story.ts';

export interface BrokenWatch {
  story: WatchStory;
  promises: string[];
}

async function judge(story: WatchStory): Promise<string[]> {
  try {
    return brokenWatchPromises(await tellWatchStory(story));
  } catch (error) {
    return [`The story has no end: ${error instanceof Error ? error.message : String(error)}`];
  }
}

/** Tells `stories` stories of the watch from `seed` on; stops at the first that breaks a promise, made as small as it gets. */
export async function simulateWatch(
  seed: number,
  stories: number,
  onStory: (told: number) => void = () => undefined,
): Promise<BrokenWatch | undefined> {
  for (let told = 0; told < stories; told += 1) {
    const story = watchStoryOf(seed + told);
    const promises = await judge(story);
    if (promises.length > 0) return shrink({ story, promises });
    onStory(told + 1);
  }
  return undefined;
}

/** Leaves out what the failure does not need. */
async function shrink(broken: BrokenWatch): Promise<BrokenWatch> {
  for (const story of simpler(broken.story)) {
    const promises = await judge(story);
    if (promises.length > 0) return shrink({ story, promises });
  }
  return broken;
}

function* simpler(story: WatchStory): Generator<WatchStory> {
  if (Object.keys(story.faults).length > 0) yield { ...story, faults: {} };
  for (const kind of story.reshape.kinds) {
    const kinds = story.reshape.kinds.filter((one) => one !== kind);
    yield { ...story, reshape: { share: kinds.length === 0 ? 0 : story.reshape.share, kinds } };
  }
  for (const [place] of story.turns.entries())
    yield { ...story, turns: story.turns.filter((_, other) => other !== place) };
  for (const email of story.emails)
    if (story.emails.length > 1) yield { ...story, emails: story.emails.filter((one) => one !== email) };
}
