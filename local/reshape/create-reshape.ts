import type { Caller, StandIn } from '../callers.ts';
import type { Site } from '../site/site.ts';
import { foreignBody } from './foreign-body.ts';
import { readingKinds, reshapeKinds, type ReshapeKind, type Reshaping } from './kinds.ts';
import { actElsewhere } from './act-elsewhere.ts';
import { othersAct } from './others-act.ts';
import { createRandom, luckOf, pick, type Random } from './random.ts';
import { repeatingCursor } from './repeat-cursor.ts';
import { reshapeBody, withFormerRows } from './reshape-body.ts';
import { shorterPage } from './shorter-page.ts';

/** Share of addresses that make a whole call be refused, while that is on. */
const poisonShare = 0.15;
const poisonStatuses = [400, 403, 409, 422];

/** Calls of the page's own guard say who is there, not what people hold: they stay as they are. */
const leftAlone = /\/(mypermissions|myself|serverInfo|permissions\/check)$|^\/v1\/orgs$/;

/** What is reshaped at present; `set(undefined)` turns it off. */
export interface Reshape {
  set(reshaping: Reshaping | undefined): void;
  current(): Reshaping | undefined;
  /** The same service, whose answers are reshaped within their documents. */
  around(service: StandIn): StandIn;
}

/** A layer between the app and the stand-ins: seeded, so that a seed tells the same story again. */
export function createReshape(site: Site): Reshape {
  let reshaping: Reshaping | undefined;
  let random: Random = () => 1;
  const lot = (kinds: readonly ReshapeKind[]): ReshapeKind | undefined =>
    reshaping && random() < reshaping.share
      ? pick(
          kinds.filter((kind) => (reshaping?.kinds ?? reshapeKinds).includes(kind)),
          random,
        )
      : undefined;
  const act = (): void => {
    const { seed = 0, strangers = [], kinds = reshapeKinds, othersAlso } = reshaping ?? {};
    const elsewhere = othersAlso === undefined || random() < 0.5 ? undefined : othersAlso;
    if (elsewhere) actElsewhere({ site, random, strangers, elsewhere });
    else othersAct({ site, random, seed, strangers, lags: kinds.includes('staleRows') });
  };
  return {
    set(next) {
      reshaping = next;
      random = createRandom(next?.seed ?? 0);
    },
    current: () => reshaping,
    around: (service) => ({
      async fetch(request, caller) {
        const { pathname } = new URL(request.url);
        if (!reshaping || caller.kind === 'user' || leftAlone.test(pathname))
          return service.fetch(request, caller);
        if (lot(['othersAct'])) act();
        const refusal = await poisoned(request, reshaping);
        if (refusal) return refusal;
        const { seed, kinds = reshapeKinds } = reshaping;
        const size = kinds.includes('shortPages') ? pageSizeOf(seed) : undefined;
        const asked = size === undefined ? request : await shorterPage(request, () => size);
        const response = await reshaped(service, asked, caller, lot, random);
        return isSearch(request) && kinds.includes('formerRows') ? formerRows(response, seed) : response;
      },
    }),
  };
}

/** Half of the services cut all their pages, to the same share of what they may hold. */
function pageSizeOf(seed: number): number | undefined {
  const luck = luckOf('pages', seed);
  return luck < 0.5 ? 0.2 + luck * 0.6 : undefined;
}

const isSearch = ({ url }: Request): boolean => new URL(url).pathname.endsWith('/users/search');

async function formerRows(response: Response, seed: number): Promise<Response> {
  const isJson = response.headers.get('content-type')?.includes('json');
  if (response.status >= 300 || !isJson) return response;
  return Response.json(withFormerRows(await response.json(), seed), { status: response.status });
}

async function reshaped(
  service: StandIn,
  request: Request,
  caller: Caller,
  lot: (kinds: readonly ReshapeKind[]) => ReshapeKind | undefined,
  random: Random,
): Promise<Response> {
  const repeated = await repeatingCursor.firstPage(request);
  if (repeated)
    return repeatingCursor.leadingTo(repeated.cursor, await service.fetch(repeated.request, caller));
  const isReading = request.method === 'GET' || new URL(request.url).pathname.endsWith('/search');
  const kind = lot(isReading ? readingKinds : ['foreignBody']);
  if (kind === undefined) return service.fetch(request, caller);
  if (kind === 'foreignBody') {
    await service.fetch(request, caller);
    return foreignBody(random);
  }
  if (kind === 'shortPages') return service.fetch(await shorterPage(request, random), caller);
  const cursor = await repeatingCursor.of(request);
  const response = await service.fetch(request, caller);
  if (response.status >= 300) return response;
  if (kind === 'repeatCursor') return cursor ? repeatingCursor.leadingTo(cursor, response) : response;
  const body: unknown = await response.json();
  return Response.json(reshapeBody(kind, body, random), { status: response.status });
}

/** An invitation or a search that names a poisonous address is refused as a whole, and does nothing. */
async function poisoned(
  request: Request,
  { seed, kinds = reshapeKinds }: Reshaping,
): Promise<Response | undefined> {
  if (!kinds.includes('refuseWholeCall') || request.method !== 'POST') return undefined;
  if (!/\/users\/(invite|search)$/.test(new URL(request.url).pathname)) return undefined;
  const { emails = [] } = (await request.clone().json()) as { emails?: string[] };
  const email = emails.find((one) => luckOf(one.toLowerCase(), seed) < poisonShare);
  if (email === undefined) return undefined;
  const status =
    poisonStatuses[Math.floor(luckOf(email.toLowerCase(), seed + 1) * poisonStatuses.length)] ?? 400;
  const title = 'The request names somebody who cannot be handled.';
  return Response.json({ errors: [{ id: 'refused', code: `ADMIN-${status}`, status, title }] }, { status });
}
