import type { ReviewHeader } from '../../../../../../src/contract/watch';
import { AnswerFailure } from '../../../backend/call';
import type { Call } from '../../../backend/call';

export type ReviewFormat = 'csv' | 'jsonl';

/** People went on being changed while the review was read, each time. */
export class ReviewNeverSame extends Error {
  constructor() {
    super('The review changed each time while it was read.');
    this.name = 'ReviewNeverSame';
  }
}

export interface ReviewProgress {
  piece: (piece: number, pieces: number) => void;
  anew: () => void;
}

const triesAtMost = 3;

/**
 * The whole review as one text whose SHA-256 is the one that the log has. Its pieces are made when they are asked for, so a
 * change of the watch in between leads to a new review; after three that is told.
 */
export async function readReview(
  call: Call,
  format: ReviewFormat,
  tell: ReviewProgress,
): Promise<{ text: string; header: ReviewHeader }> {
  for (let tries = 1; tries <= triesAtMost; tries += 1) {
    if (tries > 1) tell.anew();
    const header = await call('beginReview', { format });
    const text = await textOf(call, format, header, tell);
    if (text !== undefined && (await sha256Of(text)) === header.sha256) return { text, header };
  }
  throw new ReviewNeverSame();
}

/** Undefined where the watch went on meanwhile. */
async function textOf(
  call: Call,
  format: ReviewFormat,
  { sha256, pieces }: ReviewHeader,
  tell: ReviewProgress,
): Promise<string | undefined> {
  const parts: string[] = [];
  try {
    for (let piece = 0; piece < pieces; piece += 1) {
      tell.piece(piece + 1, pieces);
      parts.push((await call('reviewPiece', { format, sha256, piece })).text);
    }
  } catch (error) {
    if (error instanceof AnswerFailure && error.code === 'BUSY') return undefined;
    throw error;
  }
  return parts.join('');
}

async function sha256Of(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
