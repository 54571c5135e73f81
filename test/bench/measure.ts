import { measurements } from './measurements.ts';

/** Runs one measurement in a process of its own and writes its figures as JSON to standard output. */
async function main(name: string): Promise<void> {
  const measurement = measurements[name];
  if (!measurement) throw new Error(`There is no measurement "${name}".`);
  process.stdout.write(JSON.stringify(await measurement.measure()));
}

main(process.argv[2] ?? '').catch((error: unknown) => {
  process.stderr.write(`${String(error instanceof Error ? error.stack : error)}\n`);
  process.exitCode = 1;
});
