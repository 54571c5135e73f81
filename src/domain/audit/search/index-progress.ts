/**
 * How far a log that is older than its search has been made searchable: from its newest link back to its first, and then
 * the batches that were under way when that began, once they have ended.
 */
export type IndexProgress = { v: 1; isComplete: true } | IndexUnderWay;

export interface IndexUnderWay {
  v: 1;
  isComplete: false;
  /** The link to go on with, down to but without `downTo`, and the slice of what it seals. */
  link: number;
  downTo: number;
  slice: number;
  /** Entries sealed from then on are found, but for those of the batches below. */
  since: string;
  /** The newest link when this began. */
  begunAt: number;
  /** Batches under way when this began, which an earlier version may have written a part of. */
  awaited: string[];
  /** Of what is walked, just the attempts of these batches. */
  only?: string[] | undefined;
}

export const completeIndex: IndexProgress = { v: 1, isComplete: true };

export const newIndex = (links: number, since: string, awaited: string[]): IndexUnderWay => ({
  ...{ v: 1, isComplete: false, link: links, downTo: 0, slice: 0, since, begunAt: links, awaited },
});

/** The walk after some batches have ended, over what was sealed since it all began; without any it is done or waits. */
export function afterWalk(progress: IndexUnderWay, ended: string[], links: number): IndexProgress {
  const awaited = progress.awaited.filter((batchId) => !ended.includes(batchId));
  if (ended.length > 0)
    return { ...progress, link: links, downTo: progress.begunAt, slice: 0, awaited, only: ended };
  return awaited.length === 0 ? completeIndex : progress;
}
