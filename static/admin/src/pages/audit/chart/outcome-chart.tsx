import { outcomes } from '../../../../../../src/domain/words';
import { useWidth } from '../../../browser/use-width';
import { roomOfScale, Scale, Times } from '../../../components/chart/axes';
import type { ChartArea } from '../../../components/chart/axes';
import { ChartFrame } from '../../../components/chart/chart-frame';
import drawing from '../../../components/chart/chart.module.css';
import { roundedUp } from '../../../components/chart/rounded-up';
import { Card, SectionHeading, Small } from '../../../components/frame/layout';
import { Failure } from '../../../components/frame/states';
import type { Tone } from '../../../components/text/tone';
import { call } from '../../../backend/backend';
import { formatShortDate, formatNumber } from '../../../words/format';
import { useLoad } from '../../../backend/use-load';
import { words } from '../../../words/words';
import { outcomeTones } from '../../batch/tones';
import { PeopleNow } from './people-now';
import { weeklyBars } from './chart-bars';
import type { ChartBar } from './chart-bars';
import styles from './outcome-chart.module.css';

/** From the bottom of a bar to its top. */
const tones = ['success', 'neutral', 'warning', 'danger'] as const satisfies Tone[];
const height = 160;

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
      <Bars bars={bars} to={data.to} />
      <ul className={styles.legend}>
        {tones.map((tone) => (
          <li key={tone}>
            <span className={`${styles.swatch} ${styles[tone]}`} />
            {chart.tones[tone]}
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

function Bars({ bars, to }: { bars: ChartBar[]; to: string }) {
  const { chart } = words.audit;
  const { element, width } = useWidth<HTMLDivElement>();
  const most = roundedUp(Math.max(1, ...bars.map(({ total }) => total)));
  const area = { left: roomOfScale(most), right: width - 8, top: 20, bottom: height - 20 };
  const step = (area.right - area.left) / bars.length;
  const places = bars.map((_, place) => area.left + (place + 0.5) * step);
  const total = bars.reduce((sum, bar) => sum + bar.total, 0);
  const tell = (place: number) => tellOf(bars[place]);
  return (
    <div ref={element}>
      {width > 0 && (
        <ChartFrame label={chart.label(total, bars.length)} {...{ width, height, places, tell }}>
          {() => (
            <>
              <Scale most={most} area={area} />
              {bars.map((bar, place) => (
                <Bar
                  key={bar.from}
                  bar={bar}
                  x={places[place] ?? 0}
                  width={step * 0.64}
                  most={most}
                  area={area}
                />
              ))}
              <Times
                first={formatShortDate(bars[0]?.from ?? to)}
                last={formatShortDate(to)}
                left={area.left}
                right={area.right}
                y={height - 3}
              />
            </>
          )}
        </ChartFrame>
      )}
    </div>
  );
}

/** The week, and how many of its results ended how. */
function tellOf(bar: ChartBar | undefined): string[] {
  if (!bar) return [];
  const { chart } = words.audit;
  const parts = tones
    .filter((tone) => countOf(bar, tone) > 0)
    .map((tone) => chart.value(chart.tones[tone], countOf(bar, tone)));
  return [chart.weekFrom(formatShortDate(bar.from)), ...(parts.length > 0 ? parts : [chart.nothing])];
}

interface BarProps {
  bar: ChartBar;
  x: number;
  width: number;
  most: number;
  area: ChartArea;
}

/** A week, its outcomes upon each other, with its number over it. */
function Bar({ bar, x, width, most, area }: BarProps) {
  let top = area.bottom;
  return (
    <g>
      {tones.map((tone) => {
        const size = (countOf(bar, tone) / most) * (area.bottom - area.top);
        top -= size;
        return size > 0 ? (
          <rect key={tone} className={styles[tone]} x={x - width / 2} y={top} width={width} height={size} />
        ) : null;
      })}
      {bar.total > 0 && (
        <text className={drawing.number} x={x} y={top - 6} textAnchor="middle">
          {formatNumber(bar.total)}
        </text>
      )}
    </g>
  );
}

function BarsTable({ bars }: { bars: ChartBar[] }) {
  const { chart } = words.audit;
  const used = outcomes.filter((outcome) => bars.some(({ counts }) => counts[outcome]));
  return (
    <table className={drawing.table}>
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
              <th scope="row">{formatShortDate(from)}</th>
              {used.map((outcome) => (
                <td key={outcome}>{formatNumber(counts[outcome] ?? 0)}</td>
              ))}
            </tr>
          ))}
      </tbody>
    </table>
  );
}
