import { createHash } from 'node:crypto';
import type { Ids } from '../../../src/ports/ids';

const idDigits = 6;

/** Ids in a row, the same in every run; digests are real. */
export function createFixedIds(): Ids {
  let given = 0;
  return {
    next() {
      given += 1;
      return `id${String(given).padStart(idDigits, '0')}`;
    },
    hash: sha256,
    random: () => 0.5,
  };
}

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
