/** Marks a cursor that leads back to the first page for ever. */
const mark = 'again-';

const isRow = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A list that never ends: its cursor leads to the page it came with. */
export const repeatingCursor = {
  /** The request for the first page, where `request` follows such a cursor. */
  async firstPage(request: Request): Promise<{ request: Request; cursor: string } | undefined> {
    const url = new URL(request.url);
    const cursor = url.searchParams.get('cursor');
    if (cursor?.startsWith(mark)) {
      return { cursor, request: new Request(new URL(decode(cursor), url), { headers: request.headers }) };
    }
    if (request.method !== 'POST') return undefined;
    const body = (await request
      .clone()
      .json()
      .catch(() => undefined)) as { cursor?: string } | undefined;
    if (!body?.cursor?.startsWith(mark)) return undefined;
    return { cursor: body.cursor, request: new Request(request, { body: decode(body.cursor) }) };
  },

  /** The cursor that leads back to what `request` asks for; undefined where it follows a cursor itself. */
  async of(request: Request): Promise<string | undefined> {
    const url = new URL(request.url);
    if (url.searchParams.has('cursor')) return undefined;
    const asked = request.method === 'GET' ? url.pathname + url.search : await request.clone().text();
    return mark + Buffer.from(asked).toString('base64url');
  },

  /** The answer, leading on to `cursor`. */
  async leadingTo(cursor: string, response: Response): Promise<Response> {
    const body: unknown = await response
      .clone()
      .json()
      .catch(() => undefined);
    if (!isRow(body) || !Array.isArray(body['data'])) return response;
    return Response.json({ ...body, links: { next: cursor } }, { status: response.status });
  },
};

const decode = (cursor: string): string =>
  Buffer.from(cursor.slice(mark.length), 'base64url').toString('utf8');
