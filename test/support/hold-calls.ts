import type { AppHost } from './app-host.ts';
import { interceptCalls } from './intercept-calls.ts';

/**
 * Keeps the Organizations API from answering until what this gives is called: a run stays under way for as long as a test
 * looks at it. The first `passing` calls are answered.
 */
export function holdCalls(app: Pick<AppHost, 'host'>, passing = 0): () => void {
  let letGo = () => {};
  const released = new Promise<void>((done) => (letGo = done));
  let calls = 0;
  interceptCalls(app, 'organization', async (_request, answer) => {
    calls += 1;
    if (calls > passing) await released;
    return answer();
  });
  return letGo;
}
