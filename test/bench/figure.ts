/** One measured number, with what it must not exceed where there is a target. */
export interface Figure {
  name: string;
  value: number;
  unit: string;
  /** The most that is good. */
  atMost?: number;
  /** How the figure came about. */
  note?: string;
}

export const isMissed = ({ value, atMost }: Figure): boolean => atMost !== undefined && !(value <= atMost);
