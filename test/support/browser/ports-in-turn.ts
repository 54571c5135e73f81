import { listen, type Listening } from '../../../local/server/listen.ts';

interface Server {
  fetch(request: Request): Promise<Response>;
}
export type Serve = (server: Server) => Promise<Listening>;

/** On a port of its own. */
export const serveAnew: Serve = (server) => listen(server, 0);

/**
 * On a port that an earlier server of this file of tests has left, when there is one: the browser still has what it loaded
 * from there.
 */
export function portsInTurn(): Serve {
  const left: { url: string; turnTo(server: Server): void }[] = [];
  const all: Listening[] = [];
  afterAll(() => Promise.all(all.map((listening) => listening.close())));
  async function openPort() {
    let current: Server = nobody;
    const listening = await serveAnew({ fetch: (request) => current.fetch(request) });
    all.push(listening);
    return { url: listening.url, turnTo: (server: Server) => void (current = server) };
  }
  return async (server) => {
    const port = left.pop() ?? (await openPort());
    port.turnTo(server);
    return {
      url: port.url,
      close() {
        port.turnTo(nobody);
        left.push(port);
        return Promise.resolve();
      },
    };
  };
}

const nobody: Server = { fetch: () => Promise.resolve(new Response(null, { status: 503 })) };
