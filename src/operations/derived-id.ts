import type { Ids } from '../ports/ids';

/** Hexadecimal digits: 128 bits. */
const idLength = 32;

/** The id of what is made of a request: the same text has the same id. */
export const derivedId = ({ hash }: Pick<Ids, 'hash'>, text: string): string => hash(text).slice(0, idLength);
