import { outcomes } from '../../../../../../src/domain/words';
import { Card, SectionHeading, Small } from '../../../components/frame/layout';
import { Failure } from '../../../components/frame/states';
import type { Tone } from '../../../components/text/tone';
import { call } from '../../../backend/backend';
import { formatDate, formatNumber } from '../../../words/format';
import { useLoad } from '../../../backend/use-load';
import { words } from '../../../words/words';
import { outcomeTones } from '../../batch/tones';
import { PeopleNow } from './people-now';
import { weeklyBars } from './chart-bars';
import type { ChartBar } from './chart-bars';
import styles from './outcome-chart.module.css';

/** From the bottom of a bar to its top. */
const tones: Tone[] = ['success', 'neutral', 'warning', 'danger'];
const barWidth = 10;
const gap = 4;
const height = 100;

const countOf = ({ counts }: ChartBar, tone: Tone) =>
  outcomes.reduce((sum, outcome) => sum + (outcomeTones[outcome] === tone ? (counts[outcome] ?? 0) : 0), 0);

/** How people stand now, as the watch knows it, and invitations by outcome, week by week, from running totals. */
export function OutcomeChart() {
  const { data, error, reload } = useLoad('summary', () => call('getAuditSummary', {}));
  if (error && !data) return <Failure error={error} onRetry={() => void reload()} />;
  if (!data || Object.keys(data.outcomes).length === 0) return null;
  const bars = weeklyBars(data);
  const { chart } = words.audit;
  return (
    <Card label={chart.title}>
      <SectionHeading>{chart.title}</SectionHeading>
      <PeopleNow />
      <Bars bars={bars} />
      <div className={styles.scale} aria-hidden="true">
        <span>{formatDate(bars[0]?.from ?? data.from)}</span>
        <span>{formatDate(data.to)}</span>
      </div>
      <ul className={styles.legend}>
        {tones.map((tone) => (
          <li key={tone}>
            <span className={`${styles.swatch} ${styles[tone]}`} />
            {chart.tones[tone as keyof typeof chart.tones]}
          </li>
        ))}
      </ul>
      <details>
        <summary>{chart.asTable}</summary>
        <BarsTable bars={bars} />
      </details>
      <Small>{chart.help}</Small>
    </Card>
  );
}

function Bars({ bars }: { bars: ChartBar[] }) {
  const most = Math.max(1, ...bars.map(({ total }) => total));
  const width = bars.length * (barWidth + gap);
  const total = bars.reduce((sum, bar) => sum + bar.total, 0);
  return (
    <svg
      className={styles.chart}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={words.audit.chart.label(total, bars.length)}
    >
      {bars.map((bar, place) => (
        <Bar key={bar.from} bar={bar} x={place * (barWidth + gap) + gap / 2} most={most} />
      ))}
      <line className={styles.axis} x1={0} x2={width} y1={height} y2={height} />
    </svg>
  );
}

function Bar({ bar, x, most }: { bar: ChartBar; x: number; most: number }) {
  let top = height;
  return (
    <g>
      {tones.map((tone) => {
        const size = (countOf(bar, tone) / most) * height;
        top -= size;
        return size > 0 ? (
          <rect key={tone} className={styles[tone]} x={x} y={top} width={barWidth} height={size} />
        ) : null;
      })}
    </g>
  );
}

function BarsTable({ bars }: { bars: ChartBar[] }) {
  const { chart } = words.audit;
  const used = outcomes.filter((outcome) => bars.some(({ counts }) => counts[outcome]));
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{chart.week}</th>
          {used.map((outcome) => (
            <th key={outcome} scope="col">
              {words.outcomes[outcome]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {bars
          .filter(({ total }) => total > 0)
          .map(({ from, counts }) => (
            <tr key={from}>
              <th scope="row">{formatDate(from)}</th>
              {used.map((outcome) => (
                <td key={outcome}>{formatNumber(counts[outcome] ?? 0)}</td>
              ))}
            </tr>
          ))}
      </tbody>
    </table>
  );
}
