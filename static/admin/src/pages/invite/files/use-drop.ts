import { useState } from 'react';
import type { DragEvent } from 'react';
import { isLongText } from '../../../lists/long-text';

interface DropTakers {
  onFiles: (files: File[]) => void;
  /** Absent while a text has no place here. */
  onText: ((text: string) => void) | undefined;
}

const holdsFiles = ({ dataTransfer }: DragEvent) => dataTransfer.types.includes('Files');
/** A file is taken wherever it is dropped, a text where the list is. */
const isOnList = ({ target }: DragEvent) =>
  target instanceof Element && target.closest('[data-drop]') !== null;
/** A text field takes a dropped text by itself, at the place where it is dropped. */
const isOnField = ({ target }: DragEvent) => target instanceof HTMLTextAreaElement;

/** Takes files and texts that are dropped on a place. */
export function useDrop({ onFiles, onText }: DropTakers) {
  const [isOver, setOver] = useState(false);
  const onDragOver = (event: DragEvent) => {
    if (!holdsFiles(event) && (!onText || isOnField(event) || !isOnList(event))) return;
    event.preventDefault();
    setOver(holdsFiles(event));
  };
  const onDragLeave = ({ currentTarget, relatedTarget }: DragEvent) => {
    if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setOver(false);
  };
  const onDrop = (event: DragEvent) => {
    setOver(false);
    const text = event.dataTransfer.getData('text/plain');
    if (holdsFiles(event)) onFiles([...event.dataTransfer.files]);
    else if (!onText || !text || !isOnList(event) || (isOnField(event) && !isLongText(text))) return;
    else onText(text);
    event.preventDefault();
  };
  return { isOver, dropHandlers: { onDragOver, onDragLeave, onDrop } };
}
