import { useEffect, useState } from 'react';
import type { Dispatch, SetStateAction } from 'react';
import type { FileFacts, ListRequest, RefusalCode, TableFacts } from './list-messages';
import { emptyList, readListOf } from './list-pieces';
import type { ListPiece, ReadList } from './list-pieces';
import { createListReader } from './list-reader';
import type { ListReader } from './list-reader';
import { isLongText } from './long-text';

export interface ListState {
  phase: 'empty' | 'reading' | 'ready' | 'refused';
  content: ReadList;
  facts?: FileFacts;
  /** Absent for running text. */
  table?: TableFacts;
  refusal?: RefusalCode;
  /** What was read, or refused; while a newer one is being read, still the one before. */
  answers?: ListRequest;
}

const empty: ListState = { phase: 'empty', content: emptyList };
const typingPauseMilliseconds = 150;

/** Reads the list whenever it changes. While a new one is being read, or when it is refused, the last one stays. */
export function useList(request: ListRequest): ListState {
  const [state, setState] = useState(empty);
  const reader = useReader();
  useEffect(() => {
    const { source } = request;
    if (!reader || (source.kind === 'text' && !source.text.trim())) {
      setState(empty);
      return;
    }
    setState((before) => ({ ...before, phase: 'reading' }));
    if (source.kind === 'file' || isLongText(source.text)) return readInto(reader, request, setState);
    let stop = () => {};
    const timer = setTimeout(() => (stop = readInto(reader, request, setState)), typingPauseMilliseconds);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [reader, request]);
  return state;
}

/** Open for as long as the page is. */
function useReader(): ListReader | undefined {
  const [reader, setReader] = useState<ListReader>();
  useEffect(() => {
    const opened = createListReader();
    setReader(opened);
    return opened.close;
  }, []);
  return reader;
}

function readInto(reader: ListReader, request: ListRequest, setState: Dispatch<SetStateAction<ListState>>) {
  const pieces: ListPiece[] = [];
  let facts: FileFacts | undefined;
  let table: TableFacts | undefined;
  return reader.read(request, (message) => {
    if (message.type === 'file') facts = message.facts;
    if (message.type === 'table') table = message.table;
    if (message.type === 'piece') pieces.push(message.piece);
    if (message.type === 'refused')
      setState((before) => ({ ...before, phase: 'refused', refusal: message.code, answers: request }));
    if (message.type === 'done')
      setState({
        phase: 'ready',
        content: readListOf(pieces),
        answers: request,
        ...(facts && { facts }),
        ...(table && { table }),
      });
  });
}
