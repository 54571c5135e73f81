import type { WatchPoint } from '../../../../../../src/domain/watch/watch-head';
import { useWidth } from '../../../browser/use-width';
import { formatDay, formatDateTime, formatNumber } from '../../../words/format';
import { watchWords } from '../../../words/words';
import styles from './history-plots.module.css';
import { numbered, pathOf, placed, roundedUp } from './plot-line';
import type { PlotPoint, PlotValue } from './plot-line';

const { plot } = watchWords;
const height = 104;
const heightOfAxis = 20;
/** `point`: the first number is not written over the axis. */
const margin = { left: 12, right: 24, top: 20, point: 20 };
const widthOfDigit = 8;

/** Two numbers over the looks so far, each with an axis of its own: one is a small part of the other. */
export function HistoryPlots({ history }: { history: WatchPoint[] }) {
  // One look is told by the figures above.
  if (history.length < 2) return null;
  return (
    <section className={styles.history} aria-label={plot.title}>
      <div className={styles.plots}>
        <Plot series="watched" values={history.map(({ at, people }) => ({ at, value: people }))} />
        <Plot series="withAccess" values={history.map(({ at, withAccess }) => ({ at, value: withAccess }))} />
      </div>
      <details>
        <summary>{plot.asTable}</summary>
        <Table history={history} />
      </details>
    </section>
  );
}

function Plot({ series, values }: { series: 'watched' | 'withAccess'; values: PlotValue[] }) {
  const { element, width } = useWidth<HTMLDivElement>();
  const bottom = height - heightOfAxis;
  const most = roundedUp(Math.max(1, ...values.map(({ value }) => value)));
  const left = margin.left + formatNumber(most).length * widthOfDigit;
  const frame = { left, right: width - margin.right, top: margin.top, bottom };
  const points = placed(values, most, { ...frame, left: left + margin.point });
  const first = values[0]?.value ?? 0;
  const last = values.at(-1)?.value ?? 0;
  return (
    <figure className={`${styles.plot} ${styles[series]}`}>
      <figcaption>{plot[series]}</figcaption>
      <div ref={element}>
        {width > 0 && (
          <svg
            className={styles.drawing}
            height={height}
            viewBox={`0 0 ${width} ${height}`}
            role="img"
            aria-label={plot.label(plot[series], first, last, values.length)}
          >
            <Scale most={most} frame={frame} />
            <path className={styles.line} d={pathOf(points)} />
            {numbered(points).map((point) => (
              <Numbered key={point.at} point={point} />
            ))}
            <Times values={values} frame={frame} />
          </svg>
        )}
      </div>
    </figure>
  );
}

interface AxisProps {
  frame: { left: number; right: number; top: number; bottom: number };
}

function Scale({ most, frame: { left, right, top, bottom } }: AxisProps & { most: number }) {
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

function Numbered({ point: { x, y, value } }: { point: PlotPoint }) {
  return (
    <g>
      <circle className={styles.point} cx={x} cy={y} r={3} />
      <text className={styles.number} x={x} y={y - 7} textAnchor="middle">
        {formatNumber(value)}
      </text>
    </g>
  );
}

/** The first and the last look; by the minute where both were on one day. */
function Times({ values, frame: { left, right } }: AxisProps & { values: PlotValue[] }) {
  const first = values[0]?.at ?? '';
  const last = values.at(-1)?.at ?? '';
  const format = formatDay(first) === formatDay(last) ? formatDateTime : formatDay;
  return (
    <>
      <text x={left + margin.point} y={height - 3}>
        {format(first)}
      </text>
      <text x={right} y={height - 3} textAnchor="end">
        {format(last)}
      </text>
    </>
  );
}

function Table({ history }: { history: WatchPoint[] }) {
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {[plot.at, plot.watched, plot.withAccess, plot.unknown].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[...history].reverse().map(({ at, people, withAccess, unknown }) => (
          <tr key={at}>
            <th scope="row">{formatDateTime(at)}</th>
            {[people, withAccess, unknown].map((value, place) => (
              <td key={place}>{formatNumber(value)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
