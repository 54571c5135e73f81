import type { Draft } from '../draft/draft-form';

const largestFileBytes = 50 * 1024 * 1024;

/** The part of the draft that a chosen file makes: the file to be read, or why it was not taken. */
export async function readFile(file: File): Promise<Pick<Draft, 'arriving' | 'refusal'>> {
  const { name, size } = file;
  if (size > largestFileBytes) return { refusal: { name, code: 'too-large' } };
  if (size === 0) return { refusal: { name, code: 'empty' } };
  try {
    return { arriving: { kind: 'file', name, size, bytes: await file.arrayBuffer() }, refusal: undefined };
  } catch {
    return { refusal: { name, code: 'unreadable' } };
  }
}
