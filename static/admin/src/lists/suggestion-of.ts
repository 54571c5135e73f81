import type { RecipientRow } from '../../../../src/domain/list/recipient-list';

const addressLike = /[^\s@]@[^\s@]/g;

/** What a row may have meant; nothing where it names several people, of whom a suggestion would keep one. */
export const suggestionOf = ({ text, suggestion }: RecipientRow): string | undefined =>
  (text.match(addressLike)?.length ?? 0) > 1 ? undefined : suggestion;
