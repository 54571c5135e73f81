import { parseManifest } from '../../local/manifest.ts';
import { createRuleCalls } from '../../local/runtime/calls/rule-calls.ts';
import type { Call } from '../../local/runtime/runtime.ts';

const manifest = parseManifest(`
app: { id: ari:cloud:ecosystem::app/one, runtime: { name: nodejs24.x } }
modules:
  automation:actionProvider: [{ key: steps, actions: [greet] }]
  action:
    - key: greet
      name: Greet
      function: greet
      actionVerb: CREATE
      description: Greets
      inputs:
        name: { title: Name, type: string, required: true }
        times: { title: Times, type: integer, required: false }
        loud: { title: Loud, type: boolean, required: false }
    - key: hidden
      name: Hidden
      function: greet
      actionVerb: GET
      description: Offered to no rule
      inputs: {}
  function: [{ key: greet, handler: index.greet }]
`);

const calls: Call[] = [];
const rules = createRuleCalls({
  manifest,
  runtime: {
    run: async (call) => {
      calls.push(call);
      return { kind: 'returned', value: { greeting: 'Hello' } };
    },
    throwRealmAway: () => undefined,
    close: () => undefined,
  },
  identity: { contextAri: 'ari', installationId: 'installation' } as never,
  site: { personById: (accountId: string) => (accountId === 'ada' ? {} : undefined) } as never,
});
const run = (inputs: Record<string, unknown>, actionKey = 'greet', accountId = 'ada') =>
  rules.runAction({ actionKey, inputs, accountId, issueKey: 'HR-1' });
beforeEach(() => void calls.splice(0));

describe('a rule with an action of the app', () => {
  it('calls its function with the inputs, as the user of its connection, within 55 seconds', async () => {
    expect(await run({ name: 'Ada', times: 2, loud: true })).toEqual({ greeting: 'Hello' });
    expect(calls).toMatchObject([
      {
        functionKey: 'greet',
        moduleType: 'action',
        accountId: 'ada',
        timeoutSeconds: 55,
        values: [{ name: 'Ada', times: 2, loud: true }, { principal: { accountId: 'ada' } }],
      },
    ]);
  });

  it('resolves smart values, those that stand for nothing to an empty text', async () => {
    await run({ name: 'From {{issue.key}}{{ issue.unknown }}', times: '{{issue.key}}' });
    expect(calls[0]?.values[0]).toEqual({ name: 'From HR-1', times: 'HR-1' });
  });

  it.each([
    ['an input that is not declared', { name: 'Ada', actor: 'Bob' }, /declares no input "actor"/],
    ['an input of an object’s own name', { name: 'Ada', constructor: 'Bob' }, /declares no input/],
    ['a required input left out', {}, /"name" is required/],
    ['another type', { name: 'Ada', times: 1.5 }, /"times" is no integer/],
    ['text for a switch', { name: 'Ada', loud: 'yes' }, /"loud" is no boolean/],
    ['more than 100 KB', { name: 'x'.repeat(102_400) }, /exceeds 100 KB/],
  ])('cannot be saved with %s', async (_what, inputs, sentence) => {
    await expect(run(inputs)).rejects.toMatchObject({
      code: 'INVALID_REQUEST',
      message: expect.stringMatching(sentence) as string,
    });
    expect(calls).toEqual([]);
  });

  it('is offered no action that no provider names, and runs as nobody who is not there', async () => {
    await expect(run({}, 'hidden')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(run({ name: 'Ada' }, 'greet', 'eve')).rejects.toMatchObject({ code: 'UNKNOWN_ACCOUNT' });
  });
});
