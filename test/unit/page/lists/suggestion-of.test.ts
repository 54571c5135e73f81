import { parseRecipientList } from '../../../../src/domain/list/recipient-list';
import { suggestionOf } from '../../../../static/admin/src/lists/suggestion-of';

const suggestions = (text: string) => parseRecipientList(text).map(suggestionOf);

it('is what a slip may have meant', () => {
  expect(suggestions('ann@@example.org')).toEqual(['ann@example.org']);
  expect(suggestions('ann@gmial.com')).toEqual(['ann@gmail.com']);
});

it.each([
  'mailto:ann@example.org?cc=ben@example.org',
  'ann@example.org+ben@example.org',
  'ann@example.org:ben@example.org',
])('is none where %s names two people: it would keep one of them', (text) => {
  for (const row of parseRecipientList(text))
    if (row.text.split('@').length > 2) expect(suggestionOf(row)).toBeUndefined();
});
