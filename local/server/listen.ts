import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { ownRequestsOnly } from './own-requests-only.ts';

export interface Listening {
  url: string;
  close(): Promise<void>;
}

const loopback = '127.0.0.1';

/** Serves on loopback only, and nobody but programs and pages of this host; port 0 picks a free one. */
export function listen(
  server: { fetch(request: Request): Promise<Response> },
  port: number,
): Promise<Listening> {
  let ownPort = port;
  const fetch = ownRequestsOnly(
    (request) => server.fetch(request),
    () => ownPort,
  );
  return new Promise((resolve, reject) => {
    const listener = serve(
      { fetch, port, hostname: loopback, overrideGlobalObjects: false },
      (info: AddressInfo) => {
        ownPort = info.port;
        const close = () =>
          new Promise<void>((closed) => {
            listener.close(() => closed());
            if ('closeAllConnections' in listener) listener.closeAllConnections();
          });
        resolve({ url: `http://${loopback}:${String(info.port)}`, close });
      },
    );
    listener.once('error', reject);
  });
}
