import { useEffect, useMemo } from 'react';
import { today } from '../../../browser/download';
import { emptyList } from '../../../lists/list-pieces';
import type { ListRequest, ListSource } from '../../../lists/list-messages';
import { useList } from '../../../lists/use-list';
import type { ListState } from '../../../lists/use-list';
import { useDraft } from '../draft/draft';
import type { DraftStore } from '../draft/draft';
import type { Draft } from '../draft/draft-form';

/**
 * The list of the draft, read: a file that arrives, else what is held, else what is in the text field. A file takes the
 * place of what was there only once it has been read, and leaves no more than its reason when it is refused.
 */
export function useDraftList(allowedDomains: readonly string[]): ListState {
  const store = useDraft();
  const { draft } = store;
  const { arriving, text, roles } = draft;
  const shown = arriving ?? draft.held;
  // The overview is read again now and then and is equal, not the same.
  const domains = allowedDomains.join(' ');
  const request = useMemo<ListRequest>(
    () => ({
      source: { ...sourceOf(shown, text), ...(roles && !arriving && { roles }) },
      allowedDomains: domains.split(' ').filter(Boolean),
      today: today(),
    }),
    [shown, arriving, text, roles, domains],
  );
  const list = useList(request);
  const isAnswered = list.answers === request;
  useEffect(() => {
    if (arriving && isAnswered) settleArrival(store, arriving, list);
    // oxlint-disable-next-line react/exhaustive-deps -- once for each file: the rest is as it was when the file was read
  }, [arriving, isAnswered]);
  if (list.phase === 'empty' && !arriving) return list;
  if (arriving || !isAnswered) return { ...list, phase: 'reading' };
  return list.phase === 'refused' ? { ...list, content: emptyList } : list;
}

function settleArrival(
  { draft, change }: DraftStore,
  arriving: NonNullable<Draft['arriving']>,
  list: ListState,
) {
  if (list.refusal) {
    change({ arriving: undefined, refusal: { name: arriving.name, code: list.refusal } });
    return;
  }
  const typedCorrections = draft.held ? draft.typedCorrections : draft.corrections;
  change({ arriving: undefined, held: arriving, corrections: new Map(), roles: undefined, typedCorrections });
}

function sourceOf(shown: Draft['held'], text: string): ListSource {
  if (shown?.kind !== 'file') return { kind: 'text', text: shown?.text ?? text };
  const { name, bytes } = shown;
  return { kind: 'file', name, bytes };
}
