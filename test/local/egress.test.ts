import { checkEgress } from '../../local/runtime/calls/egress.ts';
import { createInvocation, type Invocation } from '../../local/runtime/realm/invocation.ts';

const url = new URL('https://api.atlassian.com/admin/v1/orgs');
const allowed = ['https://api.atlassian.com'];

function invocationOf(limitSeconds: number): Invocation {
  return createInvocation({
    invocationId: 'invocation-1',
    functionKey: 'function',
    moduleType: 'consumer',
    moduleKey: 'module',
    accountId: undefined,
    startedMs: 0,
    deadlineMs: limitSeconds * 1000,
  });
}

function request(invocation: Invocation, times: number): void {
  for (let count = 0; count < times; count += 1) checkEgress(url, allowed, invocation);
}

describe('the requests of one invocation', () => {
  it.each([
    [25, 100],
    [55, 100],
    [60, 100],
    [61, 200],
    [900, 1500],
  ])('whose function may take %i seconds are at most %i in all', (limitSeconds, most) => {
    const invocation = invocationOf(limitSeconds);
    request(invocation, most);
    expect(() => request(invocation, 1)).toThrow(
      expect.objectContaining({ name: 'FUNCTION_FETCH_ERR', status: 429 }) as Error,
    );
  });

  it('do not count where the address is refused', () => {
    const invocation = invocationOf(25);
    expect(() => checkEgress(new URL('https://example.com'), allowed, invocation)).toThrow(
      expect.objectContaining({ name: 'REQUEST_EGRESS_ALLOWLIST_ERR', status: 403 }) as Error,
    );
    expect(() => request(invocation, 100)).not.toThrow();
  });
});

describe('the addresses of the manifest', () => {
  it.each([
    ['https://api.atlassian.com', 'https://api.atlassian.com/admin', true],
    ['https://api.atlassian.com', 'http://api.atlassian.com/admin', false],
    ['https://api.atlassian.com', 'https://api.atlassian.com.example.com/', false],
    ['*.example.com', 'https://a.example.com/', true],
    ['*.example.com', 'https://example.org/', false],
    ['https://example.com/a/*', 'https://example.com/a/b', true],
    ['https://example.com/a/*', 'https://example.com/b', false],
    ['*', 'https://anywhere.example/', true],
  ])('%s and %s: %s', (address, asked, isAllowed) => {
    const check = () => checkEgress(new URL(asked), [address], invocationOf(25));
    if (isAllowed) expect(check).not.toThrow();
    else expect(check).toThrow('URL not included in the external fetch backend permissions');
  });
});
