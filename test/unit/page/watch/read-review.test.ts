import { createHash } from 'node:crypto';
import { AnswerFailure } from '../../../../static/admin/src/backend/call';
import type { Call, FunctionKey } from '../../../../static/admin/src/backend/call';
import { readReview } from '../../../../static/admin/src/pages/watch/review/read-review';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const silent = { piece: () => undefined, anew: () => undefined };

/** A backend whose review is this; `fails` says what goes wrong with which review. */
function backend(pieces: string[], fails: (review: number) => 'busy' | 'other text' | undefined) {
  let reviews = 0;
  const call = async (key: FunctionKey, payload: { piece?: number }) => {
    if (key === 'beginReview') {
      reviews += 1;
      return {
        at: '',
        people: 2,
        pieces: pieces.length,
        sha256: sha256(pieces.join('')),
        entryId: `a:${String(reviews)}`,
      };
    }
    const fault = fails(reviews);
    if (fault === 'busy') throw new AnswerFailure({ code: 'BUSY', message: 'The watch went on.' });
    return { text: `${pieces[payload.piece ?? 0] ?? ''}${fault === 'other text' ? '!' : ''}` };
  };
  return { call: call as unknown as Call, reviews: () => reviews };
}

describe('an access review', () => {
  it('is its pieces in their order, as the log has it', async () => {
    const { call } = backend(['Zoë,', 'a\n', 'b\n'], () => undefined);
    const told: number[] = [];
    const { text, header } = await readReview(call, 'csv', { ...silent, piece: (piece) => told.push(piece) });
    expect(text).toBe('Zoë,a\nb\n');
    expect(header.sha256).toBe(sha256(text));
    expect(told).toEqual([1, 2, 3]);
  });

  it.each(['busy', 'other text'] as const)('is taken out anew where the watch went on: %s', async (fault) => {
    const { call, reviews } = backend(['a'], (review) => (review < 3 ? fault : undefined));
    expect((await readReview(call, 'jsonl', silent)).header.entryId).toBe('a:3');
    expect(reviews()).toBe(3);
  });

  it('is no file at all where that does not end', async () => {
    const { call, reviews } = backend(['a'], () => 'other text');
    await expect(readReview(call, 'csv', silent)).rejects.toThrow('changed each time');
    expect(reviews()).toBe(3);
  });
});
