/** The items in pieces of at most so many: what one call takes. */
export function inPieces<T>(items: readonly T[], most: number): T[][] {
  const pieces: T[][] = [];
  for (let from = 0; from < items.length; from += most) pieces.push(items.slice(from, from + most));
  return pieces;
}
