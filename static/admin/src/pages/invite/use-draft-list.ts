import { useMemo } from 'react';
import type { ListRequest, ListSource } from '../../lists/list-messages';
import { useList } from '../../lists/use-list';
import type { Draft } from './draft';

/** The list of the draft, read: what is held, else what is in the text field. */
export function useDraftList(
  { held, text }: Pick<Draft, 'held' | 'text'>,
  allowedDomains: readonly string[],
) {
  // The overview is read again now and then and is equal, not the same.
  const domains = allowedDomains.join(' ');
  const request = useMemo<ListRequest>(
    () => ({ source: sourceOf(held, text), allowedDomains: domains.split(' ').filter(Boolean) }),
    [held, text, domains],
  );
  return useList(request);
}

function sourceOf(held: Draft['held'], text: string): ListSource {
  if (held?.kind !== 'file') return { kind: 'text', text: held?.text ?? text };
  const { name, bytes, column } = held;
  return { kind: 'file', name, bytes, ...(column !== undefined && { column }) };
}
