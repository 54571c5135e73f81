import type { Log } from '../../../src/ports/log';

export interface LogLine {
  level: 'info' | 'error';
  code: string;
  ids: Record<string, string | number | undefined>;
  cause?: unknown;
}

export interface MemoryLog extends Log {
  readonly lines: readonly LogLine[];
}

export function createMemoryLog(): MemoryLog {
  const lines: LogLine[] = [];
  return {
    lines,
    info: (code, ids = {}) => void lines.push({ level: 'info', code, ids }),
    error: (code, ids, cause) => void lines.push({ level: 'error', code, ids, cause }),
  };
}
