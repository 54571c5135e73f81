import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { besides, isAgreed, type FigureTwice } from './agreement.ts';
import { isMissed, type Figure } from './figure.ts';
import { measurements } from './measurements.ts';
import { writePlot } from './plot.ts';

/**
 * `npm run bench -- [--json] [--quick] [--only name] [--twice] [--plots]`: builds the app and measures it on the local host. Exit
 * code 1 when a figure misses its target. `--twice` measures everything twice and tells which figures of the two runs do not
 * agree. `--plots` draws what was measured into docs/plots.
 */
interface Result {
  name: string;
  title: string;
  figures: (Figure | FigureTwice)[];
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
      twice: { type: 'boolean', default: false },
      plots: { type: 'boolean', default: false },
    },
  });
  const chosen = Object.entries(measurements).filter(([name, { isLong }]) =>
    values.only === undefined ? !(values.quick && isLong) : name === values.only,
  );
  if (chosen.length === 0)
    throw new Error(`Nothing to measure. There are: ${Object.keys(measurements).join(', ')}.`);
  // In a process of its own: what memory it takes would count as that of every process begun after it.
  await promisify(execFile)(process.execPath, [...process.execArgv, join('local', 'build.ts')]);
  const results: Result[] = [];
  for (const [name, { title }] of chosen) {
    const result = values.twice ? await measureTwice(name, title) : await measureApart(name, title);
    results.push(result);
    if (values.plots) writePlot(name, result.figures);
    if (!values.json) process.stdout.write(textOf(result));
  }
  if (values.json) process.stdout.write(`${JSON.stringify(results.map(withVerdicts), undefined, 2)}\n`);
  else if (values.twice) process.stdout.write(agreementText(results));
  const isGood = results.every(({ figures, error }) => error === undefined && !figures.some(isMissedOnce));
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

async function measureTwice(name: string, title: string): Promise<Result> {
  const [first, second] = [await measureApart(name, title), await measureApart(name, title)];
  const error = first.error ?? second.error;
  if (error !== undefined) return { ...first, error };
  return { ...first, figures: besides(first.figures, second.figures) };
}

/** In either run, where there were two. */
const isMissedOnce = (figure: Figure | FigureTwice): boolean =>
  isMissed(figure) || ('again' in figure && isMissed({ ...figure, value: figure.again }));

const verdictOf = (figure: Figure | FigureTwice): string =>
  figure.atMost === undefined ? '' : isMissedOnce(figure) ? 'MISSED' : 'ok';

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
      ...('again' in figure ? [rounded(figure.again).padStart(10)] : []),
      figure.unit.padEnd(27),
      target.padEnd(13),
      verdictOf(figure).padEnd(7),
      figure.note ?? '',
    ];
    return `  ${columns.join(' ').trimEnd()}`;
  });
  return [`${title} (${name})`, ...lines, ...(error ? [`  FAILED ${error}`] : []), '', ''].join('\n');
}

function agreementText(results: readonly Result[]): string {
  const both = results.flatMap(({ name, figures }) =>
    figures.flatMap((figure) => ('again' in figure ? [{ ...figure, name: `${name}: ${figure.name}` }] : [])),
  );
  const apart = both.filter((figure) => !isAgreed(figure));
  const lines = apart.map(
    (figure) =>
      `  ${figure.name.padEnd(60)} ${rounded(figure.value)} and ${rounded(figure.again)} ${figure.unit}`,
  );
  const head = `Two runs agree within 10 % in ${String(both.length - apart.length)} of ${String(both.length)} figures`;
  return [apart.length === 0 ? head : `${head}, and not in these:`, ...lines, ''].join('\n');
}

function rounded(value: number): string {
  if (Number.isInteger(value)) return String(value);
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}

main().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exitCode = 1;
});
