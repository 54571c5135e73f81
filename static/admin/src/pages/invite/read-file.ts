import type { Draft } from './draft';

const largestFileBytes = 50 * 1024 * 1024;

/** The part of the draft that a chosen file makes: the file held, or why it was not taken. */
export async function readFile(file: File): Promise<Pick<Draft, 'held' | 'refusal'>> {
  if (file.size > largestFileBytes) return { held: undefined, refusal: 'too-large' };
  if (file.size === 0) return { held: undefined, refusal: 'empty' };
  try {
    const bytes = await file.arrayBuffer();
    return { held: { kind: 'file', name: file.name, size: file.size, bytes }, refusal: undefined };
  } catch {
    return { held: undefined, refusal: 'unreadable' };
  }
}
