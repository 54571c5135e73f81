import { format } from 'node:util';
import type { HostClock } from '../clock.ts';
import type { Meter } from '../meter.ts';
import type { Invocation } from './realm/invocation.ts';

export interface LogLine {
  atMs: number;
  level: 'debug' | 'info' | 'log' | 'warn' | 'error';
  functionKey: string;
  invocationId: string;
  text: string;
}

export interface HostLog {
  write(level: LogLine['level'], invocation: Invocation | undefined, values: unknown[]): void;
  lines(): readonly LogLine[];
  /** Lines that Forge would not have kept. */
  dropped(): number;
  clear(): void;
}

/** https://developer.atlassian.com/platform/forge/limits-invocation/ */
const logLimits = { linesPerMinute: 100, bytesPerInvocation: 200 * 1024, linesKept: 10_000 } as const;

/** What the app writes to `console`, as far as Forge keeps it. */
export function createHostLog(clock: Pick<HostClock, 'nowMs'>, meter: Pick<Meter, 'add'>): HostLog {
  let lines: LogLine[] = [];
  let droppedCount = 0;
  let minute = -1;
  let linesThisMinute = 0;

  function isWithinLimits(text: string, invocation: Invocation | undefined): boolean {
    const currentMinute = Math.floor(clock.nowMs() / 60_000);
    if (currentMinute !== minute) linesThisMinute = 0;
    minute = currentMinute;
    linesThisMinute += 1;
    if (invocation !== undefined) invocation.loggedBytes += Buffer.byteLength(text);
    return (
      linesThisMinute <= logLimits.linesPerMinute &&
      (invocation?.loggedBytes ?? 0) <= logLimits.bytesPerInvocation
    );
  }
  return {
    write(level, invocation, values) {
      const text = format(...values);
      if (!isWithinLimits(text, invocation)) {
        droppedCount += 1;
        return;
      }
      meter.add({ logBytes: Buffer.byteLength(text) });
      const { functionKey = '', invocationId = '' } = invocation ?? {};
      lines.push({ atMs: clock.nowMs(), level, functionKey, invocationId, text });
      if (lines.length > logLimits.linesKept) lines = lines.slice(-logLimits.linesKept / 2);
    },
    lines: () => lines,
    dropped: () => droppedCount,
    clear() {
      lines = [];
      droppedCount = 0;
    },
  };
}
