import { listen, type Listening } from '../../../local/server/listen.ts';

interface Server {
  fetch(request: Request): Promise<Response>;
}
export type Serve = (server: Server) => Promise<Listening>;

/** On a port of its own. */
export const serveAnew: Serve = (server) => listen(server, 0);

/** On a port that an earlier server has left, when there is one: the browser still has what it loaded from there. */
export function portsInTurn(): { serve: Serve; close(): Promise<void> } {
  const left: { url: string; turnTo(server: Server): void }[] = [];
  const all: Listening[] = [];
  async function openPort() {
    let current: Server = nobody;
    const listening = await serveAnew({ fetch: (request) => current.fetch(request) });
    all.push(listening);
    return { url: listening.url, turnTo: (server: Server) => void (current = server) };
  }
  return {
    async serve(server) {
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
    },
    async close() {
      await Promise.all(all.splice(0).map((listening) => listening.close()));
    },
  };
}

const nobody: Server = { fetch: () => Promise.resolve(new Response(null, { status: 503 })) };
