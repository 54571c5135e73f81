import type { SentWithin } from '../domain/people/person';
import { afterRefusal, afterSuccess } from '../domain/run/pace';
import { type Clock } from '../ports/clock';
import { DirectoryError } from '../ports/directory-error';
import { type Ids } from '../ports/ids';
import { type Session } from '../ports/session';
import { readFile, type SentFile } from './read-file';
import { retryAfterSeconds } from './retry-after';
import { wordsOf } from './said-words';

/** What the transports of this app have in common: Forge's `fetch` and `requestJira`. */
export interface Sent extends SentFile {
  status: number;
  text(): Promise<string>;
}

/** One answer of Atlassian, read whole; of a file no more than was asked for. */
export interface Answered {
  status: number;
  /** Parsed JSON; undefined where there is none. Of a file its bytes, or `tooLong`. */
  body: unknown;
  traceId?: string | undefined;
  /** When the call was under way that was answered, or whose answer was lost. */
  sent: SentWithin | undefined;
}

export interface CallOptions {
  /** Whether the call may be sent again though it may have taken effect. */
  repeatable: boolean;
  /** Counts against Forge's limit on requests outside Atlassian's proxy. */
  egress: boolean;
  /** The answer is a file, of which so many bytes at most are read; an error is still read as text. */
  fileBytesAtMost?: number | undefined;
}

export type Call = (send: () => Promise<Sent>, options: CallOptions) => Promise<Answered>;

const triesAtMost = 4;
const backOffBaseMs = 2_000;
const backOffCapMs = 30_000;
/** Waits up to this long are slept through; longer ones go back to the queue. */
const sleepAtMostMs = 5_000;
/** Starts of calls, beside the last one, that tell how fast they came. */
const startsKept = 10;
/** Left for storing what was learned. */
const reserveMs = 5_000;

/**
 * Calls Atlassian at the session's pace. 429, and 503 with `Retry-After`, had no effect and are waited out;
 * other failures of the server are repeated only where the call is `repeatable`. Throws `DirectoryError`:
 * `rate-limited` where the wait is long, `session-spent`, and `unavailable` when nothing helped.
 * https://developer.atlassian.com/cloud/jira/platform/rate-limiting/
 */
export function createCall(session: Session, clock: Clock, ids: Ids): Call {
  let startedMs = -Infinity;
  let refusedMs = -Infinity;
  let starts: number[] = [];
  let last: Promise<unknown> = Promise.resolve();
  /**
   * Answers whether the call had to wait for its turn. Calls wait in a row, each for the one before: what a refusal makes of
   * the pace holds for those that wait already.
   */
  const takeTurn = (egress: boolean): Promise<boolean> => {
    const turn = last.then(() => waitForTurn(egress));
    last = turn.catch(() => undefined);
    return turn;
  };
  const waitForTurn = async (egress: boolean): Promise<boolean> => {
    for (let waited = false; ; waited = true) {
      const waitMs = Math.max(0, startedMs + session.pace.intervalMs - clock.nowMs());
      if ((egress && session.egressLeft < 1) || session.remainingMs() < waitMs + reserveMs) {
        throw new DirectoryError('session-spent', 'This invocation may not call Atlassian any more', {
          reason: 'calls-spent',
        });
      }
      if (waitMs > 0) {
        await clock.sleep(waitMs);
        continue;
      }
      startedMs = clock.nowMs();
      starts = [...starts.slice(-startsKept), startedMs];
      if (egress) session.egressLeft -= 1;
      return waited;
    }
  };

  return async (send, { repeatable, egress, fileBytesAtMost }) => {
    for (let tried = 1; ; tried += 1) {
      const waited = await takeTurn(egress);
      const beganMs = clock.nowMs();
      const result = await attempt(send, clock, fileBytesAtMost);
      const wait = waitAfter(result, repeatable, tried, ids);
      if (wait === 'no') {
        if (result instanceof DirectoryError) throw result;
        session.pace = afterSuccess(session.pace, waited);
        return result.answered;
      }
      // Calls that were under way together are refused together: that tells of one limit, once.
      if (wait.limited && beganMs > refusedMs) {
        session.pace = afterRefusal(session.pace, meanOf(starts));
        refusedMs = clock.nowMs();
      }
      if (tried >= triesAtMost || wait.ms > sleepAtMostMs || session.remainingMs() < wait.ms + reserveMs) {
        throw waitsTooLong(result, wait);
      }
      await clock.sleep(wait.ms);
    }
  };
}

/** Milliseconds from one start to the next, on average; undefined where there was one alone. */
const meanOf = (starts: readonly number[]): number | undefined =>
  starts.length < 2 ? undefined : ((starts.at(-1) ?? 0) - (starts[0] ?? 0)) / (starts.length - 1);

interface Result {
  answered: Answered;
  retryAfterSeconds?: number | undefined;
  reason?: string | null;
}

async function attempt(
  send: () => Promise<Sent>,
  clock: Clock,
  fileBytesAtMost: number | undefined,
): Promise<Result | DirectoryError> {
  const from = isoTime(clock);
  const within = (): SentWithin => ({ from, to: isoTime(clock) });
  try {
    const sent = await send();
    const traceId = sent.headers.get('atl-traceid') ?? sent.headers.get('x-trace-id') ?? undefined;
    const isFile = fileBytesAtMost !== undefined && sent.status === 200;
    const body = isFile ? await readFile(sent, fileBytesAtMost) : parsed(await sent.text());
    return {
      answered: { status: sent.status, body, traceId, sent: within() },
      retryAfterSeconds: retryAfterSeconds(sent.headers.get('retry-after')),
      reason: sent.headers.get('ratelimit-reason'),
    };
  } catch (error) {
    if (isNamed(error, 'NeedsAuthenticationError')) {
      throw new DirectoryError('refused', 'Nobody is signed in for this call', {
        reason: 'nobody-signed-in',
        status: 401,
        cause: error,
      });
    }
    return new DirectoryError('unavailable', 'Atlassian gave no answer', { cause: error, sent: within() });
  }
}

const isoTime = (clock: Clock): string => new Date(clock.nowMs()).toISOString();

const isNamed = (error: unknown, name: string): boolean =>
  error instanceof Error && (error.name === name || error.constructor.name === name);

function parsed(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** How long to wait before the same call is sent again; `no` where that is not called for. */
function waitAfter(
  result: Result | DirectoryError,
  repeatable: boolean,
  tried: number,
  ids: Ids,
): 'no' | { ms: number; limited: boolean } {
  const backOffMs = Math.min(backOffCapMs, backOffBaseMs * 2 ** (tried - 1)) * (0.5 + ids.random() / 2);
  if (result instanceof DirectoryError) return repeatable ? { ms: backOffMs, limited: false } : 'no';
  const { answered, retryAfterSeconds } = result;
  const ms = retryAfterSeconds === undefined ? backOffMs : retryAfterSeconds * 1000 * (1 + ids.random() / 10);
  if (answered.status === 429) return { ms, limited: true };
  if (answered.status === 503 && retryAfterSeconds !== undefined) return { ms, limited: false };
  if (answered.status >= 500 && repeatable) return { ms: backOffMs, limited: false };
  return 'no';
}

function waitsTooLong(
  result: Result | DirectoryError,
  wait: { ms: number; limited: boolean },
): DirectoryError {
  if (result instanceof DirectoryError) return result;
  const { answered, reason } = result;
  const retryAfterSeconds = Math.ceil(wait.ms / 1000);
  const code = wait.limited ? 'rate-limited' : 'unavailable';
  const words = wordsOf(answered.body);
  const said = words ?? `Atlassian answered ${answered.status}`;
  const message = reason ? `${said} (${reason})` : said;
  const saidBy = words === undefined ? 'app' : 'atlassian';
  const { status, sent } = answered;
  return new DirectoryError(code, message, { saidBy, status, retryAfterSeconds, sent });
}
