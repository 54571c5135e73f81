import type { Log } from '../../ports/log';

/**
 * One JSON line an event. Of a cause only what names no person is written: its kind, code and status, never its
 * message.
 */
export const consoleLog: Log = {
  info: (code, ids = {}) => console.log(JSON.stringify({ level: 'info', code, ...ids })),
  error: (code, ids, cause) =>
    console.error(JSON.stringify({ level: 'error', code, ...ids, cause: kindOf(cause) })),
};

function kindOf(cause: unknown): unknown {
  if (!(cause instanceof Error)) return undefined;
  const { name, code, status } = cause as Error & { code?: unknown; status?: unknown };
  // A message can have lines of its own, which the stack repeats before the places.
  const frames = cause.stack
    ?.replace(cause.message, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /^at .+:\d+:\d+\)?$/.test(line))
    .slice(0, 5);
  return { name, code, status, frames, cause: kindOf(cause.cause) };
}
