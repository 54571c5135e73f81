import fc from 'fast-check';
import { createAppHost, type AppHost } from '../../support/app-host.ts';
import {
  createRestClient,
  readRestDocument,
  type RestClient,
  type RestRequest,
} from '../../support/clients/rest-client.ts';
import { anyCharacter } from '../../support/any-character.ts';
import { isExhaustive, sweepTimeoutMs } from '../../support/runs/sample.ts';

const document = readRestDocument();
let app: AppHost;
let rest: RestClient;
let batchId: string;
beforeEach(async () => {
  app = await createAppHost();
  rest = createRestClient(app.host, document);
  batchId = await app.prepare(['one@example.org', 'two@example.org'], { reason: 'Onboarding' });
});
afterEach(() => app.close());

const hostileTexts = [
  '',
  ' ',
  '../../batch',
  'a/b?c#d',
  '%00',
  '\u0000',
  "' OR 1=1 --",
  '<script>alert(1)</script>',
  '=HYPERLINK("http://example.org")',
  '${jndi:ldap://example.org}',
  '__proto__',
  'constructor',
  '\ud800',
  '\u202eexample.org',
  '0',
  '-1',
  '1e999',
  'x'.repeat(5_000),
  '9'.repeat(400),
  'batches.made-up',
  '2026-13-45T99:99:99Z',
  '2026-11-24T09:00:00Z',
];
const text = fc.oneof(fc.constantFrom(...hostileTexts), fc.string({ unit: anyCharacter, maxLength: 60 }));
const number = fc.oneof(fc.integer(), fc.double(), fc.constantFrom(Number.MAX_SAFE_INTEGER, -0, 1e308));
const { tree } = fc.letrec((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    text,
    number,
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('tree'), { maxLength: 3 }),
    fc.dictionary(text, tie('tree'), { maxKeys: 3 }),
  ),
}));

const parameterNames = ['batchId', 'cursor', 'limit', 'outcome', 'standing', 'search', 'from', 'to', 'email'];
const memberNames = [
  'recipients',
  'mode',
  'options',
  'reason',
  'ticket',
  'confirmRemovals',
  'startWhenReady',
];
const plausible: Record<string, fc.Arbitrary<unknown>> = {
  mode: fc.constantFrom('draft', 'check', 'run'),
  confirmRemovals: fc.nat(3),
  recipients: fc.array(fc.oneof(text, fc.record({ email: text, line: number }), tree), { maxLength: 4 }),
  startWhenReady: fc.boolean(),
  options: fc.dictionary(fc.constantFrom('existingAccess', 'sendNotification', 'x'), tree, { maxKeys: 2 }),
};
const body = fc.oneof(
  tree,
  fc.record(Object.fromEntries(memberNames.map((name) => [name, fc.oneof(plausible[name] ?? text, tree)])), {
    requiredKeys: [],
  }),
);
const headerText = fc.string({ unit: 'grapheme-ascii', maxLength: 300 }).map((value) => value.trim());

const request: fc.Arbitrary<RestRequest> = fc.record(
  {
    query: fc.dictionary(fc.oneof(fc.constantFrom(...parameterNames), text), text, { maxKeys: 3 }),
    body,
    text: fc.oneof(
      fc.constant('{"a":'.repeat(20_000)),
      fc.constant('['.repeat(100_000) + ']'.repeat(100_000)),
      text,
    ),
    headers: fc.record({ 'idempotency-key': headerText, 'x-client': headerText }, { requiredKeys: [] }),
  },
  { requiredKeys: ['query'] },
);

/** All that the app keeps and the site holds, but for the record of the calls themselves. */
async function state(): Promise<unknown> {
  const { batches } = await app.ask('listBatches', { limit: 100 });
  const lists = await Promise.all(batches.map((batch) => app.recipients(batch.batchId)));
  const acts = (await app.entries()).filter(({ action }) => action !== 'api.called');
  const people = app.host.site.people().map(({ email }) => email);
  return { batches, lists, acts, people, settings: await app.ask('getSettings') };
}

describe('hostile values', () => {
  it.each(document.operations.map(({ operationId }) => operationId))(
    '%s: answers as documented, never 5xx, and a refusal changes nothing',
    async (operationId) => {
      const aimed = fc.tuple(request, fc.boolean());
      await fc.assert(
        fc.asyncProperty(aimed, async ([{ query = {}, ...others }, atBatch]) => {
          const before = await state();
          const answer = await rest(operationId, {
            ...others,
            query: atBatch ? { ...query, batchId } : query,
          });
          expect(answer.status).toBeLessThan(500);
          if (answer.status >= 400) expect(await state()).toEqual(before);
          await app.host.advance(60);
        }),
        { numRuns: isExhaustive ? 200 : 15 },
      );
    },
    sweepTimeoutMs,
  );
});
