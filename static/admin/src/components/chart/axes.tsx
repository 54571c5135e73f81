import { formatNumber } from '../../words/format';
import styles from './chart.module.css';

export interface ChartArea {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const widthOfDigit = 8;

/** Room for the numbers of a scale up to `most`. */
export const roomOfScale = (most: number): number => 12 + formatNumber(most).length * widthOfDigit;

/** Lines at 0 and at the greatest number, which they name. */
export function Scale({ most, area: { left, right, top, bottom } }: { most: number; area: ChartArea }) {
  return [
    { value: 0, y: bottom },
    { value: most, y: top },
  ].map(({ value, y }) => (
    <g key={value}>
      <line className={styles.axis} x1={left} x2={right} y1={y} y2={y} />
      <text x={left - 8} y={y + 4} textAnchor="end">
        {formatNumber(value)}
      </text>
    </g>
  ));
}

interface TimesProps {
  first: string;
  last: string;
  left: number;
  right: number;
  y: number;
}

/** What the drawing begins and ends with. */
export const Times = ({ first, last, left, right, y }: TimesProps) => (
  <>
    <text x={left} y={y}>
      {first}
    </text>
    <text x={right} y={y} textAnchor="end">
      {last}
    </text>
  </>
);
