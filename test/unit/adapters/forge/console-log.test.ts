import { consoleLog } from '../../../../src/adapters/forge/console-log';

const written: string[] = [];
beforeEach(() => {
  written.length = 0;
  for (const level of ['log', 'error'] as const) {
    jest.spyOn(console, level).mockImplementation((...line: unknown[]) => void written.push(line.join(' ')));
  }
});
afterEach(() => jest.restoreAllMocks());

describe('the log', () => {
  it('writes of a cause its kind and places, and never what its message or its own causes say', () => {
    const inner = new Error('Ada Lovelace <ada@example.org>');
    const cause = new TypeError('First line\nat ada@example.org\nkey-of-the-organization', { cause: inner });
    consoleLog.error('unexpected', { logId: 'l1' }, cause);
    expect(written).toHaveLength(1);
    expect(JSON.parse(written[0] ?? '')).toMatchObject({
      code: 'unexpected',
      logId: 'l1',
      cause: { name: 'TypeError', cause: { name: 'Error' } },
    });
    expect(written[0]).toMatch(/console-log\.test\.ts:\d+/);
    expect(written[0]).not.toMatch(/ada@example|Lovelace|key-of|First line/);
  });
});
