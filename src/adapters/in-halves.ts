/**
 * Whether the refusal of a whole call may lie in one of its addresses. 401, 402 and 404 concern the caller or the
 * organization.
 */
export const mayLieInOne = (status: number | undefined): boolean =>
  status === 400 || status === 403 || status === 409 || status === 422;

/** One address can refuse a whole call: asked in halves, it ends up standing alone. At most `2n - 1` calls for `n`. */
export async function inHalves<T, R>(
  items: readonly T[],
  ask: (half: readonly T[]) => Promise<R[]>,
): Promise<R[]> {
  const middle = Math.ceil(items.length / 2);
  return [...(await ask(items.slice(0, middle))), ...(await ask(items.slice(middle)))];
}
