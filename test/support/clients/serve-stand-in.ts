import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { StandIn } from '../../../local/callers.ts';

/** Serves a stand-in on the loopback below `basePath`, for clients that bring their own HTTP. */
export async function serveStandIn(standIn: StandIn, basePath: string) {
  const fetch = (request: Request) => {
    const url = new URL(request.url);
    url.pathname = url.pathname.replace(basePath, '');
    return standIn.fetch(new Request(url, request), { kind: 'http' });
  };
  const server = createAdaptorServer({ fetch }) as Server;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}${basePath}`,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}
