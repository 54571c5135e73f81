const steps = [1, 2, 5];

/** The least round number that is no smaller: 1, 2, 5, 10, 20, 50 and so on. */
export function roundedUp(value: number): number {
  for (let power = 1; ; power *= 10) for (const step of steps) if (step * power >= value) return step * power;
}
