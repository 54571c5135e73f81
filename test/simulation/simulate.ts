import { brokenPromises } from './judge.ts';
import { storyOfKind, type StoryKind } from './second-way-stories.ts';
import type { Story } from './story.ts';
import { tellStory } from './tell-story.ts';

export interface Broken {
  story: Story;
  promises: string[];
}

/** What a story breaks; an app that cannot be brought to an end breaks a promise as well. */
export async function judgeStory(story: Story): Promise<string[]> {
  try {
    return brokenPromises(await tellStory(story));
  } catch (error) {
    return [`The story has no end: ${error instanceof Error ? error.message : String(error)}`];
  }
}

/** Tells `stories` stories from `seed` on; stops at the first that breaks a promise, made as small as it gets. */
export async function simulate(
  seed: number,
  stories: number,
  kind: StoryKind = 'people',
  onStory: (told: number) => void = () => undefined,
): Promise<Broken | undefined> {
  for (let told = 0; told < stories; told += 1) {
    const story = storyOfKind(kind, seed + told);
    const promises = await judgeStory(story);
    if (promises.length > 0) return shrink({ story, promises });
    onStory(told + 1);
  }
  return undefined;
}

/** Leaves out what the failure does not need. */
async function shrink(broken: Broken): Promise<Broken> {
  let smallest = broken;
  for (let isSmaller = true; isSmaller;) {
    isSmaller = false;
    for (const story of simpler(smallest.story)) {
      const promises = await judgeStory(story);
      if (promises.length === 0) continue;
      smallest = { story, promises };
      isSmaller = true;
      break;
    }
  }
  return smallest;
}

function* simpler(story: Story): Generator<Story> {
  if (Object.keys(story.faults).length > 0) yield { ...story, faults: {} };
  if (story.retries) yield { ...story, retries: false };
  for (const kind of story.reshape.kinds) {
    yield {
      ...story,
      reshape: { ...story.reshape, kinds: story.reshape.kinds.filter((one) => one !== kind) },
    };
  }
  for (const email of story.emails) {
    if (story.emails.length > 1) yield { ...story, emails: story.emails.filter((one) => one !== email) };
  }
}
