import { pick, type Random } from './random.ts';

const page = '<!DOCTYPE html><html><body><h1>Access through the company gateway</h1></body></html>';

/** What answers in place of the service, or what the service answers against its own document. */
const foreign: (() => Response)[] = [
  () => new Response(page, { status: 200, headers: { 'Content-Type': 'text/html' } }),
  () => new Response(page, { status: 502, headers: { 'Content-Type': 'text/html' } }),
  () => Response.json({ errors: [{ id: '1', code: 'PARTIAL', detail: 'Part of the answer is missing.' }] }),
  () => Response.json({ result: 'ok' }),
  () => new Response(null, { status: 200 }),
];

export const foreignBody = (random: Random): Response =>
  (pick(foreign, random) ?? (() => new Response(null)))();
