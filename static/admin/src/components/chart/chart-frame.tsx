import type { ReactNode } from 'react';
import styles from './chart.module.css';
import { useActivePoint } from './use-active-point';

interface ChartFrameProps {
  /** Says what the chart shows in a sentence. */
  label: string;
  width: number;
  height: number;
  /** Where the points are, from the left. */
  places: readonly number[];
  /** What is told of a point, line by line; the first line is its time. */
  tell: (place: number) => string[];
  /** Gets the point that is told of. */
  children: (active: number | undefined) => ReactNode;
}

/** A drawing of points over time, each of which tells its numbers to the pointer and to arrow keys. */
export function ChartFrame({ label, width, height, places, tell, children }: ChartFrameProps) {
  const { active, handlers } = useActivePoint(places);
  const lines = active === undefined ? [] : tell(active);
  const x = active === undefined ? 0 : (places[active] ?? 0);
  return (
    <div className={styles.frame} role="group" aria-label={label} {...handlers}>
      <svg className={styles.drawing} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        {active !== undefined && <line className={styles.cursor} x1={x} x2={x} y1={0} y2={height - 20} />}
        {children(active)}
      </svg>
      <div role="status">
        {lines.length > 0 && (
          <div className={styles.tip} data-side={x > width / 2 ? 'left' : 'right'} style={{ left: x }}>
            {lines.map((line, place) => (
              <div key={line} className={place === 0 ? styles.when : undefined}>
                {line}
              </div>
            ))}
          </div>
        )}
      </div>
    </div>
  );
}
