import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readStartOptions, StartOptionsError } from '../../local/start-options.ts';

jest.setTimeout(120_000);

interface Started {
  url: string;
  /** Everything printed up to now. */
  output: () => string;
  /** Asks it to end, and answers its exit code. */
  end(): Promise<number | null>;
}

const running = new Set<ChildProcess>();
let data: string;

beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'start-test-'));
});
afterEach(() => {
  for (const child of running) child.kill('SIGKILL');
  rmSync(data, { recursive: true, force: true });
});

function spawnStart(options: readonly string[]): ChildProcess {
  const args = ['--disable-warning=ExperimentalWarning', 'local/start.ts', ...options];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}

function start(...options: string[]): Promise<Started> {
  const child = spawnStart(['--port', '0', '--data', data, ...options]);
  let output = '';
  return new Promise((resolve, reject) => {
    const take = (text: Buffer) => {
      output += text.toString();
      const url = /^Ready: (\S+)$/m.exec(output)?.[1];
      if (url === undefined) return;
      resolve({
        url,
        output: () => output,
        async end() {
          const exit = once(child, 'exit');
          child.kill('SIGTERM');
          return ((await exit) as [number | null])[0];
        },
      });
    };
    child.stdout?.on('data', take);
    child.stderr?.on('data', take);
    child.once('exit', () => reject(new Error(output)));
  });
}

async function ask(url: string, method = 'GET', body?: unknown): Promise<Record<string, unknown>> {
  const response = await fetch(url, {
    method,
    ...(body === undefined
      ? {}
      : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
  return (await response.json()) as Record<string, unknown>;
}

const seatsOf = async ({ url }: Started) => (await ask(`${url}/host/behaviour`))['seatsLeft'];

describe('npm start', () => {
  it('ends its start-up with its address, keeps its data over a restart, and begins anew when told', async () => {
    const first = await start();
    expect(first.output().trimEnd().split('\n').at(-1)).toMatch(/^Ready: http:\/\/127\.0\.0\.1:\d+$/);
    expect(await ask(`${first.url}/host/health`)).toEqual({ status: 'ok' });
    const seatsBefore = await seatsOf(first);
    await ask(`${first.url}/host/behaviour`, 'PUT', { seatsLeft: 7 });
    expect(await first.end()).toBe(0);

    const second = await start();
    expect(await seatsOf(second)).toBe(7);
    expect(await second.end()).toBe(0);

    const third = await start('--reset');
    expect(await seatsOf(third)).toBe(seatsBefore);
    expect(await third.end()).toBe(0);
  });

  it('says what is wrong with an option it does not know, and exits with 2', async () => {
    const child = spawnStart(['--prot', '0']);
    let errors = '';
    child.stderr?.on('data', (text: Buffer) => (errors += text.toString()));
    const [code] = (await once(child, 'close')) as [number | null];
    expect(code).toBe(2);
    expect(errors).toContain("'--prot'");
    expect(errors).toContain('Usage: npm start');
    expect(errors).not.toMatch(/^\s+at /m);
  });
});

describe('a taken port', () => {
  it('is said in one sentence, before anything of the data is touched, and ends with 1', async () => {
    const first = await start();
    const { port } = new URL(first.url);
    await ask(`${first.url}/host/behaviour`, 'PUT', { seatsLeft: 7 });
    const child = spawnStart(['--port', port, '--data', data, '--reset']);
    let output = '';
    const take = (text: Buffer) => (output += text.toString());
    child.stdout?.on('data', take);
    child.stderr?.on('data', take);
    const [code] = (await once(child, 'close')) as [number | null];
    expect(code).toBe(1);
    expect(output).toBe(`Port ${port} is taken: choose another with --port N, or 0 for a free one.\n`);
    expect(await seatsOf(first)).toBe(7);
    expect(await first.end()).toBe(0);
    const second = await start();
    expect(await seatsOf(second)).toBe(7);
    expect(await second.end()).toBe(0);
  });
});

describe('the options', () => {
  it('are a port, a directory and a reset', () => {
    expect(readStartOptions([])).toEqual({ port: 8080, dataDirectory: '.local', reset: false });
    expect(readStartOptions(['--port', '0', '--data', 'kept', '--reset'])).toEqual({
      port: 0,
      dataDirectory: 'kept',
      reset: true,
    });
  });

  it.each([['--port', 'http'], ['--port', '65536'], ['--port', ''], ['--port'], ['--data', ''], ['extra']])(
    'are refused as %s %s',
    (...args) => {
      expect(() => readStartOptions(args.filter((arg) => typeof arg === 'string'))).toThrow(
        StartOptionsError,
      );
    },
  );
});
