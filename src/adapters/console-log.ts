import type { Log } from '../ports';

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
  const frames = cause.stack
    ?.split('\n')
    .slice(1, 6)
    .map((line) => line.trim());
  return { name, code, status, frames, cause: kindOf(cause.cause) };
}
