/** Lines of an export as text: numbered from 1, so that a line that went or moved shows. */
export const exportText = (n: number, line: object): string => `${JSON.stringify({ n, ...line })}\n`;
