import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { Fault } from './shapes.mjs';

/** That an access review is the file that a sealed record of this log vouches for, in a sentence. */
export async function verifyReview(file, { reviews, isWhole }) {
  const digest = createHash('sha256');
  for await (const chunk of createReadStream(file)) digest.update(chunk);
  const sha256 = digest.digest('hex');
  const taken = reviews.get(sha256);
  if (taken) {
    const { at, people, by } = taken;
    return `The review (SHA-256 ${sha256}) is as it was taken out at ${at}, with ${people} people, by ${by.name ?? by.accountId}.`;
  }
  const elsewhere = isWhole ? '' : ', of which this export is a part';
  throw new Fault(`no sealed record of this log${elsewhere} has the SHA-256 of the review, ${sha256}`);
}
