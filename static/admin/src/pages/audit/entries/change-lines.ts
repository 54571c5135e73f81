import type { Through } from '../../../../../../src/domain/watch/pieces';
import { formatDateTime, formatShortDate } from '../../../words/format';
import { changeWords, words } from '../../../words/words';
import { accessOf, wayOf } from '../../watch/findings/finding-words';

/** The finding that an entry is about. */
export function findingIdOf(changes: Record<string, unknown> | undefined): string | undefined {
  const findingId = changes?.['findingId'];
  return typeof findingId === 'string' ? findingId : undefined;
}

/** What an act changed, or the watch saw, a line each; what this page does not know is shown as it is stored. */
export const changeLines = (changes: Record<string, unknown>, email: string): string[] =>
  Object.entries(changes).flatMap(([name, value]) => linesOf(name, value, email));

function linesOf(name: string, value: unknown, email: string): string[] {
  // It has a link of its own.
  if (name === 'findingId') return [];
  if (name === 'through' && isThrough(value))
    return value.map((piece) => changeWords.access(accessOf([piece]), wayOf(piece, email)));
  return [(changeWords.names[name] ?? name) + words.common.colon + textOf(name, value)];
}

const isThrough = (value: unknown): value is Through[] =>
  Array.isArray(value) &&
  value.every(
    (piece) => typeof piece === 'object' && piece !== null && 'way' in piece && 'products' in piece,
  );

function textOf(name: string, value: unknown): string {
  if (name === 'addressFields' && Array.isArray(value))
    return value.map(fieldText).join(', ') || changeWords.noFields;
  if (typeof value !== 'string') return JSON.stringify(value);
  if (name === 'notBefore' || name === 'firstSeenAt') return formatDateTime(value);
  if (name === 'until') return formatShortDate(value);
  return name === 'format' ? (changeWords.formats[value] ?? value) : value;
}

/** A field as the admin chose it, with the id by which it goes. */
function fieldText(field: unknown): string {
  const { fieldName, fieldId } = field as { fieldName?: string; fieldId?: string };
  return `${fieldName ?? ''} (${fieldId ?? ''})`;
}
