import { canonicalJson } from './canonical-json';

/** A line of an export: numbered from 1, so that one that went or moved shows, and written in the one form it can have. */
export const exportText = (n: number, line: object): string => `${canonicalJson({ n, ...line })}\n`;
