import type { AdminPage } from '../support/browser/admin-page.ts';
import type { Figure } from './figure.ts';

/** How a line of the list is written. */
export type Form = 'address' | 'name';

const lines = 100_000;
const rounds = 5;
const forms: Record<Form, { name: string; msAtMost: number }> = {
  address: { name: 'lines of one address', msAtMost: 150 },
  name: { name: 'lines “Name <address>”', msAtMost: 250 },
};

interface Reading {
  ms: number;
  longestFrameMs: number;
}

/** From the paste to the sentence that says how many addresses are ready, each time on a page just opened. */
export async function measurePasting({ page, app, goTo }: AdminPage, form: Form): Promise<Figure[]> {
  const readings: Reading[] = [];
  for (let round = 0; round < rounds; round++) {
    await goTo('invite');
    await page.waitForLoadState('networkidle');
    const field = app.getByRole('textbox', { name: 'People to invite' });
    readings.push(await field.evaluate(pasteLines, { count: lines, form }));
  }
  const median = readings.map(({ ms }) => ms).sort((one, other) => one - other)[Math.floor(rounds / 2)];
  const longest = Math.max(...readings.map(({ longestFrameMs }) => longestFrameMs));
  const note = `${String(rounds)} pastes of ${lines.toLocaleString('en')} lines`;
  const { name, msAtMost } = forms[form];
  return [
    { name: `${name}: paste to summary, median`, value: median ?? NaN, unit: 'ms', atMost: msAtMost, note },
    { name: `${name}: longest blocked frame`, value: longest, unit: 'ms', atMost: 50, note },
  ];
}

/** Runs in the page. A frame is blocked for as long as it comes later than the one before it. */
async function pasteLines(field: Element, { count, form }: { count: number; form: Form }): Promise<Reading> {
  const addressOf = (place: number) => `person.${String(place)}@example.org`;
  const lineOf = (place: number) =>
    form === 'name' ? `Person ${String(place)} <${addressOf(place)}>` : addressOf(place);
  const text = Array.from({ length: count }, (_, place) => lineOf(place));
  const transfer = new DataTransfer();
  transfer.setData('text/plain', text.join('\n'));
  const statuses = field.ownerDocument.getElementsByTagName('p');
  const nextFrame = () => new Promise<number>((done) => requestAnimationFrame(done));
  const isReady = () =>
    [...statuses].some(({ textContent }) => /^100,000 addresses are ready/.test(textContent));
  let last = await nextFrame();
  const startedMs = performance.now();
  let longestFrameMs = 0;
  field.dispatchEvent(
    new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true }),
  );
  while (!isReady()) {
    const now = await nextFrame();
    longestFrameMs = Math.max(longestFrameMs, now - last);
    last = now;
  }
  return { ms: performance.now() - startedMs, longestFrameMs };
}
