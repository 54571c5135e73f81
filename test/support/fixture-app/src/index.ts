import api, { assumeTrustedRoute, fetch, getAppContext, privacy } from '@forge/api';
import { InvocationError, InvocationErrorCode, Queue } from '@forge/events';
import { kvs } from '@forge/kvs';
import Resolver from '@forge/resolver';

/** Uses every seam the local host provides, and answers what it saw. */
const resolver = new Resolver();
let warmCalls = 0;

const seen = async (response: { status: number; text(): Promise<string> }) => ({
  status: response.status,
  body: await response.text(),
});

resolver.define('echo', ({ payload, context }) => ({ payload, context }));
resolver.define('nothing', () => undefined);
resolver.define('fail', () => {
  throw new Error('The fixture fails.');
});
resolver.define('countWarmCalls', () => (warmCalls += 1));
resolver.define('random', () => Math.random());
resolver.define('wait', async ({ payload }) => {
  await new Promise((resolve) => setTimeout(resolve, payload['ms'] as number));
  return 'waited';
});
resolver.define('now', () => ({ date: new Date().toISOString(), ms: Date.now() }));
resolver.define('remaining', () => getAppContext().invocationRemainingTimeInMillis());
resolver.define('appContext', () => getAppContext());
resolver.define('large', ({ payload }) => 'x'.repeat(payload['length'] as number));
resolver.define('log', ({ payload }) => {
  for (let line = 0; line < (payload['lines'] as number); line += 1) console.log('line %d', line);
});
resolver.define('jira', async ({ payload }) => {
  const caller = payload['as'] === 'user' ? api.asUser() : api.asApp();
  try {
    return await seen(await caller.requestJira(assumeTrustedRoute(payload['path'] as string)));
  } catch (error) {
    return { error: (error as Error).name, isError: error instanceof Error };
  }
});
resolver.define('fetch', async ({ payload }) => {
  try {
    return await seen(
      await fetch(payload['url'] as string, {
        headers: { authorization: `Bearer ${String(payload['key'])}` },
      }),
    );
  } catch (error) {
    return {
      error: (error as Error).name,
      message: (error as Error).message,
      isError: error instanceof Error,
    };
  }
});
resolver.define('set', async ({ payload }) => {
  await kvs.set(payload['key'] as string, payload['value']);
});
resolver.define('setTwice', async () => {
  await kvs.set('first', 1);
  await kvs.set('second', 2);
  return 'done';
});
resolver.define('get', async ({ payload }) => (await kvs.get(payload['key'] as string)) ?? null);
resolver.define('push', async ({ payload }) => {
  const { jobId } = await new Queue({ key: 'work' }).push({ body: payload });
  return jobId;
});
resolver.define('report', ({ payload }) =>
  privacy.reportPersonalData(payload['accounts'] as { accountId: string; updatedAt: string }[]),
);
resolver.define('fetchMany', async ({ payload }) => {
  let answered = 0;
  for (let call = 0; call < (payload['calls'] as number); call += 1) {
    try {
      await fetch('https://api.atlassian.com/admin/v1/orgs');
      answered += 1;
    } catch {
      break;
    }
  }
  return answered;
});

export const page = resolver.getDefinitions();

/** Writes down what it was called with, then does as the event's body says. */
export async function worker(event: {
  body: Record<string, unknown>;
  retryContext?: { retryCount: number };
}) {
  const runs = ((await kvs.get<number>('runs')) ?? 0) + 1;
  await kvs.set('runs', runs);
  if (event.body['asUser'] === true) {
    const error = await api
      .asUser()
      .requestJira(assumeTrustedRoute('/rest/api/3/myself'))
      .then(
        () => 'none',
        (reason: Error) => reason.name,
      );
    await kvs.set('asUserError', error);
  }
  if (typeof event.body['waitMs'] === 'number')
    await new Promise((resolve) => setTimeout(resolve, event.body['waitMs'] as number));
  if (event.body['retry'] === true && event.retryContext === undefined)
    return new InvocationError({ retryAfter: 10, retryReason: InvocationErrorCode.FUNCTION_RETRY_REQUEST });
  await kvs.set('finished', runs);
  return undefined;
}

export async function tick() {
  await kvs.set('ticks', ((await kvs.get<number>('ticks')) ?? 0) + 1);
}

export function greet(request: { pathParameters?: Record<string, string> }) {
  return {
    statusCode: 200,
    headers: { 'content-type': ['application/json'] },
    body: JSON.stringify({ greeting: `Hello ${request.pathParameters?.['name'] ?? ''}` }),
  };
}
