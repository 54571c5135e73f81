/** Forge takes 500 KB a request; this leaves room for the envelope. */
const pieceBytes = 380 * 1024;
const largestPiece = 2_500;

type Recipient = { email: string; line?: number; name?: string };

/** The list in pieces that each fit one request. */
export function piecesOf<T extends Recipient>(recipients: T[]): T[][] {
  const pieces: T[][] = [];
  let piece: T[] = [];
  let bytes = 0;
  const encoder = new TextEncoder();
  for (const recipient of recipients) {
    const size = encoder.encode(JSON.stringify(recipient)).length + 1;
    if (piece.length > 0 && (bytes + size > pieceBytes || piece.length >= largestPiece)) {
      pieces.push(piece);
      piece = [];
      bytes = 0;
    }
    piece.push(recipient);
    bytes += size;
  }
  return piece.length > 0 ? [...pieces, piece] : pieces;
}
