import type { BatchView } from '../../../src/contract/batches';
import { previewSentence } from '../../../static/admin/src/pages/batch/preview/preview-sentence';
import '../../support/words/speak-english.ts';

const preview = (kind: 'paste' | 'watch'): string =>
  previewSentence({
    standings: { absent: 1, 'with-access': 2, unknown: 1 },
    losses: { all: 2 },
    options: { existingAccess: 'remove' },
    source: { kind },
  } as BatchView);

it('says of a list who will be invited', () => {
  expect(preview('paste')).toBe(
    '1 person will be invited, 2 will lose the access they have and 1 will be looked up again and invited if new. Seats used: none.',
  );
});

it('says of a removal that it invites nobody', () => {
  expect(preview('watch')).toBe(
    'Nobody on this list has to be invited, 1 is not in the organization, 2 will lose the access they have and 1 will be looked up again. Seats used: none.',
  );
});
