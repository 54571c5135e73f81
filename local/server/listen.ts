import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';

export interface Listening {
  url: string;
  close(): Promise<void>;
}

const loopback = '127.0.0.1';

/** Serves on loopback only; port 0 picks a free one. */
export function listen(
  server: { fetch(request: Request): Promise<Response> },
  port: number,
): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const listener = serve(
      { fetch: (request) => server.fetch(request), port, hostname: loopback, overrideGlobalObjects: false },
      (info: AddressInfo) => {
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
