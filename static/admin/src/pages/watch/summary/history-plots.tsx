import type { WatchPoint } from '../../../../../../src/domain/watch/watch-head';
import { useWidth } from '../../../browser/use-width';
import { formatDay, formatDateTime, formatNumber } from '../../../words/format';
import { watchWords } from '../../../words/words';
import { roomOfScale, Scale, Times } from '../../../components/chart/axes';
import { ChartFrame } from '../../../components/chart/chart-frame';
import chart from '../../../components/chart/chart.module.css';
import { roundedUp } from '../../../components/chart/rounded-up';
import styles from './history-plots.module.css';
import { numbered, pathOf, placed } from './plot-line';
import type { PlotPoint, PlotValue } from './plot-line';

const height = 104;
const heightOfAxis = 20;
/** `point`: the first number is not written over the axis. */
const margin = { right: 24, top: 20, point: 20 };

/** Two numbers over the looks so far, each with an axis of its own: one is a small part of the other. */
export function HistoryPlots({ history }: { history: WatchPoint[] }) {
  // One look is told by the figures above.
  if (history.length < 2) return null;
  return (
    <section className={styles.history} aria-label={watchWords.plot.title}>
      <div className={styles.plots}>
        <Plot series="watched" values={history.map(({ at, people }) => ({ at, value: people }))} />
        <Plot series="withAccess" values={history.map(({ at, withAccess }) => ({ at, value: withAccess }))} />
      </div>
      <details>
        <summary>{watchWords.plot.asTable}</summary>
        <Table history={history} />
      </details>
    </section>
  );
}

function Plot({ series, values }: { series: 'watched' | 'withAccess'; values: PlotValue[] }) {
  const { element, width } = useWidth<HTMLDivElement>();
  const bottom = height - heightOfAxis;
  const most = roundedUp(Math.max(1, ...values.map(({ value }) => value)));
  const area = { left: roomOfScale(most), right: width - margin.right, top: margin.top, bottom };
  const points = placed(values, most, { ...area, left: area.left + margin.point });
  const first = values[0]?.value ?? 0;
  const last = values.at(-1)?.value ?? 0;
  return (
    <figure className={`${styles.plot} ${styles[series]}`}>
      <figcaption>{watchWords.plot[series]}</figcaption>
      <div ref={element}>
        {width > 0 && (
          <ChartFrame
            label={watchWords.plot.label(watchWords.plot[series], first, last, values.length)}
            width={width}
            height={height}
            places={points.map(({ x }) => x)}
            tell={(place) => [
              formatDateTime(values[place]?.at ?? ''),
              watchWords.plot.value(watchWords.plot[series], values[place]?.value ?? 0),
            ]}
          >
            {(active) => (
              <>
                <Scale most={most} area={area} />
                <path className={styles.line} d={pathOf(points)} />
                {numbered(points).map((point) => (
                  <Numbered key={point.at} point={point} />
                ))}
                {active !== undefined && <Dot point={points[active]} />}
                <Times
                  {...timesOf(values)}
                  left={area.left + margin.point}
                  right={area.right}
                  y={height - 3}
                />
              </>
            )}
          </ChartFrame>
        )}
      </div>
    </figure>
  );
}

const Dot = ({ point }: { point: PlotPoint | undefined }) =>
  point ? <circle className={styles.point} cx={point.x} cy={point.y} r={5} /> : null;

/** The first and the last look; by the minute where both were on one day. */
function timesOf(values: PlotValue[]): { first: string; last: string } {
  const first = values[0]?.at ?? '';
  const last = values.at(-1)?.at ?? '';
  const format = formatDay(first) === formatDay(last) ? formatDateTime : formatDay;
  return { first: format(first), last: format(last) };
}

function Numbered({ point: { x, y, value } }: { point: PlotPoint }) {
  return (
    <g>
      <circle className={styles.point} cx={x} cy={y} r={3} />
      <text className={chart.number} x={x} y={y - 7} textAnchor="middle">
        {formatNumber(value)}
      </text>
    </g>
  );
}

function Table({ history }: { history: WatchPoint[] }) {
  return (
    <table className={chart.table}>
      <thead>
        <tr>
          {[
            watchWords.plot.at,
            watchWords.plot.watched,
            watchWords.plot.withAccess,
            watchWords.plot.unknown,
          ].map((head) => (
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
