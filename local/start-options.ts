import { parseArgs } from 'node:util';

export interface StartOptions {
  /** 0: a free one. */
  port: number;
  dataDirectory: string;
  reset: boolean;
}

/** What was typed after `npm start --` cannot be understood; the message says what can. */
export class StartOptionsError extends Error {
  override readonly name = 'StartOptionsError';
}

const usage = 'Usage: npm start -- [--port N] [--data DIR] [--reset]';
const highestPort = 65_535;

/** @throws StartOptionsError */
export function readStartOptions(args: readonly string[]): StartOptions {
  const { port, data, reset } = parse(args);
  if (!/^\d+$/.test(port) || Number(port) > highestPort)
    throw new StartOptionsError(
      `--port takes a number from 0 to ${String(highestPort)}, not "${port}".\n${usage}`,
    );
  if (data === '') throw new StartOptionsError(`--data takes the name of a directory.\n${usage}`);
  return { port: Number(port), dataDirectory: data, reset };
}

function parse(args: readonly string[]): { port: string; data: string; reset: boolean } {
  try {
    return parseArgs({
      args: [...args],
      options: {
        port: { type: 'string', default: '8080' },
        data: { type: 'string', default: '.local' },
        reset: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code?.startsWith('ERR_PARSE_ARGS_') !== true) throw error;
    throw new StartOptionsError(`${message}\n${usage}`, { cause: error });
  }
}
