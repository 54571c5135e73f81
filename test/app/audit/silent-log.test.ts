import { createAppHost } from '../../support/app-host.ts';
import { requireSilentLog } from '../../support/audit/require-silent-log.ts';

describe('the search of the log', () => {
  it.each(['ada@example.org', 'Maya Lindqvist'])('finds %s in a line', async (secret) => {
    const app = await createAppHost();
    app.host.log.write('info', undefined, [`{"code":"slice-checked","who":"${secret}"}`]);
    expect(() => requireSilentLog(app.host)).toThrow(/ids and codes/);
    app.host.log.clear();
    app.close();
  });

  it('finds the key, and passes a whole run of the app', async () => {
    const app = await createAppHost();
    await app.runBatch(['one@example.org']);
    expect(app.host.log.lines().length).toBeGreaterThan(0);
    expect(() => requireSilentLog(app.host)).not.toThrow();
    app.host.log.write('error', undefined, [app.host.site.organizationKey]);
    expect(() => requireSilentLog(app.host)).toThrow(/ids and codes/);
    app.host.log.clear();
    app.close();
  });
});
