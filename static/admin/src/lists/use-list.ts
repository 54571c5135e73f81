import { useEffect, useState } from 'react';
import type { RecipientRow } from '../../../../src/domain/recipient-list';
import type { FileFacts, ListRequest, RefusalCode } from './list-messages';
import { openReader } from './open-reader';

export interface ListState {
  phase: 'empty' | 'reading' | 'ready' | 'refused';
  rows: RecipientRow[];
  facts?: FileFacts;
  refusal?: RefusalCode;
}

const empty: ListState = { phase: 'empty', rows: [] };
const typingPauseMilliseconds = 150;
/** Nobody types that much: it was pasted as a whole. */
const longTextCharacters = 200_000;

/** Reads the list whenever it changes. While a new one is being read, the last rows stay. */
export function useList(request: ListRequest | undefined): ListState {
  const [list, setList] = useState(empty);
  useEffect(() => {
    if (!request || (request.kind === 'text' && !request.text.trim())) {
      setList(empty);
      return;
    }
    setList((before) => ({ ...before, phase: 'reading' }));
    let stop = () => {};
    const timer = setTimeout(
      () => (stop = readInto(request, setList)),
      request.kind === 'text' && request.text.length < longTextCharacters ? typingPauseMilliseconds : 0,
    );
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [request]);
  return list;
}

function readInto(request: ListRequest, setList: (list: ListState) => void) {
  const rows: RecipientRow[] = [];
  let facts: FileFacts | undefined;
  return openReader(request, (message) => {
    if (message.type === 'file') facts = message.facts;
    if (message.type === 'rows') for (const row of message.rows) rows.push(row);
    if (message.type === 'refused') setList({ phase: 'refused', rows: [], refusal: message.code });
    if (message.type === 'done') setList({ phase: 'ready', rows, ...(facts && { facts }) });
  });
}
