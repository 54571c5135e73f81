import type { Figure } from './figure.ts';

/** A figure as two runs measured it. */
export interface FigureTwice extends Figure {
  /** What the second run measured. */
  again: number;
  /** How far apart the two are, as a share of the larger one. */
  apart: number;
}

/** Two runs agree in a figure when they are no further apart than this share. */
export const agreementShare = 0.1;

export const isAgreed = ({ apart }: FigureTwice): boolean => apart <= agreementShare;

/**
 * The figures of one run beside those of another.
 * @throws Error where the runs did not measure the same
 */
export function besides(first: readonly Figure[], second: readonly Figure[]): FigureTwice[] {
  const names = [first, second].map((figures) => figures.map(({ name }) => name).join(', '));
  if (names[0] !== names[1]) throw new Error(`One run measured ${names.join('; the other ')}`);
  return first.map((figure, place) => {
    const again = second[place]?.value ?? Number.NaN;
    const larger = Math.max(Math.abs(figure.value), Math.abs(again));
    return { ...figure, again, apart: larger === 0 ? 0 : Math.abs(figure.value - again) / larger };
  });
}
