import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { isMissed, type Figure } from './figure.ts';
import { measurements } from './measurements.ts';
import { writePlot } from './plot.ts';

/**
 * `npm run bench -- [--json] [--quick] [--only name] [--plots]`: measures the bundled app on the local host. Exit code 1
 * when a figure misses its target. `--plots` draws what was measured into docs/plots.
 */
interface Result {
  name: string;
  title: string;
  figures: Figure[];
  error?: string;
}

/** The heap each measurement has to get by with; without a bound, garbage lies about for as long as memory lasts. */
const heapMegabytes = { latency: 128, scale: 512 } as Record<string, number>;
const defaultHeapMegabytes = 256;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      json: { type: 'boolean', default: false },
      quick: { type: 'boolean', default: false },
      only: { type: 'string' },
      plots: { type: 'boolean', default: false },
    },
  });
  const chosen = Object.entries(measurements).filter(([name, { isLong }]) =>
    values.only === undefined ? !(values.quick && isLong) : name === values.only,
  );
  if (chosen.length === 0)
    throw new Error(`Nothing to measure. There are: ${Object.keys(measurements).join(', ')}.`);
  const results: Result[] = [];
  for (const [name, { title }] of chosen) {
    const result = await measureApart(name, title);
    results.push(result);
    if (values.plots) writePlot(name, result.figures);
    if (!values.json) process.stdout.write(textOf(result));
  }
  if (values.json) process.stdout.write(`${JSON.stringify(results.map(withVerdicts), undefined, 2)}\n`);
  const isGood = results.every(({ figures, error }) => error === undefined && !figures.some(isMissed));
  process.exitCode = isGood ? 0 : 1;
}

/** In a process of its own, so that its peak memory is its own. */
async function measureApart(name: string, title: string): Promise<Result> {
  const heap = heapMegabytes[name] ?? defaultHeapMegabytes;
  const flags = [`--max-old-space-size=${heap}`, '--max-semi-space-size=8', ...process.execArgv];
  try {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [...flags, join('test', 'bench', 'measure.ts'), name],
      { maxBuffer: 2 ** 24 },
    );
    return { name, title, figures: JSON.parse(stdout) as Figure[] };
  } catch (error) {
    return { name, title, figures: [], error: String(error) };
  }
}

const verdictOf = (figure: Figure): string =>
  figure.atMost === undefined ? '' : isMissed(figure) ? 'MISSED' : 'ok';

const withVerdicts = (result: Result) => ({
  ...result,
  figures: result.figures.map((figure) => ({ ...figure, verdict: verdictOf(figure) || undefined })),
});

function textOf({ name, title, figures, error }: Result): string {
  const lines = figures.map((figure) => {
    const target = figure.atMost === undefined ? '' : `at most ${figure.atMost}`;
    const columns = [
      figure.name.padEnd(46),
      rounded(figure.value).padStart(10),
      figure.unit.padEnd(27),
      target.padEnd(13),
      verdictOf(figure).padEnd(7),
      figure.note ?? '',
    ];
    return `  ${columns.join(' ').trimEnd()}`;
  });
  return [`${title} (${name})`, ...lines, ...(error ? [`  FAILED ${error}`] : []), '', ''].join('\n');
}

function rounded(value: number): string {
  if (Number.isInteger(value)) return String(value);
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}

main().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exitCode = 1;
});
