import { useMemo } from 'react';
import type { ListRequest } from '../../lists/list-messages';
import { useList } from '../../lists/use-list';
import type { Draft } from './draft';

/** The list of the draft, read: what is held, else what is in the text field. */
export function useDraftList({ held, text }: Pick<Draft, 'held' | 'text'>) {
  const request = useMemo<ListRequest>(() => {
    if (held?.kind === 'file')
      return {
        kind: 'file',
        name: held.name,
        bytes: held.bytes,
        ...(held.column !== undefined && { column: held.column }),
      };
    return { kind: 'text', text: held?.text ?? text };
  }, [held, text]);
  return useList(request);
}
